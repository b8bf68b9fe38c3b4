package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.validators.split.DisjointSets;
import io.hopsmith.validators.split.RowGroups;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Finds the connected components of rows over what they share.
 *
 * @param rounds how to run them
 */
record StarRounds(Rounds rounds) {
  private static final int A_PIPELINE = 2;
  private static final String LINKS = "links";
  private static final String UNSETTLED = "unsettled";

  /** Files of links from rows to the smallest of their component; rows alone have none. */
  List<Path> of(SplitTables rows) throws IOException {
    Path folder = rounds.run("groups-0", (pipeline, to) -> link(rows, pipeline, to));
    if (Rounds.count(folder, LINKS) <= rounds.inMemory()) {
      return rounds.write(Link.class, "groups-rest", rest(folder));
    }
    long left = 1;
    for (int round = 1; left > 0; round++) {
      Path before = folder;
      folder = rounds.run("groups-" + round, (pipeline, to) -> pull(before, pipeline, to));
      left = Rounds.count(folder, UNSETTLED);
      Rounds.requireEnd(round, "the grouping of rows", left);
    }
    return Shards.list(folder, LINKS);
  }

  private void link(SplitTables rows, Pipeline pipeline, Path to) throws IOException {
    PCollection<Clash> keys = Rounds.keys(rows.read(pipeline));
    Optional<Path> base = rounds.job().settings().selection().base();
    if (base.isPresent()) {
      keys =
          PCollectionList.of(keys)
              .and(BaseKeys.read(pipeline, base.get()))
              .apply("WithBase", Flatten.pCollections());
    }
    keys.apply("LinkToFirst", rounds.grouped(Clash.class, Link.class, new StarSteps.LinkToFirst()))
        .apply("WriteLinks", rounds.table(Link.class, to, LINKS));
  }

  private void pull(Path before, Pipeline pipeline, Path to) throws IOException {
    PCollection<Link> links = Rounds.read(pipeline, Link.class, before, LINKS);
    for (int i = 0; i < A_PIPELINE; i++) {
      links =
          bothWays(links, "BothWays " + i)
              .apply("LargeStar " + i, step(new StarSteps.LargeStar()))
              .apply("SmallStar " + i, step(new StarSteps.SmallStar()));
    }
    links.apply("WriteLinks", rounds.table(Link.class, to, LINKS));
    bothWays(links, "BothWays")
        .apply("Unsettled", step(new StarSteps.Unsettled()))
        .apply("WriteUnsettled", rounds.table(Link.class, to, UNSETTLED));
  }

  private GroupSorted<Link, Link> step(GroupSorted.Step<Link, Link> step) {
    return rounds.grouped(Link.class, Link.class, step);
  }

  private static PCollection<Link> bothWays(PCollection<Link> links, String label) {
    return links
        .apply(
            label,
            FlatMapElements.into(TypeDescriptor.of(Link.class))
                .via(link -> List.of(link, new Link(link.other(), link.id()))))
        .setCoder(RecordCoder.of(Link.class));
  }

  private static List<Link> rest(Path folder) throws IOException {
    DisjointSets sets = new DisjointSets();
    Set<String> rows = new TreeSet<>();
    for (Path file : Shards.list(folder, LINKS)) {
      ParquetRecords.of(Link.class)
          .read(
              file,
              link -> {
                sets.union(link.id(), link.other());
                rows.add(link.id());
                rows.add(link.other());
              });
    }
    return rows.stream()
        .filter(row -> !RowGroups.isGroup(row) && !sets.root(row).equals(row))
        .map(row -> new Link(row, sets.root(row)))
        .toList();
  }
}
