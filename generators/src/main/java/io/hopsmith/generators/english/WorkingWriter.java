package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Asked;
import io.hopsmith.generators.question.GoldAnswer;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Value;
import java.util.List;
import java.util.function.Function;

/** Says what is to be worked out from several values. */
final class WorkingWriter {
  private static final List<String> RANKS = List.of("", "second ", "third ");

  /** Between two years. */
  private static final List<String> PASSING =
      List.of("passed", "lie", "went by", "elapsed", "are there");

  private final Lexicon lexicon;
  private final FactBase facts;
  private final ListingWriter listings;

  WorkingWriter(Lexicon lexicon, FactBase facts) {
    this.lexicon = lexicon;
    this.facts = facts;
    listings = new ListingWriter(lexicon, facts);
  }

  /**
   * The asking sentence.
   *
   * @param known how each asked thing, or the one that lists them, is known by now
   * @param variant which of several wordings
   */
  String ask(Plan plan, Function<Variable, String> known, int variant) {
    if (plan.working().isOverList()) {
      return ofList(plan, known.apply(plan.first().root()), variant);
    }
    return switch (plan.working().kind()) {
      case DIFFERENCE -> {
        List<Asked> order = inOrder(plan.asked().get(0), plan.asked().get(1));
        yield difference(order.get(0), order.get(1), known, variant);
      }
      case TOTAL -> together(plan.asked(), known, variant);
      default -> compared(plan, known);
    };
  }

  /** The first thing is named before the second, as the alphabet has it. */
  private String together(List<Asked> asked, Function<Variable, String> known, int variant) {
    List<String> things = asked.stream().map(Asked::thing).map(known).sorted().toList();
    String said = amount(phrase(asked.get(0)).words()).replaceFirst("^total ", "");
    String of = String.join(" and ", things);
    return variant % 2 == 0
        ? "What is the combined %s of %s?".formatted(said, of)
        : "Work out the combined %s of %s.".formatted(said, of);
  }

  /** Of two events of one thing the earlier one first: nobody asks how long from death to birth. */
  private List<Asked> inOrder(Asked one, Asked other) {
    boolean turned =
        one.thing().equals(other.thing())
            && phrase(one).kind() == Phrase.Kind.EVENT
            && value(other).number() < value(one).number();
    return turned ? List.of(other, one) : List.of(one, other);
  }

  private String difference(
      Asked first, Asked second, Function<Variable, String> known, int variant) {
    String one = known.apply(first.thing());
    boolean same = first.thing().equals(second.thing());
    String other = same && !first.thing().person() ? "it" : known.apply(second.thing());
    Phrase said = phrase(first);
    boolean alike = !same && said.words().equals(phrase(second).words());
    if (said.kind() == Phrase.Kind.EVENT && alike) {
      return "How many years %s between the years in which %s and %s %s?"
          .formatted(PASSING.get(variant % PASSING.size()), one, other, ofBoth(said.words()));
    }
    if (said.kind() == Phrase.Kind.EVENT) {
      return "How many years %s between the year in which %s %s and the year in which %s %s?"
          .formatted(
              PASSING.get(variant % PASSING.size()),
              one,
              said.words(),
              other,
              phrase(second).words());
    }
    String asking = variant % 2 == 0 ? "What is" : "Work out";
    String mark = variant % 2 == 0 ? "?" : ".";
    if (alike) {
      return "%s the difference in %s between %s and %s%s"
          .formatted(asking, amount(said.words()), one, other, mark);
    }
    return "%s the difference between the %s of %s and the %s of %s%s"
        .formatted(asking, said.words(), one, phrase(second).words(), other, mark);
  }

  /** What a thing is called by that is no amount itself: coastlines have a length. */
  private static String amount(String words) {
    return words.replaceFirst("^(?=(?:coastline|shoreline)$)", "length of ");
  }

  /** "were founded", "received their first prize": what two things did. */
  private static String ofBoth(String event) {
    return event.replaceFirst("^was\\b", "were").replaceAll("\\bits\\b", "their");
  }

