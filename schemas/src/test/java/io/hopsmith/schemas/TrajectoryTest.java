package io.hopsmith.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrajectoryTest {
  private static final Trajectory ROLLOUT =
      new Trajectory(
          "t1",
          "round0",
          "search-solver-a",
          "lexical",
          "Which river?",
          "Rhine",
          true,
          List.of(Trajectory.Step.of(1, "search", "river", "The Rhine")),
          1,
          "",
          Trajectory.Usage.NONE);

  @Test
  void changesItsIdWithItsOwnerAndNothingElse() {
    Trajectory owned = ROLLOUT.ownedBy("shipped");
    assertThat(owned.questionId()).isEqualTo("shipped");
    assertThat(owned.id()).isNotEqualTo("t1").isNotEqualTo(ROLLOUT.ownedBy("other").id());
    assertThat(owned)
        .usingRecursiveComparison()
        .ignoringFields("id", "questionId")
        .isEqualTo(ROLLOUT);
  }

  @Test
  void staysTheSameForItsOwner() {
    assertThat(ROLLOUT.ownedBy("round0")).isEqualTo(ROLLOUT);
  }
}
