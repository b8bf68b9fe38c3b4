package io.hopsmith.agents.solver.lexical;

import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.solver.ToolLog;
import io.hopsmith.agents.tools.Tools;

/**
 * Answers multi-hop questions by words alone. Deterministic; keeps no state between rollouts but a
 * cache of read lines. At most {@link LexicalSettings#calls} tool calls a rollout, some
 * milliseconds of its own.
 */
public final class LexicalSolver implements Solver {
  /** Name in rows. */
  public static final String NAME = "embedded-lexical";

  private final LexicalSettings settings;

  public LexicalSolver(LexicalSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Attempt solve(String question, Tools tools) {
    ToolLog log = new ToolLog(tools, settings.calls());
    return log.answer(
        new LexicalRollout(QuestionReader.read(question), new Evidence(log), settings).answer());
  }
}
