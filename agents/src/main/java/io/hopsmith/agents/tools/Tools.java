package io.hopsmith.agents.tools;

import java.util.List;
import java.util.Optional;

/**
 * The tools of an agent over one corpus. Implementations are safe for use by several threads and
 * deterministic: the same call gives the same answer.
 */
public interface Tools {

  /** Which of an engine's rankings to use. */
  enum Ranking {
    /** BM25 over words. */
    LEXICAL,
    /** Cosine similarity of sentence embeddings. */
    DENSE,
    /** Both, fused by reciprocal rank. */
    FUSED
  }

  /**
   * Passages for a query, best first, at most one per page, at most {@code limit}.
   *
   * @param query plain words; no operators
   */
  List<SearchHit> search(String query, Ranking ranking, int limit);

  /** The page at a URL (or at one that redirects to it); empty when it is not in the corpus. */
  Optional<PageView> browse(String url);

  /** What a search costs, in US dollars; 0 where it costs nothing. */
  default double usdPerSearch() {
    return 0;
  }

  /**
   * Why {@link #browse} gives no page for a URL, in one line for whoever asked for it. Not asked of
   * a URL that has a page.
   */
  default String refusal(String url) {
    return "there is no such page in the corpus";
  }
}
