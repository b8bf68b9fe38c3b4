package io.hopsmith.pipelines.stages.near;

import io.hopsmith.agents.near.Bands;
import io.hopsmith.agents.near.PageContent;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.schemas.Page;
import io.hopsmith.validators.split.DisjointSets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * The id of every page that meets another in some bucket, with the id of its group: pages that meet
 * are in one group, and so are those that meet the same. Pages that meet none, in an ordinary
 * corpus nearly all, are left out.
 *
 * <p>A worker holds, per page, its id and the buckets of a few bands, about 100 bytes; ids of pages
 * that meet come together in one.
 */
final class GroupAlike extends PTransform<PCollection<Page>, PCollection<KV<String, String>>> {
  private static final long serialVersionUID = 1L;

  /** Keys that the bands are dealt to; a page is one element of each. */
  private static final int KEYS = 8;

  private final double similarity;

  /**
   * Groups.
   *
   * @param similarity from which pages are to meet
   */
  GroupAlike(double similarity) {
    this.similarity = similarity;
  }

  /** A bucket of some band. */
  private record Bucket(long hash) {}

  /** A page's buckets in the bands of one key. */
  private record Buckets(String id, List<Bucket> buckets) {
    Buckets {
      buckets = List.copyOf(buckets);
    }
  }

  /** Two pages that meet. */
  private record Pair(String first, String second) {}

  @Override
  public PCollection<KV<String, String>> expand(PCollection<Page> pages) {
    return pages
        .apply("PutInBuckets", ParDo.of(new PutInBucketsFn(similarity)))
        .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(Buckets.class)))
        .apply("GroupBands", GroupByKey.create())
        .apply("PairUp", ParDo.of(new PairUpFn()))
        .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(Pair.class)))
        .apply("GatherPairs", GroupByKey.create())
        .apply("JoinPairs", ParDo.of(new JoinPairsFn()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()));
  }

  private static final class PutInBucketsFn extends DoFn<Page, KV<Integer, Buckets>> {
    private static final long serialVersionUID = 1L;
    private final double similarity;

    PutInBucketsFn(double similarity) {
      this.similarity = similarity;
    }

    @ProcessElement
    public void put(@Element Page page, OutputReceiver<KV<Integer, Buckets>> out) {
      Bands bands = PageContent.bands(similarity);
      long[] buckets = PageContent.buckets(page, bands);
      for (int key = 0; key < KEYS; key++) {
        List<Bucket> own = new ArrayList<>();
        for (int band = key; band < buckets.length; band += KEYS) {
          own.add(new Bucket(buckets[band]));
        }
        out.output(KV.of(key, new Buckets(page.id(), own)));
      }
    }
  }

  private static final class PairUpFn
      extends DoFn<KV<Integer, Iterable<Buckets>>, KV<Integer, Pair>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void pair(
        @Element KV<Integer, Iterable<Buckets>> key, OutputReceiver<KV<Integer, Pair>> out) {
      List<Buckets> pages = new ArrayList<>();
      key.getValue().forEach(pages::add);
      pages.sort(Comparator.comparing(Buckets::id));
      Map<Bucket, String> first = new HashMap<>();
      Set<Pair> pairs = new LinkedHashSet<>();
      for (Buckets page : pages) {
        for (Bucket bucket : page.buckets()) {
          String earlier = first.putIfAbsent(bucket, page.id());
          if (earlier != null && !earlier.equals(page.id())) {
            pairs.add(new Pair(earlier, page.id()));
          }
        }
      }
      pairs.forEach(pair -> out.output(KV.of(0, pair)));
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
