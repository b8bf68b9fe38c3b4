package io.hopsmith.pipelines.stages.near;

import io.hopsmith.agents.near.PageCopies;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.ReadRecords;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.rounds.Components;
import io.hopsmith.pipelines.rounds.Link;
import io.hopsmith.pipelines.rounds.Rounds;
import io.hopsmith.pipelines.stages.near.PutInGroups.Grouped;
import io.hopsmith.pipelines.stages.near.RefuseCopies.Judged;
import io.hopsmith.pipelines.stages.near.RefuseCopies.Original;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.Partition;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Refuses pages that repeat another one ({@link PageCopies}): pages that meet by MinHash are
 * compared word for word, one of each set stays, and the others become one {@code DUPLICATE_PAGE}
 * each that names it. Links that lead to a copy are made to lead to the page that stays, so that
 * nothing is lost which other pages say of it.
 *
 * <p>Guarantees: pages = kept + rejected; the result depends on the set of pages alone. Pages have
 * different ids. A worker holds the pages of one group at a time, this process no more ids than the
 * rounds allow.
 */
public final class NearDuplicates {
  private static final String PAGES = "pages";
  private static final String REJECTED = "rejected";
  private static final String ORIGINALS = "originals";

  private static final TypeDescriptor<Page> PAGE = TypeDescriptor.of(Page.class);
  private static final RecordCoder<Page> CODER = RecordCoder.of(Page.class);

  private final Rounds rounds;
  private final double similarity;

  /**
   * Refuses pages of this similarity or more.
   *
   * @param rounds how to run the steps
   * @param similarity share of their sequences of five words, 0.5 to 1
   */
  public NearDuplicates(Rounds rounds, double similarity) {
    if (!(similarity >= 0.5 && similarity <= 1)) {
      throw new IllegalArgumentException(
          "the similarity of near-duplicates must be 0.5 to 1, not " + similarity);
    }
    this.rounds = rounds;
    this.similarity = similarity;
  }

  /** Writes all pages, and which of them may be alike, to the folder of a step. */
  public void write(PCollection<Page> pages, Path to) {
    pages.apply("WritePages", rounds.table(Page.class, to, PAGES));
    pages
        .apply("PairAlike", new PairAlike(similarity, rounds.buckets()))
        .apply("WriteLinks", rounds.table(Link.class, to, Components.LINKS));
  }

  /** What became of the pages that were written to that folder. */
  public Unlike among(Path written) throws IOException {
    List<Path> links = new Components(rounds, "alike").of(written);
    if (links.isEmpty()) {
      return new Unlike(rounds, Shards.list(written, PAGES), List.of(), List.of());
    }
    Path judged = rounds.run("copies", (pipeline, to) -> judge(pipeline, written, links, to));
    return new Unlike(
        rounds,
        Shards.list(judged, PAGES),
        Shards.list(judged, REJECTED),
        Rounds.count(judged, ORIGINALS) == 0 ? List.of() : Shards.list(judged, ORIGINALS));
  }

  private void judge(Pipeline pipeline, Path written, List<Path> links, Path to)
      throws IOException {
    PCollection<Link> alike = pipeline.apply("ReadLinks", ReadRecords.of(Link.class, links));
    PCollectionList<Grouped> parted =
        Rounds.read(pipeline, Page.class, written, PAGES)
            .apply("PutInGroups", new PutInGroups(alike, few(rounds, links), rounds.buckets()))
            .apply("PartAlone", Partition.of(2, (page, parts) -> page.isAlone() ? 0 : 1));
    PCollection<Judged> judged =
        parted
            .get(1)
            .apply(
                "RefuseCopies",
                rounds.grouped(Grouped.class, Judged.class, new RefuseCopies(similarity)));
    PCollectionList.of(
            parted.get(0).apply("Alone", MapElements.into(PAGE).via(Grouped::page)).setCoder(CODER))
        .and(
            judged
                .apply(
                    "Kept", FlatMapElements.into(PAGE).via(each -> each.kept().stream().toList()))
                .setCoder(CODER))
        .apply("AllKept", Flatten.pCollections())
        .apply("WriteKept", rounds.table(Page.class, to, PAGES));
    writeCopies(judged, to);
  }

  private void writeCopies(PCollection<Judged> judged, Path to) {
    judged
        .apply(
            "Rejected",
            FlatMapElements.into(TypeDescriptor.of(Rejection.class))
                .via(each -> each.rejection().stream().toList()))
        .setCoder(RecordCoder.of(Rejection.class))
        .apply("WriteRejected", rounds.table(Rejection.class, to, REJECTED));
    judged
        .apply(
            "Originals",
            FlatMapElements.into(TypeDescriptor.of(Original.class)).via(Judged::originals))
        .setCoder(RecordCoder.of(Original.class))
        .apply("WriteOriginals", rounds.table(Original.class, to, ORIGINALS));
  }

  private static boolean few(Rounds rounds, List<Path> table) throws IOException {
    return ParquetRecords.count(table) <= rounds.inMemory();
  }

  /** The pages that repeat no other, and why the others do not stay. */
  public static final class Unlike {
    private final Rounds rounds;
    private final List<Path> pages;
    private final List<Path> rejections;
    private final List<Path> originals;

    private Unlike(Rounds rounds, List<Path> pages, List<Path> rejections, List<Path> originals) {
      this.rounds = rounds;
      this.pages = pages;
      this.rejections = rejections;
      this.originals = originals;
    }

    /** The pages, whose links lead to none of the others. */
    public PCollection<Page> pages(Pipeline pipeline) throws IOException {
      PCollection<Page> kept = pipeline.apply("ReadKept", ReadRecords.of(Page.class, pages));
      return originals.isEmpty()
          ? kept
          : kept.apply(
              "LinkToOriginals",
              new LinkToOriginals(
                  pipeline.apply("ReadOriginals", ReadRecords.of(Original.class, originals)),
                  few(rounds, originals),
                  rounds.buckets()));
    }

    /** Files of one rejection for each of the others. */
    public List<Path> rejections() {
      return rejections;
    }
  }
}
