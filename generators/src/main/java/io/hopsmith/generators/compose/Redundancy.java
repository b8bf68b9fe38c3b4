package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Names;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.Phrase;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Knows what has been said of one variable, so that nothing is said twice: the same value under two
 * labels, one property under two, or two faces of one property ("median age", "male median age").
 */
final class Redundancy {
  private static final double SAME_NUMBER = 0.01;
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
    if (constraint.operator() != Constraint.Operator.TYPE) {
      said.add(new Said(constraint, words(constraint)));
    }
  }

  boolean isNew(Constraint clue) {
    Set<String> words = words(clue);
    return said.stream().noneMatch(other -> repeats(clue, words, other));
  }

  private boolean repeats(Constraint clue, Set<String> words, Said other) {
    boolean edge = other.clue().isEdge();
    return clue.predicate().equals(other.clue().predicate())
        || (!edge && sameValue(clue, other.clue()))
        || (!edge && nested(words, other.words()));
  }

  private boolean sameValue(Constraint a, Constraint b) {
    if (a.operator() == Constraint.Operator.RANGE || b.operator() == Constraint.Operator.RANGE) {
      return a.operator() == b.operator() && a.unit().equals(b.unit()) && close(a.low(), b.low());
    }
    return name(a).equals(name(b));
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
          case ENTITY, VARIABLE -> Value.Kind.ENTITY;
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
