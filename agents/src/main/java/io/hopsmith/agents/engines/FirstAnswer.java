package io.hopsmith.agents.engines;

import io.hopsmith.agents.store.MissingAnswerException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks engines one after the other until one has hits. One that fails is passed over; when all
 * fail, the failure of the first is the answer.
 */
final class FirstAnswer implements WebSearchEngine {
  private final List<WebSearchEngine> engines;

  FirstAnswer(List<WebSearchEngine> engines) {
    this.engines = List.copyOf(engines);
  }

  @Override
  public String name() {
    return engines.stream().map(WebSearchEngine::name).collect(Collectors.joining(" or "));
  }

  @Override
  public double usdPerSearch() {
    return engines.get(0).usdPerSearch();
  }

  @Override
  public List<WebHit> search(WebQuery query) {
    Failures failures = new Failures();
    for (WebSearchEngine engine : engines) {
      try {
        List<WebHit> hits = engine.search(query);
        failures.answered();
        if (!hits.isEmpty()) {
          return hits;
        }
      } catch (EngineException | MissingAnswerException e) {
        failures.add(e);
      }
    }
    failures.throwIfAll();
    return List.of();
  }
}
