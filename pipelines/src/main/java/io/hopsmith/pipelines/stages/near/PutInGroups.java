package io.hopsmith.pipelines.stages.near;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.rounds.Link;
import io.hopsmith.schemas.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Says of every page which group of pages that may be alike it belongs to: by a table that every
 * worker has, where it is small, or else by a sort on disk of all pages.
 */
final class PutInGroups extends PTransform<PCollection<Page>, PCollection<PutInGroups.Grouped>> {
  private static final long serialVersionUID = 1L;
  private static final TypeDescriptor<Part> PART = TypeDescriptor.of(Part.class);

  private final transient PCollection<Link> links;
  private final boolean few;
  private final int buckets;

  /**
   * Groups.
   *
   * @param links from pages to the smallest page of their group, which has none, nor have pages
   *     that are alone
   * @param few whether all links fit into the memory of a worker
   */
  PutInGroups(PCollection<Link> links, boolean few, int buckets) {
    this.links = links;
    this.few = few;
    this.buckets = buckets;
  }

  /**
   * A page with its group.
   *
   * @param group id of its smallest page; empty where the page is alone
   */
  record Grouped(String group, Page page) {
    boolean isAlone() {
      return group.isEmpty();
    }
  }

  /** A page, or its group. */
  private record Part(String id, String group, Optional<Page> page) {}

  @Override
  public PCollection<Grouped> expand(PCollection<Page> pages) {
    PCollection<Link> members =
        links
            .apply(
                "WithSmallest",
                FlatMapElements.into(TypeDescriptor.of(Link.class))
                    .via(link -> List.of(link, new Link(link.other(), link.other()))))
            .setCoder(RecordCoder.of(Link.class));
    return few ? lookedUp(pages, members) : joined(pages, members);
  }

  private static PCollection<Grouped> lookedUp(PCollection<Page> pages, PCollection<Link> members) {
    PCollectionView<Map<String, Iterable<String>>> groups =
        members
            .apply(
                "ByMember",
                MapElements.into(new TypeDescriptor<KV<String, String>>() {})
                    .via(link -> KV.of(link.id(), link.other())))
            .apply("GroupsByPage", View.asMultimap());
    return pages
        .apply("LookUp", ParDo.of(new LookUpFn(groups)).withSideInputs(groups))
        .setCoder(RecordCoder.of(Grouped.class));
  }

  private PCollection<Grouped> joined(PCollection<Page> pages, PCollection<Link> members) {
    PCollection<Part> whole =
        pages
            .apply(
                "PageParts",
                MapElements.into(PART).via(page -> new Part(page.id(), "", Optional.of(page))))
            .setCoder(RecordCoder.of(Part.class));
    PCollection<Part> groups =
        members
            .apply(
                "LinkParts",
                MapElements.into(PART)
                    .via(link -> new Part(link.id(), link.other(), Optional.empty())))
            .setCoder(RecordCoder.of(Part.class));
    return PCollectionList.of(whole)
        .and(groups)
        .apply("AllParts", Flatten.pCollections())
        .apply("Join", GroupSorted.of(Part.class, Grouped.class, new Join(), buckets));
  }

  private static final class LookUpFn extends DoFn<Page, Grouped> {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<Map<String, Iterable<String>>> groups;

    LookUpFn(PCollectionView<Map<String, Iterable<String>>> groups) {
      this.groups = groups;
    }

    @ProcessElement
    public void lookUp(ProcessContext context) {
      Page page = context.element();
      Iterable<String> found = context.sideInput(groups).get(page.id());
      context.output(new Grouped(found == null ? "" : found.iterator().next(), page));
    }
  }

  private static final class Join implements GroupSorted.Step<Part, Grouped> {
    private static final long serialVersionUID = 1L;

    @Override
    public String key(Part part) {
      return part.id();
    }

    @Override
    public String order(Part part) {
      return part.page().isPresent() ? "1" : "0" + part.group();
    }

    @Override
    public void group(GroupSorted.Group<Part> parts, Consumer<Grouped> out) {
      String group = "";
      for (Part part : parts) {
        if (part.page().isPresent()) {
          out.accept(new Grouped(group, part.page().get()));
        } else {
          group = part.group();
        }
      }
    }
  }
}
