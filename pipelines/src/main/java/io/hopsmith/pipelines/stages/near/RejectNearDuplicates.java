package io.hopsmith.pipelines.stages.near;

import io.hopsmith.agents.near.PageCopies;
import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
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
 * different ids. A worker holds the pages of one group at a time.
 */
public final class RejectNearDuplicates extends PTransform<PCollection<Page>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;
  private static final int BUCKETS = 16;

  public static final TupleTag<Page> PAGES = new TupleTag<>("pages");
  public static final TupleTag<Rejection> REJECTIONS = new TupleTag<>("rejections");

  private static final TupleTag<Page> ALONE = new TupleTag<>("alone");
  private static final TupleTag<AlikePage> ALIKE = new TupleTag<>("alike");
  private static final TupleTag<Page> KEPT = new TupleTag<>("kept");
  private static final TupleTag<KV<String, String>> ORIGINALS = new TupleTag<>("originals");

  /** A page of a group of pages that meet. */
  private record AlikePage(String group, Page page) {}

  /** A page that stays, or one that repeats another and all URLs that led to it. */
  private record Judged(
      Optional<Page> kept, Optional<Rejection> rejection, List<String> urls, String original) {}

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
    PCollectionTuple judged = refuseCopies(parted.get(ALIKE));
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

  private PCollectionTuple refuseCopies(PCollection<AlikePage> alike) {
    return alike
        .setCoder(RecordCoder.of(AlikePage.class))
        .apply(
            "RefuseCopies",
            GroupSorted.of(AlikePage.class, Judged.class, new RefuseCopies(similarity), BUCKETS))
        .apply(
            "PartJudged",
            ParDo.of(new PartJudgedFn())
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
        context.output(ALIKE, new AlikePage(group, context.element()));
      }
    }
  }

  private static final class RefuseCopies implements GroupSorted.Step<AlikePage, Judged> {
    private static final long serialVersionUID = 1L;
    private final double similarity;

    RefuseCopies(double similarity) {
      this.similarity = similarity;
    }

    @Override
    public String key(AlikePage alike) {
      return alike.group();
    }

    @Override
    public String order(AlikePage alike) {
      return alike.page().id();
    }

    @Override
    public void group(GroupSorted.Group<AlikePage> alike, Consumer<Judged> out) {
      List<Page> group = new ArrayList<>();
      alike.forEach(each -> group.add(each.page()));
      Set<String> refused = new HashSet<>();
      for (PageCopies.Copy copy : PageCopies.among(group, similarity)) {
        refused.add(copy.page().id());
        List<String> urls = new ArrayList<>(copy.page().redirectedFrom());
        urls.add(copy.page().url());
        out.accept(
            new Judged(
                Optional.empty(), Optional.of(rejection(copy)), urls, copy.original().url()));
      }
      group.stream()
          .filter(page -> !refused.contains(page.id()))
          .forEach(
              page -> out.accept(new Judged(Optional.of(page), Optional.empty(), List.of(), "")));
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

  private static final class PartJudgedFn extends DoFn<Judged, Page> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void part(@Element Judged judged, MultiOutputReceiver out) {
      judged.kept().ifPresent(out.get(KEPT)::output);
      judged.rejection().ifPresent(out.get(REJECTIONS)::output);
      judged.urls().forEach(url -> out.get(ORIGINALS).output(KV.of(url, judged.original())));
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
