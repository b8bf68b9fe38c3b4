package io.hopsmith.agents.engines;

import io.hopsmith.agents.store.StoredCalls;
import io.hopsmith.agents.tools.Tools;
import java.util.List;
import java.util.Optional;

/** Makes engines of their specs. */
public final class Engines {

  /** How several engines answer as one. */
  public enum Mix {
    /** The first that has hits. */
    FIRST,
    /** All, fused by reciprocal rank. */
    FUSED
  }

  private Engines() {}

  /**
   * Several engines as one.
   *
   * @param specs at least one
   * @param corpus what {@link EngineSpec.Kind#LOCAL} searches
   * @throws IllegalArgumentException when there is no spec, or a local one and no corpus
   */
  public static WebSearchEngine of(
      List<EngineSpec> specs, Mix mix, StoredCalls calls, Optional<Tools> corpus) {
    if (specs.isEmpty()) {
      throw new IllegalArgumentException("search.engines is empty; name at least one, e.g. local");
    }
    List<WebSearchEngine> engines = specs.stream().map(spec -> of(spec, calls, corpus)).toList();
    if (engines.size() == 1) {
      return engines.get(0);
    }
    return mix == Mix.FIRST ? new FirstAnswer(engines) : new FusedEngines(engines);
  }

  /** One engine; see {@link #of(List, Mix, StoredCalls, Optional)}. */
  static WebSearchEngine of(EngineSpec spec, StoredCalls calls, Optional<Tools> corpus) {
    return switch (spec.kind()) {
      case SEARXNG -> new RemoteEngine(spec, new SearxngFormat(), calls);
      case TAVILY -> new RemoteEngine(spec, new TavilyFormat(), calls);
      case SERPER -> new RemoteEngine(spec, new SerperFormat(), calls);
      case BRAVE -> new RemoteEngine(spec, new BraveFormat(), calls);
      case GOOGLE -> new RemoteEngine(spec, new GoogleFormat(spec.engineId()), calls);
      case LOCAL ->
          new LocalEngine(
              corpus.orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "search.engines has the kind local, and there is no index to search")));
    };
  }
}
