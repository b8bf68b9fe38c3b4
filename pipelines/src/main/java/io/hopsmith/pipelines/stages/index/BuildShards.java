package io.hopsmith.pipelines.stages.index;

import io.hopsmith.agents.search.IndexShardWriter;
import io.hopsmith.agents.search.IndexShards;
import io.hopsmith.agents.search.IndexedPage;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.stages.SharedResource;
import io.hopsmith.pipelines.stages.StageMetrics;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Builds one search shard per key out of the pages whose ids hash to it, and reads their facts on
 * the way. Every shard is written once, beside its place, and renamed; a repeated bundle replaces
 * it by the same content.
 */
final class BuildShards extends PTransform<PCollection<Page>, PCollection<Fact>> {
  private static final long serialVersionUID = 1L;

  private final String folder;
  private final int shards;
  private final CorpusReader.Spec spec;

  BuildShards(Path folder, int shards, CorpusReader.Spec spec) {
    this.folder = folder.toString();
    this.shards = shards;
    this.spec = spec;
  }

  @Override
  public PCollection<Fact> expand(PCollection<Page> pages) {
    return pages
        .apply("PickShard", ParDo.of(new PickShardFn(shards)))
        .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(Page.class)))
        .apply("GroupShards", GroupByKey.create())
        .apply("BuildShard", ParDo.of(new BuildShardFn(folder, shards, spec)))
        .setCoder(RecordCoder.of(Fact.class));
  }

  private static final class PickShardFn extends DoFn<Page, KV<Integer, Page>> {
    private static final long serialVersionUID = 1L;
    private final int shards;

    PickShardFn(int shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void pick(@Element Page page, OutputReceiver<KV<Integer, Page>> out) {
      out.output(KV.of(Ids.shard(page.id(), shards), page));
    }
  }

  @SuppressWarnings("UnusedMethod") // Beam finds set-up and tear-down by their annotations
  private static final class BuildShardFn extends DoFn<KV<Integer, Iterable<Page>>, Fact> {
    private static final long serialVersionUID = 1L;
    private final String folder;
    private final int shards;
    private final CorpusReader.Spec spec;
    private final StageMetrics metrics = new StageMetrics(Rejection.Stage.INDEX);
    private transient CorpusReader reader;

    BuildShardFn(String folder, int shards, CorpusReader.Spec spec) {
      this.folder = folder;
      this.shards = shards;
      this.spec = spec;
    }

    @Setup
    public void open() {
      reader = SharedResource.acquire(spec);
    }

    @Teardown
    public void close() {
      SharedResource.release(spec);
    }

    @ProcessElement
    public void build(@Element KV<Integer, Iterable<Page>> shard, OutputReceiver<Fact> facts)
        throws IOException {
      List<IndexedPage> indexed = new ArrayList<>();
      for (Page page : shard.getValue()) {
        String title = reader.entities().byPage(page.id()).map(Entity::name).orElse(page.title());
        indexed.add(new IndexedPage(page, title, reader.splitter().split(page, title)));
        reader.facts().all(page).forEach(facts::output);
      }
      Path directory = IndexShards.directory(Path.of(folder), shard.getKey(), shards);
      new IndexShardWriter(reader.embedder()).write(directory, indexed);
      metrics.out(indexed.size());
    }
  }
}
