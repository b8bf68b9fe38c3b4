package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Takes away the name by which a bridging thing is found at once, and reaches the thing by another
 * relation, to something that is described. Unlike a replacement, which keeps the relation and
 * describes what it names, neither the name nor the relation is left. A name leads to a thing at
 * once where nothing else has it under that label. Safe for several threads.
 */
final class Detours implements ClueEdit {
  private static final int MOST_TRIED = 6;

  private final FactBase facts;
  private final Soundness soundness;
  private final Clues clues;
  private final Descriptions descriptions;
  private final Edges edges;

  Detours(
      FactBase facts, Soundness soundness, Clues clues, Descriptions descriptions, Edges edges) {
    this.facts = facts;
    this.soundness = soundness;
    this.clues = clues;
    this.descriptions = descriptions;
    this.edges = edges;
  }

  @Override
  public Optional<Changed> at(Constraint clue, Draft draft, List<Draft> others, Random random) {
    Variable bridge = draft.variable(clue.subject());
    boolean isAnswer = draft.property().isEmpty() && bridge.equals(draft.root());
    if (isAnswer || clue.operator() != Operator.ENTITY || !leadsAtOnce(clue)) {
      return Optional.empty();
    }
    Draft without = draft.without(clue);
    return edges.of(bridge.entityId(), 1, Space.of(around(bridge, clue.object())), random).stream()
        .filter(edge -> isNew(edge, bridge, draft))
        .limit(MOST_TRIED)
        .flatMap(edge -> over(edge, bridge, without, others, random).stream())
        .map(changed -> described(changed, clue, draft))
        .findFirst();
  }

  private boolean leadsAtOnce(Constraint clue) {
    return soundness.handles().isAsGoodAsAName(clue) || soundness.handles().sharing(clue) == 1;
  }

  /** Things that a statement joins to the bridge, but for the named one. */
  private Set<String> around(Variable bridge, String named) {
    Set<String> around = new TreeSet<>();
    Stream.concat(
            facts.about(bridge.entityId()).stream().map(fact -> fact.value().entity()),
            facts.naming(bridge.entityId()).stream().map(Fact::subject))
        .filter(id -> !id.isEmpty() && !id.equals(named))
        .forEach(around::add);
    return around;
  }

  /** Whether the relation is neither said yet nor the one asked about, nor leads to the answer. */
  private boolean isNew(Edges.Edge edge, Variable bridge, Draft draft) {
    String property = edge.fact().property();
    boolean said =
        draft.constraints().stream()
            .filter(each -> each.subject().equals(bridge.name()) || each.isEdge())
            .anyMatch(each -> each.predicate().equals(property));
    boolean asked = property.equals(draft.property());
    boolean answer =
        facts.about(draft.root().entityId()).stream()
            .filter(fact -> fact.property().equals(draft.property()))
            .anyMatch(fact -> fact.value().entity().equals(edge.target()));
    return !said && !asked && !answer;
  }

  private Optional<Changed> over(
      Edges.Edge edge, Variable bridge, Draft without, List<Draft> others, Random random) {
    return Descriptions.variable(edge.target(), without, clues)
        .flatMap(
            thing ->
                descriptions.described(
                    without.plus(edge.between(bridge, thing)), thing, others, random));
  }

  private Changed described(Changed changed, Constraint clue, Draft before) {
    Draft draft = changed.draft();
    Variable thing = draft.variable(before.nextName());
    String name = facts.entity(clue.object()).map(Entity::name).orElse(clue.object());
    return new Changed(draft, "drop: " + name + " -> " + thing.type(), changed.removed());
  }
}
