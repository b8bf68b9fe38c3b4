package io.hopsmith.agents.solver.dense;

import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.solver.ToolLog;
import io.hopsmith.agents.solver.natural.NaturalWalk;
import io.hopsmith.agents.solver.reading.Layout;
import io.hopsmith.agents.solver.reading.Puzzle;
import io.hopsmith.agents.solver.reading.PuzzleReader;
import io.hopsmith.agents.solver.walk.GraphWalk;
import io.hopsmith.agents.solver.walk.NamedThing;
import io.hopsmith.agents.solver.walk.WalkSettings;
import io.hopsmith.agents.tools.Tools;

/**
 * Answers multi-hop questions by meaning: searches by sentence embeddings and words, fused, reads
 * by word embeddings. Shares the order of search with the lexical solver, but no scoring.
 * Deterministic; safe for several threads.
 */
public final class DenseSolver implements Solver {
  /** Name in rows. */
  public static final String NAME = "embedded-dense";

  private final WalkSettings settings;
  private final TextVectors vectors;
  private final Meanings meanings;
  private final DenseReading reading;

  public DenseSolver(WalkSettings settings, TextVectors vectors) {
    this.settings = settings;
    this.vectors = vectors;
    this.meanings = new Meanings(vectors);
    this.reading = new DenseReading(meanings);
  }

  /** A solver with so many tool calls a question. */
  public static DenseSolver withCalls(int calls, TextVectors vectors) {
    return new DenseSolver(new WalkSettings(Tools.Ranking.FUSED, calls, 30, 9, 4, 0.15), vectors);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Attempt solve(String question, Tools tools) {
    ToolLog log = new ToolLog(tools, settings.calls());
    return log.answer(
        NamedThing.of(question)
            .flatMap(thing -> thing.answer(log, settings, reading))
            .orElseGet(() -> walked(question, log)));
  }

  private String walked(String question, ToolLog log) {
    Puzzle puzzle = PuzzleReader.read(question);
    return Layout.isOfStatements(question, puzzle)
        ? new GraphWalk(puzzle, log, reading, settings).answer()
        : new NaturalWalk(
                question, log, settings.ranking(), new DenseSense(question, vectors, meanings))
            .answer();
  }
}
