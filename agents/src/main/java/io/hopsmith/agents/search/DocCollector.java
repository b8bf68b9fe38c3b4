package io.hopsmith.agents.search;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects matching documents, per shard, ascending. */
final class DocCollector extends SimpleCollector {
  private final List<IntStream.Builder> docsOfShards;
  private int shard;

  private DocCollector(List<IntStream.Builder> docsOfShards) {
    this.docsOfShards = docsOfShards;
  }

  /** Collects over so many shards. */
  static CollectorManager<DocCollector, List<int[]>> over(int shards) {
    List<IntStream.Builder> docs = Stream.generate(IntStream::builder).limit(shards).toList();
    return new CollectorManager<>() {
      @Override
      public DocCollector newCollector() {
        return new DocCollector(docs);
      }

      @Override
      public List<int[]> reduce(Collection<DocCollector> collectors) {
        return docs.stream().map(found -> found.build().toArray()).toList();
      }
    };
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) {
    shard = leaf.ord;
  }

  @Override
  public void collect(int doc) {
    docsOfShards.get(shard).add(doc);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
