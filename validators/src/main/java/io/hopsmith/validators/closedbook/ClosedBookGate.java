package io.hopsmith.validators.closedbook;

import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.Guesser;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.schemas.Verdict.Measure;
import io.hopsmith.validators.gate.Gate;
import io.hopsmith.validators.gate.GateInput;
import io.hopsmith.validators.gate.GateSettings;
import java.util.ArrayList;
import java.util.List;

/** Gate 3: none of n guesses without tools is right. The proof is as strong as the guesser. */
public final class ClosedBookGate implements Gate {
  private static final Attempt NO_GUESS = Attempt.embedded("", List.of());

  private final Guesser guesser;
  private final int samples;

  public ClosedBookGate(Guesser guesser, GateSettings settings) {
    this.guesser = guesser;
    this.samples = settings.closedBookSamples();
  }

  @Override
  public Verdict.Gate kind() {
    return Verdict.Gate.CLOSED_BOOK;
  }

  @Override
  public Verdict check(GateInput input) {
    List<Attempt> guesses = guesser.guesses(input.candidate().question(), samples);
    List<Trajectory> made = new ArrayList<>();
    for (int n = 0; n < samples; n++) {
      made.add(
          input
              .rollouts()
              .guess(guesser.name(), n + 1, n < guesses.size() ? guesses.get(n) : NO_GUESS));
    }
    long right = made.stream().filter(Trajectory::correct).count();
    Measure[] measures = {new Measure("n", samples), new Measure("k", right)};
    List<String> ids = made.stream().map(Trajectory::id).toList();
    return right == 0
        ? Verdict.pass(kind(), "0 of " + samples + " guesses without tools are right", measures)
            .withRollouts(ids)
        : Verdict.fail(
                kind(), right + " of " + samples + " guesses without tools are right", measures)
            .withRollouts(ids);
  }
}
