package io.hopsmith.agents.agent;

import io.hopsmith.agents.llm.LanguageModel;
import io.hopsmith.agents.solver.Aside;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Trajectory;
import java.util.List;
import java.util.Set;

/**
 * A language model behind the search of others: given a query and its results it searches again or
 * opens pages, and reports what they say. The same query costs once: every reply is in the store.
 * Safe for use by several threads.
 *
 * <p>Source: the Deep Web Explorer of WebThinker, arXiv 2504.21776. Cost: a rollout of at most six
 * calls a query.
 */
public final class DeepExplorer {
  private static final int MOST_CALLS = 6;

  private final LanguageModel model;
  private final PageReader reader;
  private final AgentLimits limits;
  private final AgentPrompts prompts;

  /**
   * An explorer.
   *
   * @param reader reads pages for it
   * @param language ISO 639-1 code of what it is told
   */
  public DeepExplorer(LanguageModel model, PageReader reader, AgentLimits limits, String language) {
    this.model = model;
    this.reader = reader;
    this.limits = limits.withCalls(Math.min(MOST_CALLS, limits.calls()));
    this.prompts = AgentPrompts.deepExplorer(language);
  }

  /**
   * What it found.
   *
   * @param report in its own words; empty where pages say nothing, or it never came to an end
   * @param opened URLs of the pages that it read
   * @param aside the rollout behind it
   */
  record Finding(String report, Set<String> opened, Aside aside) {}

  /**
   * Looks for what a query is after.
   *
   * @param hits its results
   * @param shown these as a prompt shows them
   * @throws io.hopsmith.agents.llm.ModelException when the model cannot be asked at all
   */
  Finding find(String query, List<SearchHit> hits, String shown, Tools tools) {
    List<String> seeds = hits.stream().map(SearchHit::url).toList();
    Toolbox toolbox = new Toolbox(tools, Gear.of(reader, limits), seeds);
    String task = "Searched for: " + query + "\n\n" + shown;
    AgentLoop.Rollout rollout = new AgentLoop(model, prompts, limits, toolbox, task, 0).run();
    String report = TurnText.answer(rollout.closing()).orElse("");
    return new Finding(
        report,
        toolbox.opened(),
        new Aside(Trajectory.DEEP_EXPLORER, model.name(), query, rollout.attempt(report)));
  }
}
