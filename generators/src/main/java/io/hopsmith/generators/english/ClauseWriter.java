package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Nouns;
import io.hopsmith.generators.question.ClassNouns;
import io.hopsmith.generators.question.Sorts;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says single clues. */
final class ClauseWriter {
  /** What places are home to rather than contain. */
  private static final Pattern BUILT =
      Pattern.compile(
          "(?:.* )?(?:bridge|university|college|school|museum|church|cathedral|temple|castle|palace"
              + "|tower|building|stadium|library|theatre|airport|station|company|club|team|band)");

  /** Who did what to that one. */
  private static final Map<String, String> AGENTS =
      Map.of(
          "directed that one", "director",
          "composed that one", "composer",
          "produced that one", "producer",
          "designed that one", "designer",
          "founded that one", "founder",
          "painted that one", "painter",
          "invented that one", "inventor",
          "published that one", "publisher");

  /** Roles that things of one type alone have. */
  private static final Map<String, String> ROLES = Map.of("capital", "city", "birthplace", "city");

  /** What artists did of works but those that they make with their hands. */
  private static final String RECORDED = "was recorded by";

  private static final Pattern MADE =
      Pattern.compile(
          "(?:.* )?(?:painting|drawing|portrait|fresco|mural|sculpture|statue|print|engraving|etching|photograph"
              + "|watercolour|watercolor|tapestry|woodcut|lithograph|artwork|installation)");

  private static final Pattern OF_WHAT = Pattern.compile("(?<=[%t]) of (?:the )?[\\p{L} ]+$");

  private static final Pattern DESCRIBED = Pattern.compile(".* (?:that|who|whose) .*");

  private static final Pattern IS_OF =
      Pattern.compile("is the ((?:[a-z-]+ ){0,2}[a-z]*[^s\\W]) of that one");

  /** Honours of one name, of which somebody won one at least. */
  private static final Pattern HONOURS =
      Pattern.compile("(?:\\p{Lu}[\\p{L}.'-]* )+(?:Awards|Prizes|Medals|Championships)");

  /** Things of which each has one value before a plural label is taken for a singular. */
  private static final int LEAST_HAVING = 12;

  private final Lexicon lexicon;
  private final FactBase facts;
  private final ObjectNames names;
  private final Sorts sorts;

  ClauseWriter(Lexicon lexicon, FactBase facts) {
    this.lexicon = lexicon;
    this.facts = facts;
    sorts = new Sorts(facts);
    names = new ObjectNames(facts, sorts);
  }

  /** A clue whose object is a constant, or an interval. */
  Clause clue(Constraint constraint, Variable subject) {
    Phrase phrase = phrase(constraint, subject, kind(constraint));
    return switch (constraint.operator()) {
      case ENTITY -> named(phrase, constraint, subject, names.ofEntity(constraint));
      case TEXT -> named(phrase, constraint, subject, names.ofText(constraint));
      case HINT -> forward(phrase, constraint, subject, hinted(constraint));
      case RANGE -> RangeWriter.clue(phrase, constraint, subject, whole(constraint));
      case TYPE, VARIABLE ->
          throw new IllegalArgumentException("not a clue of its own: " + constraint);
    };
  }

  private Phrase phrase(Constraint constraint, Variable subject, Value.Kind kind) {
    Phrase phrase = lexicon.phrase(constraint.predicate(), subject.sort(), kind);
    boolean made = phrase.words().equals(RECORDED) && MADE.matcher(subject.type()).matches();
    return made ? new Phrase(phrase.kind(), "was made by", "made", phrase.askable()) : phrase;
  }

  /** What a share is one of, where its page says so beside the number: " of GDP". */
  private String whole(Constraint constraint) {
    Matcher of =
        OF_WHAT.matcher(facts.fact(constraint.factId()).map(f -> f.value().text()).orElse(""));
    return constraint.unit().equals("%") && of.find()
        ? of.group().replaceFirst("^ of (?=total )", " of the ")
        : "";
  }

  private static Value.Kind kind(Constraint constraint) {
    return switch (constraint.operator()) {
      case ENTITY, HINT, VARIABLE -> Value.Kind.ENTITY;
      case TEXT, TYPE -> Value.Kind.TEXT;
      case RANGE -> RangeWriter.isDate(constraint) ? Value.Kind.DATE : Value.Kind.QUANTITY;
    };
  }

  /**
   * An edge, seen from the variable that the sentence is about.
   *
   * @param to the variable at its other end
   * @param other words for that variable
   */
  Clause edge(Constraint edge, Variable from, Variable to, String other) {
    boolean forward = edge.subject().equals(from.name());
    Phrase phrase = phrase(edge, forward ? from : to, Value.Kind.ENTITY);
    if (!forward) {
      boolean houses = phrase.inverse().equals("contains") && BUILT.matcher(to.type()).matches();
      return joined(houses ? "is home to" : phrase.inverse(), other, from);
    }
    return forward(phrase, edge, from, other);
  }

  private Clause forward(Phrase phrase, Constraint edge, Variable from, String other) {
    if (!phrase.isNominal()) {
      return joined(inTime(phrase.words(), from), other, from);
    }
    return isKnown(other)
        ? named(phrase, edge, from, other)
        : related(phrase.words(), edge, from, other);
  }

  /** The dead came from where they came from. */
  private String inTime(String verb, Variable subject) {
    boolean past =
        verb.equals("comes from") && subject.person() && sorts.isDead(subject.entityId());
    return past ? "came from" : verb;
  }

