package io.hopsmith.validators.uniqueness;

import io.hopsmith.agents.solver.AlternativeTester;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.schemas.Verdict.Measure;
import io.hopsmith.validators.gate.GateInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gate 6 where a question's meaning is known from its text alone: every wrong answer that somebody
 * gave in an earlier gate is looked up, and none may fit. Measures {@code retested} answers and
 * {@code unsettled} ones, of which the pages do not tell, or which nobody looked up; these do not
 * fail the question, but its row does not call itself unique. Costs a rollout an answer.
 *
 * <p>Source: ASearcher's check of alternative answers.
 */
final class OtherAnswers {
  /** Answers that are looked up, those given most often first. */
  private static final int MOST = 6;

  private final Optional<AlternativeTester> tester;

  OtherAnswers(Optional<AlternativeTester> tester) {
    this.tester = tester;
  }

  Verdict check(GateInput input) {
    List<String> others = others(input.rollouts().trajectories());
    List<String> ids = new ArrayList<>();
    Set<String> unsettled = new TreeSet<>(others);
    for (String answer : tester.isPresent() ? others : List.<String>of()) {
      AlternativeTester.Finding test =
          tester.get().test(input.candidate().question(), answer, input.corpus().all());
      ids.add(input.rollouts().alternative(tester.get().name(), answer, test.attempt()).id());
      if (test.verdict() == AlternativeTester.Verdict.FITS) {
        return Verdict.fail(
                Verdict.Gate.UNIQUENESS,
                "another answer fits too: " + answer,
                measures(ids.size(), unsettled.size()))
            .withRollouts(ids);
      }
      if (test.verdict() == AlternativeTester.Verdict.DOES_NOT_FIT) {
        unsettled.remove(answer);
      }
    }
    return Verdict.pass(
            Verdict.Gate.UNIQUENESS,
            reason(others, unsettled),
            measures(ids.size(), unsettled.size()))
        .withRollouts(ids);
  }

  private static List<String> others(List<Trajectory> rollouts) {
    Map<String, Integer> given = new LinkedHashMap<>();
    rollouts.stream()
        .filter(Trajectory::isWrong)
        .forEach(rollout -> given.merge(rollout.answer(), 1, Integer::sum));
    return given.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .limit(MOST)
        .toList();
  }

  private static Measure[] measures(int retested, int unsettled) {
    return new Measure[] {new Measure("retested", retested), new Measure("unsettled", unsettled)};
  }

  private static String reason(List<String> others, Set<String> unsettled) {
    if (others.isEmpty()) {
      return "nobody gave another answer";
    }
    String fit = "no other answer is shown to fit: " + String.join("; ", others);
    return unsettled.isEmpty() ? fit : fit + "; not settled: " + String.join("; ", unsettled);
  }
}
