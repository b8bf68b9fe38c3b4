package io.hopsmith.agents.solver;

import io.hopsmith.agents.cache.LeastRecentlyUsed;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.ToolArguments;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Trajectory.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tools of one rollout: counts and records its calls, answers a repeated call from memory at no
 * cost, and answers nothing once the budget is spent. For one thread.
 */
public final class ToolLog {
  /** Longest observation kept, in characters. */
  public static final int LONGEST_OBSERVATION = 2_000;

  private static final int SNIPPET_SHOWN = 160;
  private static final int HITS_SHOWN = 25;

  private static final int REMEMBERED = 4_096;

  /** Many rollouts see the same; they share one text of it. */
  private static final Map<Shown, String> OBSERVED_PAGES = new LeastRecentlyUsed<>(REMEMBERED);

  private static final Map<List<SearchHit>, String> OBSERVED_HITS =
      new LeastRecentlyUsed<>(REMEMBERED);

  private record Shown(String title, String text) {}

  private final Tools tools;
  private final int budget;
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, List<SearchHit>> searches = new HashMap<>();
  private final Map<String, Optional<PageView>> pages = new HashMap<>();

  /**
   * Starts a rollout.
   *
   * @param budget calls allowed, at least 1
   */
  public ToolLog(Tools tools, int budget) {
    if (budget < 1) {
      throw new IllegalArgumentException("call budget is " + budget + "; allowed: 1 or more");
    }
    this.tools = tools;
    this.budget = budget;
  }

  /** Hits of a search; none when the query is blank or the budget is spent. */
  public List<SearchHit> search(String query, Tools.Ranking ranking, int limit) {
    String key = ranking + " " + query;
    if (!searches.containsKey(key)) {
      if (query.isBlank() || left() == 0) {
        return List.of();
      }
      List<SearchHit> hits = tools.search(query, ranking, limit);
      searches.put(key, hits);
      record(
          "search",
          ToolArguments.search(List.of(query)),
          OBSERVED_HITS.computeIfAbsent(hits, ToolLog::describe));
    }
    return searches.get(key);
  }

  /** The page; empty when there is none or the budget is spent. */
  public Optional<PageView> browse(String url) {
    if (!pages.containsKey(url)) {
      if (left() == 0) {
        return Optional.empty();
      }
      Optional<PageView> page = tools.browse(url);
      pages.put(url, page);
      record("browse", ToolArguments.browse(url), page.map(ToolLog::describe).orElse("not found"));
    }
    return pages.get(url);
  }

  /** Calls that may still be made. */
  public int left() {
    return budget - steps.size();
  }

  /** Ends the rollout with an answer. */
  public Attempt answer(String answer) {
    return Attempt.embedded(answer, steps);
  }

  private void record(String tool, String arguments, String observation) {
    steps.add(Step.of(steps.size() + 1, tool, arguments, observation));
  }

  private static String describe(PageView page) {
    return OBSERVED_PAGES.computeIfAbsent(
        new Shown(page.title(), page.text()), shown -> shortened(shown.title + "\n" + shown.text));
  }

  private static String shortened(String observation) {
    return observation.substring(0, Math.min(LONGEST_OBSERVATION, observation.length()));
  }

  private static String describe(List<SearchHit> hits) {
    if (hits.isEmpty()) {
      return "no hits";
    }
    return shortened(
        hits.stream().limit(HITS_SHOWN).map(ToolLog::describe).collect(Collectors.joining("\n")));
  }

  private static String describe(SearchHit hit) {
    String snippet = hit.snippet().replace('\n', ' ');
    return hit.title() + " | " + snippet.substring(0, Math.min(SNIPPET_SHOWN, snippet.length()));
  }
}
