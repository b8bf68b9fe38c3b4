package io.hopsmith.agents.solver.lexical;

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
 * Answers multi-hop questions by words alone: searches by BM25, reads by overlap. Deterministic;
 * safe for several threads.
 */
public final class LexicalSolver implements Solver {
  /** Name in rows. */
  public static final String NAME = "embedded-lexical";

  private final WalkSettings settings;

  public LexicalSolver(WalkSettings settings) {
    this.settings = settings;
  }

  /** A solver with so many tool calls a question. */
  public static LexicalSolver withCalls(int calls) {
    return new LexicalSolver(new WalkSettings(Tools.Ranking.LEXICAL, calls, 20, 8, 4, 0.15));
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
            .flatMap(thing -> thing.answer(log, settings, new LexicalReading()))
            .orElseGet(() -> walked(question, log)));
  }

  private String walked(String question, ToolLog log) {
    Puzzle puzzle = PuzzleReader.read(question);
    return Layout.isOfStatements(question, puzzle)
        ? new GraphWalk(puzzle, log, new LexicalReading(), settings).answer()
        : new NaturalWalk(question, log, settings.ranking(), new LexicalSense(question)).answer();
  }
}
