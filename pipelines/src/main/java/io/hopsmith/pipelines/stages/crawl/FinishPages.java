package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
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
  private static final int KEYS = 8;

  /** Of one URL from the network and from archives, the earliest page comes first. */
  private static final Comparator<Page> ORDER =
      Comparator.comparing(Page::id)
          .thenComparing(Page::url)
          .thenComparing(Page::fetchedAt)
          .thenComparing(Page::sha256);

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
            .apply("KeyPages", ParDo.of(new KeyPagesFn()))
            .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(Page.class)))
            .apply("GroupKeys", GroupByKey.create())
            .apply(
                "RefuseDuplicates",
                ParDo.of(new RefuseDuplicatesFn(aliasView))
                    .withSideInputs(aliasView)
                    .withOutputTags(PAGES, TupleTagList.of(REJECTIONS)));
    outputs.get(PAGES).setCoder(RecordCoder.of(Page.class));
    outputs.get(REJECTIONS).setCoder(RecordCoder.of(Rejection.class));
    return outputs;
  }

  private static final class KeyPagesFn extends DoFn<Page, KV<Integer, Page>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void key(@Element Page page, OutputReceiver<KV<Integer, Page>> out) {
      out.output(KV.of(Ids.shard(page.id(), KEYS), page));
    }
  }

  private static final class RefuseDuplicatesFn extends DoFn<KV<Integer, Iterable<Page>>, Page> {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<Map<String, List<String>>> aliases;

    RefuseDuplicatesFn(PCollectionView<Map<String, List<String>>> aliases) {
      this.aliases = aliases;
    }

    @ProcessElement
    public void refuse(ProcessContext context) {
      List<Page> pages = new ArrayList<>();
      context.element().getValue().forEach(pages::add);
      pages.sort(ORDER);
      String lastId = "";
      for (Page page : pages) {
        if (page.id().equals(lastId)) {
          context.output(REJECTIONS, duplicate(page));
        } else {
          List<String> more = context.sideInput(aliases).get(page.url());
          context.output(more == null ? page : page.withRedirectedFrom(more));
        }
        lastId = page.id();
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
}
