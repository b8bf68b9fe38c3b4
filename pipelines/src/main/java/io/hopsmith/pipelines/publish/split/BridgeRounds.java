package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.rounds.Rounds;
import io.hopsmith.schemas.Side;
import io.hopsmith.validators.split.Bridges;
import io.hopsmith.validators.split.Dropped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Finds the rows that {@link Bridges} drops: in every round all that weigh more than whatever they
 * clash with.
 *
 * @param rounds how to run them
 * @param sizes rows of each side
 */
record BridgeRounds(Rounds rounds, Map<Side, Long> sizes) {
  private static final int A_PIPELINE = 2;
  private static final String CLASHES = "clashes";
  private static final String DROPPED = "dropped";

  /** Files of the rows to drop; none where no row has to go. */
  List<Path> among(SplitTables rows) throws IOException {
    Path folder = rounds.run("clashes-0", (pipeline, to) -> find(rows, pipeline, to));
    List<Path> dropped = new ArrayList<>();
    long left = Rounds.count(folder, CLASHES);
    for (int round = 1; left > rounds.inMemory(); round++) {
      Rounds.requireEnd(round, "the division into train and eval", left);
      Path before = folder;
      folder = rounds.run("clashes-" + round, (pipeline, to) -> drop(before, pipeline, to));
      dropped.addAll(Shards.list(folder, DROPPED));
      left = Rounds.count(folder, CLASHES);
    }
    dropped.addAll(rounds.write(Dropped.class, "clashes-rest", rest(folder)));
    return dropped;
  }

  private void find(SplitTables rows, Pipeline pipeline, Path to) throws IOException {
    ClashSteps.keys(rows.read(pipeline))
        .apply(
            "CountOthers", rounds.grouped(Clash.class, Clash.class, new ClashSteps.CountOthers()))
        .apply("WriteClashes", rounds.table(Clash.class, to, CLASHES));
  }

  private void drop(Path before, Pipeline pipeline, Path to) throws IOException {
    PCollection<Clash> clashes = Rounds.read(pipeline, Clash.class, before, CLASHES);
    for (int i = 0; i < A_PIPELINE; i++) {
      clashes =
          clashes
              .apply("Weigh " + i, step(new ClashSteps.Weigh(sizes)))
              .apply("Compare " + i, step(new ClashSteps.Compare()))
              .apply("DropWinners " + i, step(new ClashSteps.DropWinners()))
              .apply("CountOthers " + i, step(new ClashSteps.CountOthers()));
    }
    clashes
        .apply("StillClash", Filter.by(clash -> clash.dropped().isEmpty()))
        .apply("WriteClashes", rounds.table(Clash.class, to, CLASHES));
    clashes
        .apply(
            "Words",
            FlatMapElements.into(TypeDescriptor.of(Dropped.class))
                .via(clash -> clash.dropped().stream().toList()))
        .setCoder(RecordCoder.of(Dropped.class))
        .apply("WriteDropped", rounds.table(Dropped.class, to, DROPPED));
  }

  private GroupSorted<Clash, Clash> step(GroupSorted.Step<Clash, Clash> step) {
    return rounds.grouped(Clash.class, Clash.class, step);
  }

  private List<Dropped> rest(Path folder) throws IOException {
    Map<String, Bridges.Row> rows = new TreeMap<>();
    for (Path file : Shards.list(folder, CLASHES)) {
      ParquetRecords.of(Clash.class)
          .read(
              file,
              clash ->
                  rows.computeIfAbsent(
                          clash.id(), id -> new Bridges.Row(id, clash.side(), new TreeSet<>()))
                      .keys()
                      .add(clash.key()));
    }
    return Bridges.among(rows.values(), sizes);
  }
}
