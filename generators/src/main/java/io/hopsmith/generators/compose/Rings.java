package io.hopsmith.generators.compose;

import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Grows trees in which two things that the tree does not join are joined by one more edge. Every
 * edge of such a ring must be able to fail while the others hold ({@link Following}). Safe for
 * several threads.
 */
final class Rings {
  /** Edges of a root from which a ring is tried. */
  private static final int FIRST_EDGES = 3;

  private final Drafting drafting;
  private final Edges edges;
  private final Following following;

  Rings(Drafting drafting, Edges edges, Following following) {
    this.drafting = drafting;
    this.edges = edges;
    this.following = following;
  }

  /** Variables and edges, three of which make a ring; the others are beyond it. */
  Optional<Draft> grown(
      Variable root, Optional<Fact> asked, int variables, Space space, Random random) {
    Draft start = drafting.rootOnly(root, asked);
    List<Edges.Edge> first = drafting.edges(start, Variable.ROOT, 1, space, random);
    for (Edges.Edge edge : first.subList(0, Math.min(FIRST_EDGES, first.size()))) {
      Optional<Draft> ring =
          drafting
              .grown(start, Variable.ROOT, edge, asked)
              .flatMap(two -> closed(two, asked, space, random))
              .map(three -> beyond(three, asked, variables, space, random));
      if (ring.isPresent()) {
        return ring;
      }
    }
    return Optional.empty();
  }

  /** Two things with a third one that is joined to both. */
  private Optional<Draft> closed(Draft two, Optional<Fact> asked, Space space, Random random) {
    for (Variable from : Clues.shuffled(two.variables(), random)) {
      String other = two.variables().get(from.equals(two.root()) ? 1 : 0).name();
      for (Edges.Edge edge : drafting.edges(two, from.name(), 1, space, random)) {
        String third = two.nextName();
        Optional<Draft> ring =
            drafting
                .grown(two, from.name(), edge, asked)
                .flatMap(tree -> closed(tree, other, third, RelationKind.ANY, asked, random));
        if (ring.isPresent()) {
          return ring;
        }
      }
    }
    return Optional.empty();
  }

  /** With things beyond those of the ring; fewer than wanted where nothing leads on. */
  private Draft beyond(
      Draft ring, Optional<Fact> asked, int variables, Space space, Random random) {
    Draft draft = ring;
    for (int i = ring.variables().size(); i < variables; i++) {
      String from = draft.variables().get(1 + random.nextInt(draft.variables().size() - 1)).name();
      draft = drafting.grown(draft, from, asked, space, random).orElse(draft);
    }
    return draft;
  }

  /** The tree with an edge of a kind between two things, said of the one that is resolved later. */
  Optional<Draft> closed(
      Draft tree,
      String one,
      String other,
      RelationKind kind,
      Optional<Fact> asked,
      Random random) {
    List<String> resolved = tree.resolved();
    boolean inOrder = resolved.indexOf(one) > resolved.indexOf(other);
    Variable later = tree.variable(inOrder ? one : other);
    Variable earlier = tree.variable(inOrder ? other : one);
    return edges.of(later.entityId(), 1, Space.of(Set.of(earlier.entityId())), random).stream()
        .filter(edge -> kind.has(edge.fact().property()))
        .filter(edge -> asked.filter(fact -> Drafting.tells(fact, edge.fact())).isEmpty())
        .map(edge -> edge.between(later, earlier))
        .filter(edge -> !joins(tree, edge))
        .map(tree::plus)
        .filter(ring -> !following.isIn(ring))
        .findFirst();
  }

  private static boolean joins(Draft tree, Constraint edge) {
    Set<String> ends = Set.of(edge.subject(), edge.object());
    return tree.constraints().stream()
        .anyMatch(each -> each.isEdge() && ends.equals(Set.of(each.subject(), each.object())));
  }
}
