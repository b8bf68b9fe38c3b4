package io.hopsmith.pipelines.stages.near;

import io.hopsmith.agents.near.Bands;
import io.hopsmith.agents.near.PageContent;
import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.rounds.Link;
import io.hopsmith.schemas.Page;
import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * Links every page that meets another in some bucket to the first of it, by their ids. Pages that
 * meet none, in an ordinary corpus nearly all, have no link. Buckets are sorted on disk.
 */
final class PairAlike extends PTransform<PCollection<Page>, PCollection<Link>> {
  private static final long serialVersionUID = 1L;

  private final double similarity;
  private final int buckets;

  /**
   * Links.
   *
   * @param similarity from which pages are to meet
   * @param buckets of the sort
   */
  PairAlike(double similarity, int buckets) {
    this.similarity = similarity;
    this.buckets = buckets;
  }

  /** A page in a bucket of some band. */
  private record InBucket(String id, long bucket) {}

  @Override
  public PCollection<Link> expand(PCollection<Page> pages) {
    return pages
        .apply("PutInBuckets", ParDo.of(new PutInBucketsFn(similarity)))
        .setCoder(RecordCoder.of(InBucket.class))
        .apply("PairUp", GroupSorted.of(InBucket.class, Link.class, new PairUp(), buckets));
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

  /** Links the pages of a bucket to the first of them. */
  private static final class PairUp implements GroupSorted.Step<InBucket, Link> {
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
    public void group(GroupSorted.Group<InBucket> pages, Consumer<Link> out) {
      String first = "";
      for (InBucket page : pages) {
        if (first.isEmpty()) {
          first = page.id();
        } else if (!first.equals(page.id())) {
          out.accept(new Link(page.id(), first));
        }
      }
    }
  }
}
