package io.hopsmith.agents.solver.lexical;

import io.hopsmith.agents.solver.ToolLog;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything a rollout has seen, in the order in which it was seen. */
final class Evidence {
  /** Words that no passage has are the question's own way of putting it. */
  private static final double UNSEEN = 0.4;

  private final ToolLog tools;
  private final Map<String, SeenPage> pages = new LinkedHashMap<>();
  private final Map<String, Integer> documentFrequency = new HashMap<>();
  private int passages;

  Evidence(ToolLog tools) {
    this.tools = tools;
  }

  /** Searches by words and takes in what comes back. */
  List<SeenPage> search(String query, int limit) {
    List<SeenPage> found = new ArrayList<>();
    for (SearchHit hit : tools.search(query, Tools.Ranking.LEXICAL, limit)) {
      SeenPage page = pages.computeIfAbsent(hit.url(), url -> new SeenPage(url, hit.title()));
      count(page, hit.snippet());
      found.add(page);
    }
    return found;
  }

  private void count(SeenPage page, String snippet) {
    if (!page.show(snippet)) {
      return;
    }
    passages++;
    Set<String> stems = new HashSet<>(page.titleStems());
    snippet.lines().forEach(line -> stems.addAll(ReadLine.of(line).stems()));
    stems.forEach(stem -> documentFrequency.merge(stem, 1, Integer::sum));
  }

  /** Opens a page whole unless it is open. */
  void open(SeenPage page) {
    if (!page.isWhole()) {
      tools
          .browse(page.url())
          .ifPresent(view -> page.open(view.text(), view.links().stream().map(Link::url).toList()));
    }
  }

  Collection<SeenPage> pages() {
    return pages.values();
  }

  int callsLeft() {
    return tools.left();
  }

  /** How much a stem tells among the passages seen; above 0. */
  double weight(String stem) {
    int with = documentFrequency.getOrDefault(stem, 0);
    if (with == 0) {
      return UNSEEN;
    }
    return Math.log(1 + (passages + 1.0) / (with + 0.5));
  }
}
