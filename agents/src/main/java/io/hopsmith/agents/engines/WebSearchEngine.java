package io.hopsmith.agents.engines;

import java.util.List;

/** Searches the web. Implementations are safe for use by several threads. */
public interface WebSearchEngine {

  /** What configurations and messages call it, e.g. {@code tavily}. */
  String name();

  /**
   * Hits for a query, best first, each URL once. There may be fewer than the query's limit where
   * the engine knows no more, and more where its pages of hits are longer.
   *
   * @throws EngineException when it gives no usable answer
   * @throws io.hopsmith.agents.store.MissingAnswerException when only stored answers may be used
   *     and there is none
   */
  List<WebHit> search(WebQuery query);

  /** List price of a search, in US dollars, of the engines that it asks at least; 0 for none. */
  default double usdPerSearch() {
    return 0;
  }
}
