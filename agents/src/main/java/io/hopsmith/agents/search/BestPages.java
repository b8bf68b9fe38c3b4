package io.hopsmith.agents.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps the best passage of each of the best pages of one shard, while the passages come in
 * document order. Equal scores: the earlier document.
 */
final class BestPages {
  /**
   * A passage that was found.
   *
   * @param shard number of its shard among the open ones
   * @param page number of its page in the shard
   * @param doc its document in the shard
   * @param score its score
   */
  record Found(int shard, int page, int doc, double score) {}

  private static final Comparator<Found> BEST_FIRST =
      Comparator.comparingDouble(Found::score).reversed().thenComparingInt(Found::doc);

  private final int shard;
  private final int limit;
  private final PriorityQueue<Found> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());
  private int page = -1;
  private int bestDoc;
  private float bestScore;

  BestPages(int shard, int limit) {
    this.shard = shard;
    this.limit = limit;
  }

  void offer(int pageOfDoc, int doc, float score) {
    if (pageOfDoc != page) {
      keep();
      page = pageOfDoc;
    } else if (score <= bestScore) {
      return;
    }
    bestDoc = doc;
    bestScore = score;
  }

  /** At most {@code limit} passages, best first; ends the collection. */
  List<Found> take() {
    keep();
    page = -1;
    List<Found> best = new ArrayList<>(worstFirst);
    best.sort(BEST_FIRST);
    return best;
  }

  private void keep() {
    if (page < 0) {
      return;
    }
    if (worstFirst.size() == limit) {
      if (bestScore <= worstFirst.element().score()) {
        return;
      }
      worstFirst.remove();
    }
    worstFirst.add(new Found(shard, page, bestDoc, bestScore));
  }
}
