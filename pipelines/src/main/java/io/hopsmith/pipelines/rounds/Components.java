package io.hopsmith.pipelines.rounds;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.validators.split.DisjointSets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Finds the connected components of a graph: few links in the memory of this process, more of them
 * by the rounds of {@link StarSteps}, whose number grows with the logarithm of the members' number.
 *
 * @param rounds how to run them
 * @param name first part of the steps' names
 */
public record Components(Rounds rounds, String name) {
  /** The table of links. */
  public static final String LINKS = "links";

  private static final int A_PIPELINE = 2;
  private static final String UNSETTLED = "unsettled";

  /**
   * Files of links from members to the smallest of their component, which has none itself.
   *
   * @param from folder with a table of links, in any direction and any number of times
   */
  public List<Path> of(Path from) throws IOException {
    if (Rounds.count(from, LINKS) <= rounds.inMemory()) {
      return rounds.write(Link.class, name + "-rest", rest(from));
    }
    Path folder = from;
    long left = 1;
    for (int round = 1; left > 0; round++) {
      Path before = folder;
      folder = rounds.run(name + "-" + round, (pipeline, to) -> pull(before, pipeline, to));
      left = Rounds.count(folder, UNSETTLED);
      Rounds.requireEnd(round, name, left);
    }
    return Shards.list(folder, LINKS);
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
    Set<String> members = new TreeSet<>();
    for (Path file : Shards.list(folder, LINKS)) {
      ParquetRecords.of(Link.class)
          .read(
              file,
              link -> {
                sets.union(link.id(), link.other());
                members.add(link.id());
                members.add(link.other());
              });
    }
    return members.stream()
        .filter(member -> !sets.root(member).equals(member))
        .map(member -> new Link(member, sets.root(member)))
        .toList();
  }
}
