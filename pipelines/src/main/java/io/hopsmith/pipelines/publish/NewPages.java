package io.hopsmith.pipelines.publish;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.ReadRecords;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.schemas.PublishedPage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TypeDescriptor;

/** Leaves out the pages that the dataset lists already, with the same content. */
final class NewPages extends PTransform<PCollection<PublishedPage>, PCollection<PublishedPage>> {
  private static final long serialVersionUID = 1L;
  private static final int BUCKETS = 16;

  private final transient List<Path> listed;

  NewPages(List<Path> listed) {
    this.listed = listed;
  }

  /** A page, listed or not. */
  private record Page(boolean isListed, PublishedPage page) {}

  @Override
  public PCollection<PublishedPage> expand(PCollection<PublishedPage> pages) {
    PCollection<PublishedPage> before =
        pages.getPipeline().apply("ReadListed", ReadRecords.of(PublishedPage.class, listed));
    return PCollectionList.of(marked(pages, "NotListed", false))
        .and(marked(before, "Listed", true))
        .apply("AllPages", Flatten.pCollections())
        .apply(
            "LeaveOutListed",
            GroupSorted.of(Page.class, PublishedPage.class, new LeaveOutListed(), BUCKETS));
  }

  private static PCollection<Page> marked(
      PCollection<PublishedPage> pages, String label, boolean isListed) {
    return pages
        .apply(
            label,
            MapElements.into(TypeDescriptor.of(Page.class)).via(page -> new Page(isListed, page)))
        .setCoder(RecordCoder.of(Page.class));
  }

  private static final class LeaveOutListed implements GroupSorted.Step<Page, PublishedPage> {
    private static final long serialVersionUID = 1L;

    @Override
    public String key(Page page) {
      return page.page().id() + " " + page.page().sha256();
    }

    @Override
    public String order(Page page) {
      return page.isListed() ? "0" : "1";
    }

    @Override
    public void group(GroupSorted.Group<Page> pages, Consumer<PublishedPage> out) {
      for (Page page : pages) {
        if (page.isListed()) {
          return;
        }
        out.accept(page.page());
      }
    }
  }
}
