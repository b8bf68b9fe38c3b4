package io.hopsmith.validators.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.judge.Judge;
import io.hopsmith.agents.judge.Judgement;
import io.hopsmith.agents.solver.Aside;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Trajectory.Step;
import io.hopsmith.schemas.Trajectory.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What other models do for a rollout, and for its judgement, is a rollout of its own. */
class RolloutsTest {
  private static final Usage OWN = new Usage(2, 200, 20, 0.25, 5);
  private static final Usage READING = new Usage(1, 90, 9, 0.5, 4);
  private static final Usage JUDGING = new Usage(1, 10, 1, 1, 1);

  /** Searches through somebody who has a page read to him. */
  private record Served(String answer) implements Solver {
    @Override
    public String name() {
      return "served";
    }

    @Override
    public Attempt solve(String question, Tools tools) {
      Aside reading =
          new Aside(
              Trajectory.PAGE_READER,
              "reader",
              BridgeWeb.DANUBE,
              new Attempt("", List.of(), "It is long.", READING));
      Attempt search =
          new Attempt(
              "Danube",
              List.of(Step.of(1, "browse", "{}", "text")),
              "<answer>Danube</answer>",
              READING,
              List.of(reading));
      return new Attempt(
          answer,
          List.of(Step.of(1, "search", "{}", "Liberty Bridge")),
          "<answer>" + answer + "</answer>",
          OWN,
          List.of(new Aside(Trajectory.DEEP_EXPLORER, "explorer", "long river", search)));
    }
  }

  private record Generous(String name) implements Judge {
    @Override
    public Judgement judge(String question, String answer, List<String> accepted) {
      return Judgement.right("model: the same").taking(JUDGING);
    }
  }

  private static Rollouts rollouts(Judge judge) {
    return new Rollouts(Samples.liberty(), BridgeWeb.create(), new RolloutCache(10), judge);
  }

  @Test
  void keepsWhatOthersDidBehindTheRolloutThatTheyDidItFor() {
    Rollouts rollouts = rollouts(new Generous(""));
    rollouts.withAll("search-solver-a", new Served("Liberty Bridge"));
    rollouts.withAll("search-solver-a", new Served("Liberty Bridge"));

    List<Trajectory> all = rollouts.trajectories();
    assertThat(all)
        .extracting(Trajectory::role)
        .containsExactly("search-solver-a", "deep-explorer", "page-reader");
    assertThat(all).extracting(Trajectory::usage).containsExactly(OWN, READING, READING);
    assertThat(all).extracting(Trajectory::id).doesNotHaveDuplicates();
    assertThat(all.get(1).question()).isEqualTo("long river");
    assertThat(all.get(1).calls()).isEqualTo(1);
    assertThat(rollouts.wrongAnswers()).isEmpty();
  }

  /** Right with all pages after some calls; remembers what it may take where it is to fail. */
  private record Patient(int calls, List<Integer> allowed) implements Solver {
    @Override
    public String name() {
      return "patient";
    }

    @Override
    public Attempt solve(String question, Tools tools) {
      List<Step> steps =
          IntStream.rangeClosed(1, calls).mapToObj(n -> Step.of(n, "search", "{}", "")).toList();
      return Attempt.embedded("Liberty Bridge", steps);
    }

    @Override
    public Attempt solve(String question, Tools tools, int mostCalls) {
      allowed.add(mostCalls);
      return Attempt.embedded("", List.of());
    }
  }

  @Test
  void boundsRolloutsThatAreToFailByThoseThatSucceeded() {
    for (int calls : new int[] {2, 7}) {
      Patient solver = new Patient(calls, new ArrayList<>());
      Rollouts rollouts = rollouts(new Generous(""));
      rollouts.withAll("search-solver-a", solver);
      int enough = rollouts.enoughCalls(solver);
      rollouts.without("hop-necessity", solver, Set.of(BridgeWeb.DANUBE), enough);

      assertThat(solver.allowed()).containsExactly(calls == 2 ? 8 : 14);
    }
  }

  @Test
  void keepsWhatAJudgeTookOncePerAnswer() {
    Rollouts rollouts = rollouts(new Generous("judge"));
    Trajectory rollout = rollouts.withAll("search-solver-a", new Served("the one of 1896"));
    assertThat(rollouts.isRight("the one of 1896")).isTrue();

    assertThat(rollout.correct()).isTrue();
    assertThat(rollouts.trajectories())
        .filteredOn(each -> each.role().equals(Trajectory.JUDGE))
        .singleElement()
        .satisfies(
            judged -> {
              assertThat(judged.usage()).isEqualTo(JUDGING);
              assertThat(judged.question()).isEqualTo("the one of 1896");
              assertThat(judged.closing()).isEqualTo("model: the same");
            });
  }
}
