package io.hopsmith.pipelines.stages.near;

import io.hopsmith.agents.near.Bands;
import io.hopsmith.agents.near.PageContent;
import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.schemas.Page;
import io.hopsmith.validators.split.DisjointSets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * The id of every page that meets another in some bucket, with the id of its group: pages that meet
 * are in one group, and so are those that meet the same. Pages that meet none, in an ordinary
 * corpus nearly all, are left out.
 *
 * <p>Buckets are sorted on disk. The ids of pages that meet come together in one worker, some 200
 * bytes each.
 */
final class GroupAlike extends PTransform<PCollection<Page>, PCollection<KV<String, String>>> {
  private static final long serialVersionUID = 1L;

  private static final int BUCKETS = 16;

  private final double similarity;

  /**
   * Groups.
   *
   * @param similarity from which pages are to meet
   */
  GroupAlike(double similarity) {
    this.similarity = similarity;
  }

  /** A page in a bucket of some band. */
  private record InBucket(String id, long bucket) {}

  /** Two pages that meet. */
  private record Pair(String first, String second) {}

  @Override
  public PCollection<KV<String, String>> expand(PCollection<Page> pages) {
    return pages
        .apply("PutInBuckets", ParDo.of(new PutInBucketsFn(similarity)))
        .setCoder(RecordCoder.of(InBucket.class))
        .apply("PairUp", GroupSorted.of(InBucket.class, Pair.class, new PairUp(), BUCKETS))
        .apply("InOnePlace", WithKeys.of(0))
        .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(Pair.class)))
        .apply("GatherPairs", GroupByKey.create())
        .apply("JoinPairs", ParDo.of(new JoinPairsFn()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()));
  }

  private static final class PutInBucketsFn extends DoFn<Page, InBucket> {
    private static final long serialVersionUID = 1L;
    private final double similarity;

    PutInBucketsFn(double similarity) {
      this.similarity = similarity;
    }

    @ProcessElement
    public void put(@Element Page page, OutputReceiver<InBucket> out) {
      Bands bands = PageContent.bands(similarity);
      for (long bucket : PageContent.buckets(page, bands)) {
        out.output(new InBucket(page.id(), bucket));
      }
    }
  }

  /** Pairs the pages of a bucket with the first of them. */
  private static final class PairUp implements GroupSorted.Step<InBucket, Pair> {
    private static final long serialVersionUID = 1L;

    @Override
    public String key(InBucket page) {
      return Long.toHexString(page.bucket());
    }

    @Override
    public String order(InBucket page) {
      return page.id();
    }

    @Override
    public void group(GroupSorted.Group<InBucket> pages, Consumer<Pair> out) {
      String first = "";
      for (InBucket page : pages) {
        if (first.isEmpty()) {
          first = page.id();
        } else if (!first.equals(page.id())) {
          out.accept(new Pair(first, page.id()));
        }
      }
    }
  }

  private static final class JoinPairsFn
      extends DoFn<KV<Integer, Iterable<Pair>>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void join(
        @Element KV<Integer, Iterable<Pair>> all, OutputReceiver<KV<String, String>> out) {
      DisjointSets groups = new DisjointSets();
      Set<String> ids = new TreeSet<>();
      for (Pair pair : all.getValue()) {
        groups.union(pair.first(), pair.second());
        ids.add(pair.first());
        ids.add(pair.second());
      }
      ids.forEach(id -> out.output(KV.of(id, groups.root(id))));
    }
  }
}
