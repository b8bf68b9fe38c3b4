package io.hopsmith.agents.solver.dense;

import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.solver.ToolLog;
import io.hopsmith.agents.tools.Tools;

/**
 * Answers multi-hop questions by similarity of embeddings, testing numbers against the lines that
 * speak of them. Deterministic as far as the embeddings are; embeds about ten short texts a rollout
 * besides what its searches embed.
 */
public final class DenseSolver implements Solver {
  /** Name in rows. */
  public static final String NAME = "embedded-dense";

  private final DenseSettings settings;
  private final TextVectors vectors;

  public DenseSolver(DenseSettings settings, TextVectors vectors) {
    this.settings = settings;
    this.vectors = new CachedVectors(vectors);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Attempt solve(String question, Tools tools) {
    ToolLog log = new ToolLog(tools, settings.calls());
    return log.answer(new DenseRollout(question, log, settings, vectors).answer());
  }
}
