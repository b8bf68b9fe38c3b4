package io.hopsmith.validators.gate;

import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.solver.ToolLog;
import io.hopsmith.agents.tools.Tools;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A solver that searches once, for something else, and gives a fixed answer when a page it wants
 * can be browsed.
 */
public final class FixedSolver implements Solver {
  private final String name;
  private final List<String> wanted;
  private final String answer;
  private final AtomicInteger runs = new AtomicInteger();

  /**
   * @param wanted URL of the page without which it gives up; empty for none
   */
  public FixedSolver(String name, String wanted, String answer) {
    this(name, wanted.isEmpty() ? List.of() : List.of(wanted), answer);
  }

  /** A solver that gives up unless it can browse all of these pages. */
  public FixedSolver(String name, List<String> wanted, String answer) {
    this.name = name;
    this.wanted = List.copyOf(wanted);
    this.answer = answer;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Attempt solve(String question, Tools tools) {
    runs.incrementAndGet();
    ToolLog log = new ToolLog(tools, 5);
    log.search("currency", Tools.Ranking.LEXICAL, 3);
    boolean able = wanted.stream().allMatch(url -> log.browse(url).isPresent());
    return log.answer(able ? answer : "");
  }

  public int runs() {
    return runs.get();
  }
}
