package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Nouns;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.Phrase;
import io.hopsmith.generators.question.Sorts;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Facts by which one thing leads to another. Safe for several threads. */
final class Edges {
  /** Things that one statement about a known thing may lead to; more cannot be looked through. */
  private static final int MOST_LED_TO = 10;

  private final FactBase facts;
  private final Lexicon lexicon;
  private final Sorts sorts;
  private final Clues clues;
  private final Map<Led, Integer> led = new ConcurrentHashMap<>();

  Edges(FactBase facts, Lexicon lexicon, Clues clues) {
    this.facts = facts;
    this.lexicon = lexicon;
    sorts = new Sorts(facts);
    this.clues = clues;
  }

  private record Led(String factId, boolean forward) {}

  /**
   * Edges between the variable's entity and entities of the space by which who knows the other one
   * can find the variable's; those that lead to few things, or have come to something, tend to come
   * first.
   *
   * @param least things that each must lead to
   */
  List<Edge> of(String entityId, int least, Space space, Random random) {
    List<Edge> edges = new ArrayList<>();
    for (Fact fact : clues.ownFacts(entityId)) {
      if (space.has(fact.value().entity())
          && phrase(fact).takes(fact.value())
          && !repeatsKind(fact)) {
        edges.add(new Edge(fact, fact.value().entity(), true));
      }
    }
    for (Fact fact : facts.naming(entityId)) {
      if (space.has(fact.subject())
          && clues.isOurs(fact)
          && clues.isUsual(fact)
          && phrase(fact).hasInverse()
          && !repeatsKind(fact)) {
        edges.add(new Edge(fact, fact.subject(), false));
      }
    }
    edges.removeIf(edge -> ledTo(edge) > MOST_LED_TO || ledTo(edge) < least);
    return Lottery.weighted(
        edges,
        edge -> space.promise().of(edge.fact().property(), edge.forward()) / Math.sqrt(ledTo(edge)),
        random);
  }

  /** How many things stand to the edge's target as its start does, read from either side. */
  private int ledTo(Edge edge) {
    return led.computeIfAbsent(new Led(edge.fact().id(), edge.forward()), e -> counted(edge));
  }

  private int counted(Edge edge) {
    Fact fact = edge.fact();
    if (!edge.forward()) {
      return clues.valuesOf(fact.subject(), fact.property());
    }
    int fewest = facts.sharing(fact);
    for (Fact back : facts.about(edge.target())) {
      if (back.value().entity().equals(fact.subject())) {
        fewest = Math.min(fewest, clues.valuesOf(edge.target(), back.property()));
      }
    }
    return fewest;
  }

  /** Whether a label's noun is what its value is: nobody says "a room that is the room of". */
  private boolean repeatsKind(Fact fact) {
    Phrase phrase = phrase(fact);
    return phrase.kind() == Phrase.Kind.NOUN
        && facts.entity(fact.value().entity()).stream()
            .flatMap(entity -> entity.types().stream())
            .anyMatch(type -> type.equals(Nouns.singular(phrase.words())));
  }

  private Phrase phrase(Fact fact) {
    return lexicon.phrase(fact.property(), sorts.of(fact.subject()), fact.value().kind());
  }

  /**
   * A fact that leads from one entity to another.
   *
   * @param forward whether the fact's subject is the entity that the edge starts from
   */
  record Edge(Fact fact, String target, boolean forward) {
    Constraint between(Variable from, Variable to) {
      return Clues.constraint(
          forward ? from.name() : to.name(),
          fact,
          Operator.VARIABLE,
          forward ? to.name() : from.name(),
          0,
          "");
    }
  }
}
