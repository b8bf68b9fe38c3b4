package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Names;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.Phrase;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Sorts;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Knows what has been said of one variable, so that nothing is said twice: the same value under two
 * labels or in two words of one root, one property under two labels, or two faces of one property
 * ("median age", "male median age"). Nor does a clue say the type again.
 */
final class Redundancy {
  private static final double SAME_NUMBER = 0.01;
  private static final int LEAST_ROOT = 4;

  /** Share of the shorter of two words that is their root. */
  private static final double ROOT_SHARE = 0.6;

  private static final Set<String> QUALIFIERS =
      Set.of(
          "male",
          "female",
          "total",
          "urban",
          "rural",
          "average",
          "annual",
          "mean",
          "land",
          "water",
          "overall",
          "standard",
          "maximum",
          "minimum",
          "greatest",
          "the",
          "of",
          "rate",
          "number");

  private static final Pattern WHERE =
      Pattern.compile("(?:lies|stands|is located|was built|was born) in|c[ao]mes? from");

  private final Lexicon lexicon;
  private final Variable variable;
  private final FactBase facts;
  private final List<Said> said = new ArrayList<>();

  Redundancy(Lexicon lexicon, Variable variable, FactBase facts) {
    this.lexicon = lexicon;
    this.variable = variable;
    this.facts = facts;
  }

  private record Said(Constraint clue, Set<String> words) {}

  void add(Constraint constraint) {
    if (constraint.operator() != Operator.TYPE) {
      said.add(new Said(constraint, words(constraint)));
    }
  }

  boolean isNew(Constraint clue) {
    Set<String> words = words(clue);
    return !saysType(clue) && said.stream().noneMatch(other -> repeats(clue, words, other));
  }

  /** "A physicist who worked as a theoretical physicist." */
  private boolean saysType(Constraint clue) {
    String type = variable.type().substring(variable.type().lastIndexOf(' ') + 1);
    return clue.operator() == Operator.TEXT
        && Stream.of(name(clue).split(" ")).anyMatch(word -> kin(word, type));
  }

  private boolean repeats(Constraint clue, Set<String> words, Said other) {
    boolean edge = other.clue().isEdge();
    return clue.predicate().equals(other.clue().predicate())
        || (!edge && sameValue(clue, other.clue()))
        || (!edge && nested(words, other.words()))
        || isOfOneTime(clue, other.clue())
        || isOfOneTime(other.clue(), clue)
        || isWithin(place(clue), place(other.clue()))
        || isWithin(place(other.clue()), place(clue));
  }

  /**
   * Whether one clue hints at the time of something that did the same as the variable did by the
   * other: a song of the 1960s is on an album of the 1960s.
   */
  private boolean isOfOneTime(Constraint hint, Constraint clue) {
    if (hint.operator() != Operator.HINT || clue.operator() != Operator.RANGE) {
      return false;
    }
    Constraint hinted = hint.hint();
    return hinted.unit().equals(Constraint.DATE)
        && clue.unit().equals(Constraint.DATE)
        && hinted.predicate().equals(clue.predicate())
        && hinted.low() <= clue.high()
        && clue.low() <= hinted.high();
  }

  /** Whether what stands in one place stands in another, which is the same or a wider one. */
  private boolean isWithin(String one, String other) {
    return !one.isEmpty()
        && !other.isEmpty()
        && (one.equals(other)
            || facts.about(one).stream().anyMatch(fact -> fact.value().entity().equals(other)));
  }

  /**
   * Where a clue says that the variable is, or that something lies which is there with it: a bridge
   * in Paris crosses no river of another country. Empty where it says nothing of the kind.
   */
  private String place(Constraint clue) {
    boolean says =
        switch (clue.operator()) {
          case ENTITY -> saysWhere(clue.predicate(), variable.sort());
          case HINT -> isPlace(clue) && saysWhere(clue.hint().predicate(), Sort.THING);
          case TEXT, RANGE, TYPE, VARIABLE -> false;
        };
    return says ? clue.object() : "";
  }

  private boolean isPlace(Constraint hint) {
    return facts
        .fact(hint.factId())
        .filter(fact -> new Sorts(facts).of(fact.value().entity()) == Sort.THING)
        .isPresent();
  }

  private boolean saysWhere(String property, Sort subject) {
    String words = lexicon.phrase(property, subject, Value.Kind.ENTITY).words();
    return WHERE.matcher(words).matches();
  }

  private boolean sameValue(Constraint a, Constraint b) {
    if (a.operator() == Operator.RANGE || b.operator() == Operator.RANGE) {
      return a.operator() == b.operator() && a.unit().equals(b.unit()) && close(a.low(), b.low());
    }
    boolean texts = a.operator() == Operator.TEXT && b.operator() == Operator.TEXT;
    return name(a).equals(name(b)) || (texts && kin(name(a), name(b)));
  }

  /** Whether two words are of one root: "astronomy" and "astronomer". */
  static boolean kin(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int common = 0;
    while (common < shorter && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    boolean words = one.indexOf(' ') < 0 && other.indexOf(' ') < 0;
    return words && common >= LEAST_ROOT && common >= ROOT_SHARE * shorter;
  }

  private static boolean close(double a, double b) {
    return Math.abs(a - b) <= SAME_NUMBER * Math.max(Math.abs(a), Math.abs(b));
  }

  private String name(Constraint clue) {
    return Names.key(facts.entity(clue.object()).map(Entity::name).orElse(clue.object()));
  }

  private Set<String> words(Constraint clue) {
    Value.Kind kind =
        switch (clue.operator()) {
          case RANGE -> clue.unit().equals(Constraint.DATE) ? Value.Kind.DATE : Value.Kind.QUANTITY;
          case TEXT, TYPE -> Value.Kind.TEXT;
          case ENTITY, HINT, VARIABLE -> Value.Kind.ENTITY;
        };
    Phrase phrase = lexicon.phrase(clue.predicate(), variable.sort(), kind);
    Set<String> words = new HashSet<>(List.of(phrase.words().split(" ")));
    words.removeAll(QUALIFIERS);
    return words;
  }

  private static boolean nested(Set<String> a, Set<String> b) {
    return a.containsAll(b) || b.containsAll(a);
  }
}
