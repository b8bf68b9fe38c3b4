package io.hopsmith.pipelines.stages.near;

import io.hopsmith.agents.near.PageCopies;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Refuses pages that repeat another one ({@link PageCopies}): pages that meet by MinHash are
 * compared word for word, one of each set stays, and the others become one {@code DUPLICATE_PAGE}
 * each that names it. Links that lead to a copy are made to lead to the page that stays, so that
 * nothing is lost which other pages say of it.
 *
 * <p>Guarantees: pages = kept + rejected; the result depends on the set of pages alone. Pages have
 * different ids. A worker holds the pages of one key, a sixteenth of those that meet any other.
 */
public final class RejectNearDuplicates extends PTransform<PCollection<Page>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;
  private static final int KEYS = 16;

  public static final TupleTag<Page> PAGES = new TupleTag<>("pages");
  public static final TupleTag<Rejection> REJECTIONS = new TupleTag<>("rejections");

  private static final TupleTag<Page> ALONE = new TupleTag<>("alone");
  private static final TupleTag<KV<Integer, Page>> ALIKE = new TupleTag<>("alike");
  private static final TupleTag<Page> KEPT = new TupleTag<>("kept");
  private static final TupleTag<KV<String, String>> ORIGINALS = new TupleTag<>("originals");

  private final double similarity;

  private RejectNearDuplicates(double similarity) {
    this.similarity = similarity;
  }

  /**
   * Refuses pages of this similarity or more.
   *
   * @param similarity share of their sequences of five words, 0.5 to 1
   */
  public static RejectNearDuplicates from(double similarity) {
    if (!(similarity >= 0.5 && similarity <= 1)) {
      throw new IllegalArgumentException(
          "the similarity of near-duplicates must be 0.5 to 1, not " + similarity);
    }
    return new RejectNearDuplicates(similarity);
  }

  @Override
  public PCollectionTuple expand(PCollection<Page> pages) {
    PCollectionView<Map<String, String>> groups =
        pages.apply("GroupAlike", new GroupAlike(similarity)).apply("GroupsByPage", View.asMap());
    PCollectionTuple parted =
        pages.apply(
            "TakeOutAlike",
            ParDo.of(new TakeOutAlikeFn(groups))
                .withSideInputs(groups)
                .withOutputTags(ALONE, TupleTagList.of(ALIKE)));
    parted.get(ALONE).setCoder(RecordCoder.of(Page.class));
    PCollectionTuple judged = refuseCopies(parted.get(ALIKE), groups);
    PCollectionView<Map<String, Iterable<String>>> originals =
        judged
            .get(ORIGINALS)
            .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()))
            .apply("OriginalsByUrl", View.asMultimap());
    PCollection<Page> kept =
        PCollectionList.of(parted.get(ALONE))
            .and(judged.get(KEPT).setCoder(RecordCoder.of(Page.class)))
            .apply("AllKept", Flatten.pCollections())
            .apply(
                "LinkToOriginals",
                ParDo.of(new LinkToOriginalsFn(originals)).withSideInputs(originals))
            .setCoder(RecordCoder.of(Page.class));
    return PCollectionTuple.of(PAGES, kept)
        .and(REJECTIONS, judged.get(REJECTIONS).setCoder(RecordCoder.of(Rejection.class)));
  }

  private PCollectionTuple refuseCopies(
      PCollection<KV<Integer, Page>> alike, PCollectionView<Map<String, String>> groups) {
    return alike
        .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(Page.class)))
        .apply("GroupKeys", GroupByKey.create())
        .apply(
            "RefuseCopies",
            ParDo.of(new RefuseCopiesFn(groups, similarity))
                .withSideInputs(groups)
                .withOutputTags(KEPT, TupleTagList.of(REJECTIONS).and(ORIGINALS)));
  }

  private static final class TakeOutAlikeFn extends DoFn<Page, Page> {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<Map<String, String>> groups;

    TakeOutAlikeFn(PCollectionView<Map<String, String>> groups) {
      this.groups = groups;
    }

    @ProcessElement
    public void part(ProcessContext context) {
      String group = context.sideInput(groups).get(context.element().id());
      if (group == null) {
        context.output(context.element());
      } else {
        context.output(ALIKE, KV.of(Ids.shard(group, KEYS), context.element()));
      }
    }
  }

  private static final class RefuseCopiesFn extends DoFn<KV<Integer, Iterable<Page>>, Page> {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<Map<String, String>> groups;
    private final double similarity;

    RefuseCopiesFn(PCollectionView<Map<String, String>> groups, double similarity) {
      this.groups = groups;
      this.similarity = similarity;
    }

    @ProcessElement
    public void refuse(ProcessContext context) {
      Map<String, String> groupOf = context.sideInput(groups);
      Map<String, List<Page>> pages = new TreeMap<>();
      for (Page page : context.element().getValue()) {
        pages.computeIfAbsent(groupOf.get(page.id()), group -> new ArrayList<>()).add(page);
      }
      pages.values().forEach(group -> refuse(group, context));
    }

    private void refuse(Collection<Page> group, ProcessContext context) {
      Set<String> refused = new HashSet<>();
      for (PageCopies.Copy copy : PageCopies.among(group, similarity)) {
        refused.add(copy.page().id());
        context.output(REJECTIONS, rejection(copy));
        context.output(ORIGINALS, KV.of(copy.page().url(), copy.original().url()));
        for (String url : copy.page().redirectedFrom()) {
          context.output(ORIGINALS, KV.of(url, copy.original().url()));
        }
      }
      group.stream().filter(page -> !refused.contains(page.id())).forEach(context::output);
    }

    private static Rejection rejection(PageCopies.Copy copy) {
      return new Rejection(
          Rejection.Stage.CRAWL,
          copy.page().url(),
          Rejection.Reason.DUPLICATE_PAGE,
          String.format(
              Locale.ROOT,
              "repeats page %s at %s: similarity %.3f",
              copy.original().id(),
              copy.original().url(),
              copy.similarity()),
          "");
    }
  }

  private static final class LinkToOriginalsFn extends DoFn<Page, Page> {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<Map<String, Iterable<String>>> originals;

    LinkToOriginalsFn(PCollectionView<Map<String, Iterable<String>>> originals) {
      this.originals = originals;
    }

    @ProcessElement
    public void link(ProcessContext context) {
      Map<String, Iterable<String>> byUrl = context.sideInput(originals);
      context.output(context.element().withTargets(url -> original(url, byUrl.get(url))));
    }

    /** The smallest, where two copies were reached from the same URL. */
    private static String original(String url, Iterable<String> originals) {
      String smallest = url;
      if (originals != null) {
        smallest = "";
        for (String each : originals) {
          smallest = smallest.isEmpty() || each.compareTo(smallest) < 0 ? each : smallest;
        }
      }
      return smallest;
    }
  }
}
