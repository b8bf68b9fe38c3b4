package io.hopsmith.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FamilyTest {
  private static final Constraint RIVER = edge("?0", "?1");

  @Test
  void aChainLeadsFromOneThingToTheNext() {
    assertThat(Family.of(new Query(List.of(RIVER, edge("?2", "?1")), "?0", "")))
        .isEqualTo(Family.CHAIN);
    assertThat(Family.of(new Query(List.of(), "?0", "length"))).isEqualTo(Family.CHAIN);
  }

  @Test
  void anIntersectionIsWhereSeveralThingsLeadToOne() {
    assertThat(Family.of(new Query(List.of(RIVER, edge("?2", "?0")), "?0", "")))
        .isEqualTo(Family.INTERSECTION);
    assertThat(Family.of(new Query(List.of(RIVER, edge("?1", "?2"), edge("?1", "?3")), "?0", "")))
        .isEqualTo(Family.INTERSECTION);
  }

  @Test
  void aCycleIsWhereThingsThatAreJoinedAlreadyMeetAgain() {
    List<Constraint> ring = List.of(RIVER, edge("?0", "?2"), edge("?2", "?1"));
    assertThat(Family.of(new Query(ring, "?0", ""))).isEqualTo(Family.CYCLE);
    assertThat(new Query(ring, "?0", "").crossings()).containsExactly(edge("?2", "?1"));
    List<Constraint> apart = List.of(RIVER, edge("?2", "?3"), edge("?3", "?1"));
    assertThat(new Query(apart, "?0", "").crossings()).isEmpty();
  }

  @Test
  void anOperationMakesAFamilyOfItsOwn() {
    assertThat(of(Operation.Kind.LEAST, "", "")).isEqualTo(Family.COMPARISON);
    assertThat(of(Operation.Kind.LEAST, "neighbours", "")).isEqualTo(Family.SUPERLATIVE);
    assertThat(of(Operation.Kind.TOTAL, "neighbours", "km")).isEqualTo(Family.TOTAL);
    assertThat(of(Operation.Kind.DIFFERENCE, "", "km")).isEqualTo(Family.DIFFERENCE);
    assertThat(of(Operation.Kind.DIFFERENCE, "", Constraint.DATE)).isEqualTo(Family.SPAN);
    assertThat(Family.SPAN.lower()).isEqualTo("span");
  }

  private static Family of(Operation.Kind kind, String list, String unit) {
    return Family.of(
        new Query(
            List.of(),
            "?0",
            "opened",
            new Operation(kind, List.of(), list, Operation.Threshold.NONE, 1, unit)));
  }

  private static Constraint edge(String subject, String object) {
    return new Constraint(
        subject, "lies on", Constraint.Operator.VARIABLE, object, 0, 0, "", "", "", "", "");
  }
}
