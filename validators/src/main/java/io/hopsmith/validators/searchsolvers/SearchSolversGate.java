package io.hopsmith.validators.searchsolvers;

import io.hopsmith.agents.solver.Solver;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.schemas.Verdict.Measure;
import io.hopsmith.validators.gate.Gate;
import io.hopsmith.validators.gate.GateInput;
import io.hopsmith.validators.gate.GateSettings;
import io.hopsmith.validators.gate.GateSettings.Agreement;
import java.util.ArrayList;
import java.util.List;

/**
 * Gate 5: independent solvers with tools over all pages give the gold answer. Where all must agree,
 * none is asked after the first that is wrong. Measures {@code n} solvers asked, {@code k} right
 * and, per solver from 1, {@code calls_i} and {@code t_hit_i}.
 */
public final class SearchSolversGate implements Gate {
  private static final int LONGEST = 200;

  private final List<Solver> solvers;
  private final Agreement agreement;

  public SearchSolversGate(List<Solver> solvers, GateSettings settings) {
    this.solvers = List.copyOf(solvers);
    this.agreement = settings.agreement();
  }

  /** Role of the i-th solver's rollout, from 0: {@code search-solver-a}, {@code -b}, ... */
  public static String role(int i) {
    return Trajectory.SEARCH_SOLVER + (char) ('a' + i);
  }

  @Override
  public Verdict.Gate kind() {
    return Verdict.Gate.SEARCH_SOLVERS;
  }

  @Override
  public Verdict check(GateInput input) {
    List<Trajectory> rollouts = new ArrayList<>();
    boolean open = true;
    for (int i = 0; i < solvers.size() && open; i++) {
      Trajectory rollout = input.rollouts().withAll(role(i), solvers.get(i));
      rollouts.add(rollout);
      open = agreement != Agreement.ALL || rollout.correct();
    }
    long right = rollouts.stream().filter(Trajectory::correct).count();
    Measure[] measures = measures(rollouts, right);
    String reason =
        right + " of " + rollouts.size() + " solvers give the gold answer" + wrong(rollouts);
    boolean passed = agreement == Agreement.ALL ? open : right > 0;
    List<String> ids = rollouts.stream().map(Trajectory::id).toList();
    return (passed
            ? Verdict.pass(kind(), reason, measures)
            : Verdict.fail(kind(), reason, measures))
        .withRollouts(ids);
  }

  private static String wrong(List<Trajectory> rollouts) {
    StringBuilder wrong = new StringBuilder();
    rollouts.stream()
        .filter(rollout -> !rollout.correct())
        .forEach(rollout -> wrong.append("; ").append(rollout.model()).append(said(rollout)));
    return wrong.toString();
  }

  /** What a solver said, or what kept it from saying anything. */
  private static String said(Trajectory rollout) {
    boolean ended = rollout.closing().isEmpty() || rollout.closing().contains("<answer>");
    return rollout.answer().isEmpty() && !ended
        ? " gives no answer (" + shortened(rollout.closing()) + ")"
        : " says '" + rollout.answer() + "'";
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  private static Measure[] measures(List<Trajectory> rollouts, long right) {
    List<Measure> measures = new ArrayList<>();
    measures.add(new Measure("n", rollouts.size()));
    measures.add(new Measure("k", right));
    for (int i = 0; i < rollouts.size(); i++) {
      measures.add(new Measure("calls_" + (i + 1), rollouts.get(i).calls()));
      measures.add(new Measure("t_hit_" + (i + 1), rollouts.get(i).answerSeenAt()));
    }
    return measures.toArray(Measure[]::new);
  }
}
