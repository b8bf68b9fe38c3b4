package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Gives the pages of all rounds the URLs that led to them by redirects, and refuses a second page
 * of the same id (the same canonical URL): the smaller URL stays.
 */
final class FinishPages extends PTransform<PCollection<Page>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;
  private static final int BUCKETS = 16;

  static final TupleTag<Page> PAGES = new TupleTag<>("pages");
  static final TupleTag<Rejection> REJECTIONS = new TupleTag<>("rejections");

  private final transient Map<String, List<String>> aliases;

  /**
   * Finishes pages.
   *
   * @param aliases all URLs that led to a page, by the page's URL, where there are any
   */
  FinishPages(Map<String, List<String>> aliases) {
    this.aliases = aliases;
  }

  /** A page that stays, or why it does not. */
  private record Finished(Optional<Page> page, Optional<Rejection> rejection) {}

  @Override
  public PCollectionTuple expand(PCollection<Page> pages) {
    PCollectionView<Map<String, List<String>>> aliasView =
        pages
            .getPipeline()
            .apply(
                "Aliases",
                Create.of(aliases)
                    .withCoder(
                        KvCoder.of(StringUtf8Coder.of(), ListCoder.of(StringUtf8Coder.of()))))
            .apply("AliasesByUrl", View.asMap());
    PCollectionTuple outputs =
        pages
            .apply(
                "RefuseDuplicates",
                GroupSorted.of(Page.class, Finished.class, new RefuseDuplicates(), BUCKETS))
            .apply(
                "AddAliases",
                ParDo.of(new AddAliasesFn(aliasView))
                    .withSideInputs(aliasView)
                    .withOutputTags(PAGES, TupleTagList.of(REJECTIONS)));
    outputs.get(PAGES).setCoder(RecordCoder.of(Page.class));
    outputs.get(REJECTIONS).setCoder(RecordCoder.of(Rejection.class));
    return outputs;
  }

  private static final class RefuseDuplicates implements GroupSorted.Step<Page, Finished> {
    private static final long serialVersionUID = 1L;

    @Override
    public String key(Page page) {
      return page.id();
    }

    /** Of one URL from the network and from archives, the earliest page comes first. */
    @Override
    public String order(Page page) {
      return "%s\0%020d\0%s".formatted(page.url(), page.fetchedAt().toEpochMilli(), page.sha256());
    }

    @Override
    public void group(GroupSorted.Group<Page> pages, Consumer<Finished> out) {
      boolean first = true;
      for (Page page : pages) {
        out.accept(
            first
                ? new Finished(Optional.of(page), Optional.empty())
                : new Finished(Optional.empty(), Optional.of(duplicate(page))));
        first = false;
      }
    }

    private static Rejection duplicate(Page page) {
      return new Rejection(
          Rejection.Stage.CRAWL,
          page.url(),
          Rejection.Reason.DUPLICATE_PAGE,
          "names the same canonical URL as another page: " + page.canonicalUrl(),
          "");
    }
  }

  private static final class AddAliasesFn extends DoFn<Finished, Page> {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<Map<String, List<String>>> aliases;

    AddAliasesFn(PCollectionView<Map<String, List<String>>> aliases) {
      this.aliases = aliases;
    }

    @ProcessElement
    public void add(ProcessContext context) {
      Finished finished = context.element();
      finished.rejection().ifPresent(rejection -> context.output(REJECTIONS, rejection));
      if (finished.page().isPresent()) {
        Page page = finished.page().get();
        List<String> more = context.sideInput(aliases).get(page.url());
        context.output(more == null ? page : page.withRedirectedFrom(more));
      }
    }
  }
}
