package io.hopsmith.agents.search;

import io.hopsmith.agents.search.BestPages.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects the best passages of each shard's best pages. */
final class LexicalCollector extends SimpleCollector {
  private final List<OpenShard> shards;
  private final int limit;
  private final List<BestPages> finished = new ArrayList<>();
  private OpenShard shard;
  private BestPages best;
  private Scorable scorer;

  private LexicalCollector(List<OpenShard> shards, int limit) {
    this.shards = shards;
    this.limit = limit;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) {
    shard = shards.get(leaf.ord);
    best = new BestPages(leaf.ord, limit);
    finished.add(best);
  }

  @Override
  public void setScorer(Scorable next) {
    scorer = next;
  }

  @Override
  public void collect(int doc) throws IOException {
    best.offer(shard.pageOf(doc), doc, scorer.score());
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }

  /** Collects over all shards; the found passages are not sorted over shards. */
  static CollectorManager<LexicalCollector, List<Found>> over(List<OpenShard> shards, int limit) {
    return new CollectorManager<>() {
      @Override
      public LexicalCollector newCollector() {
        return new LexicalCollector(shards, limit);
      }

      @Override
      public List<Found> reduce(Collection<LexicalCollector> collectors) {
        return collectors.stream()
            .flatMap(collector -> collector.finished.stream())
            .flatMap(pages -> pages.take().stream())
            .toList();
      }
    };
  }
}
