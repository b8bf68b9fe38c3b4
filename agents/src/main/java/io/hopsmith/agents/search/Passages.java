package io.hopsmith.agents.search;

import io.hopsmith.agents.cache.LeastRecentlyUsed;
import io.hopsmith.schemas.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Passages read from shards; those used lately are remembered, since reading one means to
 * decompress its block. Safe for use by several threads.
 */
final class Passages {
  private static final int REMEMBERED = 16_384;

  private final List<OpenShard> shards;
  private final Map<Place, Passage> known = new LeastRecentlyUsed<>(REMEMBERED);

  private record Place(int shard, int doc) {}

  Passages(List<OpenShard> shards) {
    this.shards = shards;
  }

  Passage at(int shard, int doc) throws IOException {
    Place place = new Place(shard, doc);
    Passage passage = known.get(place);
    if (passage == null) {
      passage = shards.get(shard).passage(doc);
      known.put(place, passage);
    }
    return passage;
  }

  /** Passages of a page with their vectors, in order of shards and documents. */
  List<PassageVector> ofPage(String pageId) throws IOException {
    List<PassageVector> found = new ArrayList<>();
    for (int shard = 0; shard < shards.size(); shard++) {
      OpenShard open = shards.get(shard);
      for (int doc : open.passagesOf(pageId)) {
        found.add(new PassageVector(at(shard, doc), open.vectorOf(doc)));
      }
    }
    return found;
  }
}
