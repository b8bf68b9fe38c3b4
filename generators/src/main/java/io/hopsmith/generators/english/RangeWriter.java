package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.Nouns;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says clues whose object is a date, an amount, or an interval of either. */
final class RangeWriter {
  /** "number of airports": a thing has so many of them. */
  private static final Pattern NUMBER_OF =
      Pattern.compile("number of ((?:[a-z-]+ )*(?:[a-z-]*[^s\\W]s|people|staff)(?: a year)?)");

  /** Parts of a whole, which are said to be a share of it where they are given in per cent. */
  private static final Pattern OF_WHOLE =
      Pattern.compile(
          "(?!.*\\b(?:share|rate|percentage)\\b)(?:.* )?(?:land|crops|forests?|industry|agriculture|services|population)");

  /** What is made up of people, though no label says so. */
  private static final Pattern OF_PEOPLE =
      Pattern.compile("(?:.* )?(?:labour force|labor force|workforce|membership|garrison|crew)");

  private static final Pattern PART_OPENS = Pattern.compile("saw its (.+) (open|begin)");

  private RangeWriter() {}

  /**
   * The clue in the construction of its property.
   *
   * @param whole what a share is one of, where its page says so: " of GDP"; else empty
   */
  static Clause clue(Phrase phrase, Constraint constraint, Variable subject, String whole) {
    return isDate(constraint)
        ? event(phrase.words(), when(constraint), subject)
        : measured(phrase, constraint, subject, whole).followedBy(whole);
  }

  /** "saw its metro open in 1987", and behind a noun "whose metro opened in 1987". */
  private static Clause event(String words, String when, Variable subject) {
    Matcher part = PART_OPENS.matcher(words);
    return part.matches()
        ? new Clause(
            words + " " + when,
            "whose %s %s %s"
                .formatted(part.group(1), part.group(2).equals("open") ? "opened" : "began", when))
        : Clause.verb(words, when, subject);
  }

  private static String when(Constraint constraint) {
    return constraint.low() == constraint.high()
        ? Periods.at(dateOf(constraint))
        : Periods.within(constraint);
  }

  private static Value dateOf(Constraint constraint) {
    int number = (int) constraint.low();
    return Value.date("", number / 10_000, number / 100 % 100, number % 100);
  }

  private static Clause measured(
      Phrase phrase, Constraint constraint, Variable subject, String whole) {
    boolean wording = constraint.factId().hashCode() % 2 == 0;
    String amount =
        constraint.low() == constraint.high()
            ? Numbers.write(constraint.low(), constraint.unit())
            : Numbers.within(constraint.low(), constraint.high(), constraint.unit(), wording);
    String noun = phrase.words();
    if (phrase.kind() == Phrase.Kind.LABEL) {
      String code = Numbers.code(constraint.low());
      if (noun.startsWith("is ")) {
        return Clause.verb(noun, code, subject);
      }
      return new Clause("has the " + noun + " " + code, "whose " + noun + " is " + code);
    }
    Matcher number = NUMBER_OF.matcher(noun);
    if (number.matches() && constraint.low() > 1) {
      return Clause.verb("has", amount + " " + number.group(1), subject);
    }
    if (number.matches() && constraint.low() == 1 && constraint.high() == 1) {
      return Clause.verb("has", "one " + Nouns.singular(number.group(1)), subject);
    }
    boolean people = constraint.unit().isEmpty() && OF_PEOPLE.matcher(noun).matches();
    String counted = people ? amount + " people" : amount;
    String said = share(noun, constraint, whole);
    return new Clause(
        "has " + Articles.indefinite(said) + " of " + counted, "whose " + said + " is " + counted);
  }

  /** A part of a whole, which a page that says what it is measured against need not call so. */
  private static String share(String noun, Constraint constraint, String whole) {
    boolean part = constraint.unit().equals("%") && OF_WHOLE.matcher(noun).matches();
    return part && whole.isEmpty() ? "share of " + noun : noun;
  }

  static boolean isDate(Constraint constraint) {
    return constraint.unit().equals(Constraint.DATE);
  }
}
