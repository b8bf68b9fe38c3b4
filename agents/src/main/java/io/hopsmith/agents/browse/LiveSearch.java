package io.hopsmith.agents.browse;

import io.hopsmith.agents.engines.EngineSpec;
import io.hopsmith.agents.engines.Engines;
import io.hopsmith.agents.store.Budget;
import io.hopsmith.agents.store.StoredCalls;
import io.hopsmith.agents.tools.Tools;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What of the web the agents of a run search.
 *
 * @param engines in the order in which they are asked; at least one
 * @param mix how several answer as one
 * @param web how its pages are seen
 */
public record LiveSearch(List<EngineSpec> engines, Engines.Mix mix, WebSettings web)
    implements Serializable {
  public LiveSearch {
    engines = List.copyOf(engines);
  }

  /** Whether there is an engine beyond the run's own pages; else nobody leaves these. */
  public boolean isOn() {
    return engines.stream().anyMatch(engine -> engine.kind() != EngineSpec.Kind.LOCAL);
  }

  /**
   * The web as tools.
   *
   * @param calls what was answered before
   * @param budget what searches are paid from
   * @param corpus the run's own pages, which are not fetched again
   */
  public WebTools open(StoredCalls calls, Budget budget, Optional<Tools> corpus) {
    return new WebTools(Engines.of(engines, mix, calls, budget, corpus), web, calls, corpus);
  }
}
