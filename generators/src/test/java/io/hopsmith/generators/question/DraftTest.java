package io.hopsmith.generators.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTest {
  private static final Constraint FIRST = edge("?0", "?1");
  private static final Constraint SECOND = edge("?0", "?2");
  private static final Constraint BEYOND = edge("?3", "?2");
  private static final Constraint CROSSING = edge("?2", "?1");
  private static final Constraint CLUE =
      new Constraint("?1", "type", Operator.TEXT, "x", 0, 0, "", "", "", "", "");

  /** Two neighbours of the root border each other; beyond the second one there is a third. */
  private static final Draft RING =
      new Draft(
          List.of(variable("?0"), variable("?1"), variable("?2"), variable("?3")),
          List.of(FIRST, SECOND, BEYOND, CLUE, CROSSING),
          "");

  @Test
  void tellsTheEdgesOfItsTreeFromThoseThatCrossIt() {
    assertThat(RING.crossings()).containsExactly(CROSSING);
    assertThat(RING.edgesBelow("?0")).containsExactly(FIRST, SECOND);
    assertThat(RING.edgesBelow("?1")).isEmpty();
    assertThat(RING.edgesBelow("?2")).containsExactly(BEYOND);
    assertThat(RING.above("?3")).extracting(Variable::name).containsExactly("?2", "?0");
  }

  @Test
  void resolvesAThingByThoseResolvedBeforeIt() {
    assertThat(RING.resolved()).containsExactly("?1", "?3", "?2", "?0");
    assertThat(RING.edgesTo("?1")).isEmpty();
    assertThat(RING.edgesTo("?2")).containsExactly(BEYOND, CROSSING);
    assertThat(RING.evidence("?1")).isEqualTo(CLUE);
    assertThat(RING.evidence("?2")).isEqualTo(BEYOND);
    assertThat(RING.subtree("?2")).containsExactly(BEYOND, CLUE, CROSSING);
    assertThat(RING.subtree("?1")).containsExactly(CLUE);
  }

  @Test
  void knowsTheEdgesOfARing() {
    assertThat(RING.ringEdges("?2")).containsExactlyInAnyOrder(SECOND, CROSSING);
    assertThat(RING.ringEdges("?3")).isEmpty();
    assertThat(RING.without(CROSSING).ringEdges("?2")).isEmpty();
  }

  @Test
  void losesWhatCrossesWithABranch() {
    assertThat(RING.withoutBranch(FIRST, "?0").constraints()).containsExactly(SECOND, BEYOND);
    assertThat(RING.withoutBranch(SECOND, "?0").constraints()).containsExactly(FIRST, CLUE);
    assertThat(RING.renamed(4).crossings()).containsExactly(edge("?6", "?5"));
  }

  @Test
  void knowsWhatTellsNearlyWhatIsAsked() {
    Draft asking = new Draft(RING.variables(), RING.constraints(), "total area");
    assertThat(asking.asksLike("total area")).isTrue();
    assertThat(asking.asksLike("area")).isTrue();
    assertThat(asking.asksLike("population")).isFalse();
    assertThat(RING.asksLike("area")).isFalse();
  }

  private static Variable variable(String name) {
    return new Variable(name, "e" + name, "country", Sort.THING);
  }

  private static Constraint edge(String subject, String object) {
    return new Constraint(subject, "borders", Operator.VARIABLE, object, 0, 0, "", "", "", "", "");
  }
}
