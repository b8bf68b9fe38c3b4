package io.hopsmith.pipelines.stages.near;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.stages.near.RefuseCopies.Original;
import io.hopsmith.schemas.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
 * Makes links that lead to a copy lead to its original; to the smallest, where two copies were
 * reached from the same URL. Few originals are a table that every worker has; of more, a worker
 * holds those of one page's links at a time.
 */
final class LinkToOriginals extends PTransform<PCollection<Page>, PCollection<Page>> {
  private static final long serialVersionUID = 1L;

  private final transient PCollection<Original> originals;
  private final boolean few;
  private final int buckets;

  LinkToOriginals(PCollection<Original> originals, boolean few, int buckets) {
    this.originals = originals;
    this.few = few;
    this.buckets = buckets;
  }

  /** A URL that a page links to, or that leads to a copy; what is not said is empty. */
  private record Target(String url, String page, String original) {}

  /** A page, or where a URL of its links leads. */
  private record Part(String id, String url, String original, Optional<Page> page) {}

  @Override
  public PCollection<Page> expand(PCollection<Page> pages) {
    return few ? lookedUp(pages) : joined(pages);
  }

  private PCollection<Page> lookedUp(PCollection<Page> pages) {
    PCollectionView<Map<String, Iterable<String>>> byUrl =
        originals
            .apply(
                "ByUrl",
                MapElements.into(new TypeDescriptor<KV<String, String>>() {})
                    .via(each -> KV.of(each.url(), each.original())))
            .apply("OriginalsByUrl", View.asMultimap());
    return pages
        .apply("LookUp", ParDo.of(new LookUpFn(byUrl)).withSideInputs(byUrl))
        .setCoder(RecordCoder.of(Page.class));
  }

  private static final class LookUpFn extends DoFn<Page, Page> {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<Map<String, Iterable<String>>> originals;

    LookUpFn(PCollectionView<Map<String, Iterable<String>>> originals) {
      this.originals = originals;
    }

    @ProcessElement
    public void link(ProcessContext context) {
      Map<String, Iterable<String>> byUrl = context.sideInput(originals);
      context.output(context.element().withTargets(url -> original(url, byUrl.get(url))));
    }

    private static String original(String url, Iterable<String> found) {
      String smallest = url;
      if (found != null) {
        smallest = "";
        for (String each : found) {
          smallest = smallest.isEmpty() || each.compareTo(smallest) < 0 ? each : smallest;
        }
      }
      return smallest;
    }
  }

  private PCollection<Page> joined(PCollection<Page> pages) {
    TypeDescriptor<Part> part = TypeDescriptor.of(Part.class);
    PCollection<Part> whole =
        pages
            .apply(
                "PageParts",
                MapElements.into(part).via(page -> new Part(page.id(), "", "", Optional.of(page))))
            .setCoder(RecordCoder.of(Part.class));
    return PCollectionList.of(whole)
        .and(targets(pages).apply("FindOriginals", grouped(Target.class, Part.class, new Find())))
        .apply("AllParts", Flatten.pCollections())
        .apply("Join", grouped(Part.class, Page.class, new Join()));
  }

  private PCollection<Target> targets(PCollection<Page> pages) {
    TypeDescriptor<Target> target = TypeDescriptor.of(Target.class);
    PCollection<Target> linked =
        pages
            .apply("TargetsOfPages", FlatMapElements.into(target).via(page -> targets(page)))
            .setCoder(RecordCoder.of(Target.class));
    PCollection<Target> copied =
        originals
            .apply(
                "TargetsOfCopies",
                MapElements.into(target).via(each -> new Target(each.url(), "", each.original())))
            .setCoder(RecordCoder.of(Target.class));
    return PCollectionList.of(linked).and(copied).apply("AllTargets", Flatten.pCollections());
  }

  private static List<Target> targets(Page page) {
    return Stream.concat(
            page.links().stream(), page.blocks().stream().flatMap(b -> b.links().stream()))
        .map(link -> new Target(link.url(), page.id(), ""))
        .distinct()
        .toList();
  }

  private <I extends Record, O extends Record> GroupSorted<I, O> grouped(
      Class<I> in, Class<O> out, GroupSorted.Step<I, O> step) {
    return GroupSorted.of(in, out, step, buckets);
  }

  /** Tells the pages that link to a copy where its original is. */
  private static final class Find implements GroupSorted.Step<Target, Part> {
    private static final long serialVersionUID = 1L;

    @Override
    public String key(Target target) {
      return target.url();
    }

    @Override
    public String order(Target target) {
      return target.original().isEmpty() ? "1" : "0" + target.original();
    }

    @Override
    public void group(GroupSorted.Group<Target> targets, Consumer<Part> out) {
      String original = "";
      for (Target target : targets) {
        if (target.page().isEmpty()) {
          original = original.isEmpty() ? target.original() : original;
        } else if (original.isEmpty()) {
          return;
        } else {
          out.accept(new Part(target.page(), target.url(), original, Optional.empty()));
        }
      }
    }
  }

  /** Changes the links of one page. */
  private static final class Join implements GroupSorted.Step<Part, Page> {
    private static final long serialVersionUID = 1L;

    @Override
    public String key(Part part) {
      return part.id();
    }

    @Override
    public String order(Part part) {
      return part.page().isPresent() ? "1" : "0";
    }

    @Override
    public void group(GroupSorted.Group<Part> parts, Consumer<Page> out) {
      Map<String, String> originals = new HashMap<>();
      for (Part part : parts) {
        if (part.page().isPresent()) {
          out.accept(part.page().get().withTargets(url -> originals.getOrDefault(url, url)));
        } else {
          originals.put(part.url(), part.original());
        }
      }
    }
  }
}
