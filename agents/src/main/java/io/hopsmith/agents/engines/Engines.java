package io.hopsmith.agents.engines;

import io.hopsmith.agents.secret.MissingSecretException;
import io.hopsmith.agents.store.Budget;
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
   * @param budget what queries are paid from
   * @param corpus what {@link EngineSpec.Kind#LOCAL} searches
   * @throws IllegalArgumentException when there is no spec, or a local one and no corpus
   */
  public static WebSearchEngine of(
      List<EngineSpec> specs, Mix mix, StoredCalls calls, Budget budget, Optional<Tools> corpus) {
    if (specs.isEmpty()) {
      throw new IllegalArgumentException("search.engines is empty; name at least one, e.g. local");
    }
    List<WebSearchEngine> engines =
        specs.stream().map(spec -> of(spec, calls, budget, corpus)).toList();
    if (engines.size() == 1) {
      return engines.get(0);
    }
    return mix == Mix.FIRST ? new FirstAnswer(engines) : new FusedEngines(engines);
  }

  /**
   * Sees that every engine has its key, before work is done that would be in vain without.
   *
   * @throws EngineException when a key is not where it should be
   */
  public static void checkKeys(List<EngineSpec> specs) {
    for (EngineSpec spec : specs) {
      try {
        String unused = spec.key().value();
      } catch (MissingSecretException e) {
        throw EngineException.of(
            EngineException.Kind.AUTHENTICATION,
            spec,
            "check the key that %s.key names",
            e.getMessage());
      }
    }
  }

  /** One engine; see {@link #of(List, Mix, StoredCalls, Budget, Optional)}. */
  static WebSearchEngine of(
      EngineSpec spec, StoredCalls calls, Budget budget, Optional<Tools> corpus) {
    return switch (spec.kind()) {
      case SEARXNG -> new RemoteEngine(spec, new SearxngFormat(), calls, budget);
      case TAVILY -> new RemoteEngine(spec, new TavilyFormat(), calls, budget);
      case SERPER -> new RemoteEngine(spec, new SerperFormat(), calls, budget);
      case BRAVE -> new RemoteEngine(spec, new BraveFormat(), calls, budget);
      case GOOGLE -> new RemoteEngine(spec, new GoogleFormat(spec.engineId()), calls, budget);
      case LOCAL ->
          new LocalEngine(
              corpus.orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "search.engines has the kind local, and there is no index to search")));
    };
  }
}
