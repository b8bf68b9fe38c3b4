package io.hopsmith.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTest {
  private static Trajectory rollout(String role, boolean correct, int seenAt) {
    return new Trajectory(
        "id",
        "q",
        role,
        "m",
        "?",
        "a",
        correct,
        List.of(step(1), step(2)),
        seenAt,
        "",
        Trajectory.Usage.NONE);
  }

  private static Trajectory.Step step(int n) {
    return Trajectory.Step.of(n, "search", "words", "hits");
  }

  @Test
  void keepsInShortTheRolloutsThatSearchedAllPages() {
    assertThat(
            Round.trials(
                List.of(
                    rollout("closed-book", false, 0),
                    rollout("search-solver-a", true, 2),
                    rollout("hop-necessity", false, 0),
                    rollout("search-solver-b", false, 0))))
        .containsExactly(new Round.Trial("m", true, 2, 2), new Round.Trial("m", false, 2, 0));
  }
}