  /**
   * What a thing is to another one, where that says its type too: the director of a film, the
   * highest mountain of a country.
   */
  Optional<String> role(Constraint edge, Variable from, Variable to) {
    String tie = edge(edge, from, to, "that one").predicate();
    Matcher is = IS_OF.matcher(tie);
    return Optional.ofNullable(is.matches() ? is.group(1) : AGENTS.get(tie))
        .filter(
            role ->
                (" " + role).endsWith(" " + from.type())
                    || from.type().endsWith(" " + role)
                    || from.type().equals(ROLES.get(role)));
  }

  /** "a city that lies in Peru": what is hinted at, which is that of the clue's fact. */
  private String hinted(Constraint constraint) {
    Entity value =
        facts
            .fact(constraint.factId())
            .flatMap(fact -> facts.entity(fact.value().entity()))
            .orElseThrow();
    String type = ClassNouns.of(value, facts).orElse("thing");
    Variable thing = new Variable("?", value.id(), type, sorts.of(value.id()));
    return Articles.indefinite(type) + " " + clue(constraint.hint(), thing).relative();
  }

  /** Whether words point back, so that no description follows them. */
  private static boolean isKnown(String object) {
    return object.matches("(?:that|the) .*");
  }

  /** A verb with its object; one that a description follows goes last. */
  private static Clause joined(String verb, String object, Variable subject) {
    boolean described = !isKnown(object) && DESCRIBED.matcher(object).matches();
    return Clause.verb(described ? verb.replace(" " + Clause.OBJECT, "") : verb, object, subject);
  }

  /**
   * Whether words follow the edge's other end, so that no description of it can: "had * as ...".
   */
  boolean goesOn(Constraint edge, Variable from, Variable to) {
    return !edge(edge, from, to, Clause.OBJECT).predicate().endsWith(Clause.OBJECT);
  }

  /** A relation said by a noun, its object last because a description may follow it. */
  private Clause related(String label, Constraint edge, Variable from, String object) {
    String noun = asMany(label, edge, from);
    String its = its(from);
    if (Nouns.isPlural(noun)) {
      String one = Nouns.singular(noun);
      if (object.matches("(?:an?|another) " + Pattern.quote(one) + "\\b.*")) {
        return Clause.verb("has", object, from); // nobody says "its cities include a city"
      }
      return new Clause(
          "counts among " + its + noun + " " + object, "whose " + noun + " include " + object);
    }
    String plural = English.ofThread().plural(noun);
    return isList(edge)
        ? new Clause("has as one of " + its + plural + " " + object, oneOf(plural, object))
        : new Clause("has as " + its + noun + " " + object, "whose " + noun + " is " + object);
  }

  private Clause named(Phrase phrase, Constraint constraint, Variable subject, String name) {
    String object = withoutLabel(phrase, name);
    if (!phrase.isNominal()) {
      boolean text = constraint.operator() == Constraint.Operator.TEXT;
      String verb = inTime(phrase.words(), subject);
      String lead = verb.replaceFirst(" \\*.*", "");
      return Clause.verb(verb, text ? fitted(lead, object) : object, subject);
    }
    String its = its(subject);
    String noun = asMany(ObjectNames.nounOf(phrase.words(), object), constraint, subject);
    if (Nouns.isPlural(noun)) {
      String counts = constraint.factId().hashCode() % 2 == 0 ? "counts " : "has ";
      return new Clause(
          counts + object + " among " + its + noun, "whose " + noun + " include " + object);
    }
    String plural = English.ofThread().plural(noun);
    return isList(constraint)
        ? new Clause("has " + object + " as one of " + its + plural, oneOf(plural, object))
        : new Clause("has " + object + " as " + its + noun, "whose " + noun + " is " + object);
  }

  /** "Head of Government Ada Quill" under "head of government" is Ada Quill. */
  private static String withoutLabel(Phrase phrase, String object) {
    String label = phrase.words() + " ";
    boolean repeated = object.toLowerCase(Locale.ROOT).startsWith(label);
    return phrase.isNominal() && repeated && object.length() > label.length()
        ? object.substring(label.length())
        : object;
  }

  private static String oneOf(String plural, String object) {
    return "one of whose " + plural + " is " + object;
  }

  private static String its(Variable variable) {
    return variable.person() ? "their " : "its ";
  }

  /** A plural label under which nothing of the kind ever has two: "champions" of a season. */
  private String asMany(String noun, Constraint constraint, Variable subject) {
    boolean never =
        facts.having(constraint.predicate()) >= LEAST_HAVING
            && facts.fan(constraint.predicate(), subject.type()).values() == 1;
    return never && Nouns.isPlural(noun) ? Nouns.singular(noun) : noun;
  }

  private boolean isList(Constraint constraint) {
    return facts.of(constraint.predicate()).stream()
            .filter(fact -> fact.id().equals(constraint.factId()))
            .flatMap(fact -> facts.about(fact.subject()).stream())
            .filter(fact -> fact.property().equals(constraint.predicate()))
            .map(fact -> FactBase.answerKey(fact.value()))
            .distinct()
            .count()
        > 1;
  }

  /** A text after a verb: "worked as a chemist", "crosses the Spree", "won the Nobel Prize". */
  private static String fitted(String verb, String text) {
    if (verb.endsWith(" as")) {
      return Articles.indefinite(text);
    }
    if (verb.endsWith(" the")) {
      return text.replaceFirst("^the ", "");
    }
    if (verb.matches("won|received") && HONOURS.matcher(text).matches()) {
      return Articles.indefinite(text.substring(0, text.length() - 1));
    }
    boolean water = verb.matches("lies on|stands on|crosses|spans|flows into");
    return water && text.matches("[^ ]+|R[ií]o .*") ? "the " + text : text;
  }
}
