package io.hopsmith.agents.search;

import io.hopsmith.agents.tools.Tools;
import java.util.List;

/** Tools over indexed pages that also give the embeddings behind dense search. */
public interface CorpusTools extends Tools {

  /** A page's passages in reading order; empty when the page cannot be browsed. */
  List<PassageVector> passagesOf(String url);

  /** Embeds queries into the space of the passages; remembers the latest. */
  SentenceEmbedder embedder();
}
