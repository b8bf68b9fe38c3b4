package io.hopsmith.agents.search;

import io.hopsmith.agents.search.BestPages.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reciprocal rank fusion of two rankings of pages: a page scores the sum of 1 / (60 + rank), ranks
 * from 1, and shows the passage of the ranking in which it stands higher (the first one, when
 * equal). Cormack, Clarke and Buettcher, SIGIR 2009.
 */
final class RankFusion {
  private static final double K = 60;

  private RankFusion() {}

  /** The pages of both rankings, not sorted. */
  static List<Found> fuse(List<Found> first, List<Found> second) {
    Map<PageKey, Found> fused = new LinkedHashMap<>();
    Map<PageKey, Integer> ranks = new LinkedHashMap<>();
    for (int i = 0; i < first.size(); i++) {
      PageKey key = PageKey.of(first.get(i));
      ranks.put(key, i);
      fused.put(key, scored(first.get(i), share(i)));
    }
    for (int i = 0; i < second.size(); i++) {
      PageKey key = PageKey.of(second.get(i));
      Found other = fused.getOrDefault(key, scored(second.get(i), 0));
      Found shown = i < ranks.getOrDefault(key, Integer.MAX_VALUE) ? second.get(i) : other;
      fused.put(key, scored(shown, other.score() + share(i)));
    }
    return new ArrayList<>(fused.values());
  }

  private static double share(int index) {
    return 1 / (K + index + 1);
  }

  private static Found scored(Found found, double score) {
    return new Found(found.shard(), found.page(), found.doc(), score);
  }

  private record PageKey(int shard, int page) {
    static PageKey of(Found found) {
      return new PageKey(found.shard(), found.page());
    }
  }
}