  private String compared(Plan plan, Function<Variable, String> known) {
    Phrase said = phrase(plan.asked().get(0));
    boolean greatest = plan.working().kind() == Operation.Kind.GREATEST;
    boolean two = plan.asked().size() == 2;
    List<String> things = plan.asked().stream().map(Asked::thing).map(known).toList();
    String choice =
        String.join(", ", things.subList(0, things.size() - 1))
            + " or "
            + things.get(things.size() - 1);
    if (said.kind() != Phrase.Kind.EVENT) {
      String order = Degrees.of(said.words(), greatest, two);
      return "Which has the %s %s, %s?".formatted(order, said.words(), choice);
    }
    String order = greatest ? (two ? "later" : "latest") : two ? "earlier" : "earliest";
    String who = plan.first().root().person() ? "Who" : "Which";
    return "%s %s %s, %s?".formatted(who, said.words(), order, choice);
  }

  /** "Of the countries that border that country, which has the second greatest area?" */
  private String ofList(Plan plan, String owner, int variant) {
    String of = variant % 2 == 0 ? "Of " : "Among ";
    if (plan.working().kind() == Operation.Kind.COUNT) {
      return of + listings.all(plan, owner) + ", how many " + listings.beyond(plan) + "?";
    }
    String all = listings.meant(plan, owner);
    Phrase said = listings.property(plan);
    if (plan.working().kind() == Operation.Kind.TOTAL) {
      String bare = said.words().replaceFirst("^total ", "");
      return variant % 2 == 0
          ? "What is the total %s of %s?".formatted(bare, all)
          : "Work out the total %s of %s.".formatted(bare, all);
    }
    boolean greatest = plan.working().kind() == Operation.Kind.GREATEST;
    String which = listings.sort(listings.members(plan)) == Sort.PERSON ? "who" : "which";
    String rank = RANKS.get(plan.working().rank() - 1);
    return said.kind() == Phrase.Kind.EVENT
        ? of
            + all
            + ", "
            + which
            + " "
            + said.words()
            + " "
            + (greatest ? "latest" : "earliest")
            + "?"
        : of
            + all
            + ", "
            + which
            + " has the "
            + rank
            + Degrees.of(said.words(), greatest, false)
            + " "
            + said.words()
            + "?";
  }

  /**
   * The last inference, after the last value has been asked for.
   *
   * @param values numbers of the inferences that gave the values before
   * @param things numbers of the inferences that gave the things that are compared or counted
   */
  String conclude(Plan plan, List<Integer> values, List<Integer> things) {
    Operation.Kind kind = plan.working().kind();
    return switch (kind) {
      case DIFFERENCE -> "And by how much does that differ from [%d]?".formatted(values.get(0));
      case TOTAL -> "And how much is that together with " + numbers(values, " and ") + "?";
      case COUNT -> "And how many of [%d] %s?".formatted(things.get(0), listings.beyond(plan));
      default -> {
        String rank = RANKS.get(plan.working().rank() - 1);
        String order =
            rank + (kind == Operation.Kind.GREATEST ? "latest or greatest" : "earliest or least");
        yield things.isEmpty()
            ? "And whose, beside " + numbers(values, " and ") + ", is the " + order + "?"
            : "And for which is it the " + order + ", " + numbers(things, " or ") + "?";
      }
    };
  }

  private static String numbers(List<Integer> hops, String last) {
    List<String> marks = hops.stream().map(hop -> "[" + hop + "]").toList();
    return marks.size() == 1
        ? marks.get(0)
        : String.join(", ", marks.subList(0, marks.size() - 1))
            + last
            + marks.get(marks.size() - 1);
  }

  private Phrase phrase(Asked asked) {
    return lexicon.phrase(asked.property(), asked.thing().sort(), value(asked).kind());
  }

  private Value value(Asked asked) {
    return GoldAnswer.evidence(asked.alone(), facts).value();
  }
}
