package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.GoldAnswer;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Family;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The structure that a question is to have: how many things it leads over, by which kinds of
 * relations they are joined, and what is asked of the last one.
 *
 * @param family the reasoning
 * @param asked what is asked for
 * @param trees the things' relations, for each thing that is asked about
 */
public record Blueprint(Family family, Asked asked, List<Tree> trees) {

  /** What is asked for. */
  public enum Asked {
    /** The thing itself, or one of several. */
    THING,
    /** A number that a page gives. */
    NUMBER,
    /** A date that a page gives. */
    DATE,
    /** A name that a page gives, of something else or of none. */
    NAME,
    /** Whatever can be asked of the thing. */
    VALUE;

    boolean takes(Value.Kind value) {
      return switch (this) {
        case THING -> false;
        case NUMBER -> value == Value.Kind.QUANTITY;
        case DATE -> value == Value.Kind.DATE;
        case NAME -> value == Value.Kind.ENTITY || value == Value.Kind.TEXT;
        case VALUE -> true;
      };
    }
  }

  /**
   * One relation.
   *
   * @param from number of a thing, 0 for the one that is asked about
   * @param kind what joins the two
   * @param to the next number, who knows this thing can find the other; or that of a thing before
   *     it, so that the two close a ring
   */
  public record Join(int from, RelationKind kind, int to) {}

  /**
   * Things and their relations.
   *
   * @param joins each leads from a thing to the next one, or closes a ring
   */
  public record Tree(List<Join> joins) {
    public Tree {
      joins = List.copyOf(joins);
      for (int i = 0; i < joins.size(); i++) {
        Join join = joins.get(i);
        int things = things(joins.subList(0, i));
        if (join.from() < 0 || join.from() >= join.to() || join.to() > things) {
          throw new IllegalArgumentException(
              "relation %d leads from thing %d to thing %d; allowed: to %d or less, from one before it"
                  .formatted(i + 1, join.from(), join.to(), things));
        }
      }
    }

    int things() {
      return things(joins);
    }

    private static int things(List<Join> joins) {
      return 1 + joins.stream().mapToInt(Join::to).max().orElse(0);
    }

    /** How many relations close rings. */
    int rings() {
      return joins.size() + 1 - things();
    }

    /** Whether the draft has these relations and no others. */
    boolean fits(Draft draft) {
      return draft.variables().size() == things()
          && draft.crossings().size() == rings()
          && fits(draft, new ArrayList<>(List.of(draft.root().name())), 0);
    }

    private boolean fits(Draft draft, List<String> names, int done) {
      if (done == joins.size()) {
        return true;
      }
      Join join = joins.get(done);
      String from = names.get(join.from());
      if (join.to() < names.size()) {
        return closes(draft, Set.of(from, names.get(join.to())), join.kind())
            && fits(draft, names, done + 1);
      }
      Set<String> used = new HashSet<>(names);
      for (Constraint edge : draft.edgesBelow(from)) {
        String to = Draft.other(edge, from);
        if (!used.contains(to) && join.kind().has(edge.predicate())) {
          List<String> more = new ArrayList<>(names);
          more.add(to);
          if (fits(draft, more, done + 1)) {
            return true;
          }
        }
      }
      return false;
    }

    private static boolean closes(Draft draft, Set<String> ends, RelationKind kind) {
      return draft.crossings().stream()
          .filter(edge -> ends.equals(Set.of(edge.subject(), edge.object())))
          .anyMatch(edge -> kind.has(edge.predicate()));
    }
  }

  public Blueprint {
    trees = List.copyOf(trees);
    if (trees.size() < leastTrees(family) || trees.size() > mostTrees(family)) {
      throw new IllegalArgumentException(
          "%s takes %d to %d trees of things, not %d"
              .formatted(family.lower(), leastTrees(family), mostTrees(family), trees.size()));
    }
    if ((family == Family.CYCLE) != trees.stream().anyMatch(tree -> tree.rings() > 0)) {
      throw new IllegalArgumentException("a cycle has a relation that closes a ring, others none");
    }
    Optional<Asked> only = onlyAsked(family);
    if (only.isPresent() && only.get() != asked) {
      throw new IllegalArgumentException(
          "a %s asks for a %s, not for a %s"
              .formatted(family, only.get(), asked)
              .toLowerCase(Locale.ROOT));
    }
  }

  private static int leastTrees(Family family) {
    return family == Family.COMPARISON ? 3 : 1;
  }

  private static int mostTrees(Family family) {
    return switch (family) {
      case COMPARISON -> 3;
      case DIFFERENCE, SPAN -> 2;
      case CHAIN, INTERSECTION, CYCLE, SUPERLATIVE, TOTAL, COUNT -> 1;
    };
  }

  /** What a question of the family asks for; empty where it may be various things. */
  private static Optional<Asked> onlyAsked(Family family) {
    return switch (family) {
      case COMPARISON, SUPERLATIVE -> Optional.of(Asked.THING);
      case DIFFERENCE, TOTAL, COUNT -> Optional.of(Asked.NUMBER);
      case SPAN -> Optional.of(Asked.DATE);
      case CHAIN, INTERSECTION, CYCLE -> Optional.empty();
    };
  }

  /** Whether the answer stands on a page, so that the things alone make the question. */
  boolean isPlain() {
    return onlyAsked(family).isEmpty();
  }

  /** Number of inferences. */
  public int hops() {
    int things = trees.stream().mapToInt(Tree::things).sum();
    return things + (isPlain() ? (asked == Asked.THING ? 0 : 1) : Math.max(2, trees.size()));
  }

  /** Whether a plan has the structure. */
  public boolean fits(Plan plan, FactBase facts) {
    Draft first = plan.first();
    boolean asks =
        !isPlain()
            || (first.property().isEmpty()
                ? asked == Asked.THING
                : asked.takes(GoldAnswer.evidence(first, facts).value().kind()));
    return asks
        && plan.parts().size() == trees.size()
        && Family.of(plan.query()) == family
        && pair(trees, plan.parts());
  }

  /** Whether each tree fits a draft of its own. */
  private static boolean pair(List<Tree> trees, List<Draft> drafts) {
    if (trees.isEmpty()) {
      return true;
    }
    for (Draft draft : drafts) {
      List<Draft> others = new ArrayList<>(drafts);
      others.remove(draft);
      if (trees.get(0).fits(draft) && pair(trees.subList(1, trees.size()), others)) {
        return true;
      }
    }
    return false;
  }
}
