package io.hopsmith.agents.engines;

import io.hopsmith.agents.crawl.Urls;
import io.hopsmith.agents.store.MissingAnswerException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Asks all engines and fuses their rankings: a page scores the sum of 1 / (60 + rank), ranks from
 * 1, over the engines that found it (reciprocal rank fusion; Cormack, Clarke and Buettcher, SIGIR
 * 2009). Equal scores are in the order of the engines. A page is shown as the engine shows it that
 * ranks it highest, the first of equals. Engines that fail are passed over; when all fail, the
 * failure of the first is the answer.
 */
final class FusedEngines implements WebSearchEngine {
  private static final double K = 60;

  private final List<WebSearchEngine> engines;

  FusedEngines(List<WebSearchEngine> engines) {
    this.engines = List.copyOf(engines);
  }

  /** A page with its score, and its best rank. */
  private record Scored(WebHit hit, double score, int rank) {
    Scored and(Scored other) {
      return new Scored(
          other.rank() < rank ? other.hit() : hit,
          score + other.score(),
          Math.min(rank, other.rank()));
    }
  }

  @Override
  public String name() {
    return engines.stream().map(WebSearchEngine::name).collect(Collectors.joining(" and "));
  }

  @Override
  public double usdPerSearch() {
    return engines.stream().mapToDouble(WebSearchEngine::usdPerSearch).sum();
  }

  @Override
  public List<WebHit> search(WebQuery query) {
    Failures failures = new Failures();
    List<List<WebHit>> rankings = new ArrayList<>();
    for (WebSearchEngine engine : engines) {
      try {
        rankings.add(engine.search(query));
        failures.answered();
      } catch (EngineException | MissingAnswerException e) {
        failures.add(e);
      }
    }
    failures.throwIfAll();
    return fused(rankings);
  }

  /** The pages of all rankings, best first. Pure. */
  static List<WebHit> fused(List<List<WebHit>> rankings) {
    Map<String, Scored> pages = new LinkedHashMap<>();
    for (List<WebHit> ranking : rankings) {
      for (int i = 0; i < ranking.size(); i++) {
        WebHit hit = ranking.get(i);
        String page = Urls.normalise(hit.url()).orElse(hit.url());
        pages.merge(page, new Scored(hit, 1 / (K + i + 1), i), Scored::and);
      }
    }
    return pages.values().stream()
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .map(Scored::hit)
        .toList();
  }
}
