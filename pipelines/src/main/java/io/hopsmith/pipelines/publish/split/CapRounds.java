package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.publish.split.CapEntry.State;
import io.hopsmith.pipelines.rounds.Rounds;
import io.hopsmith.validators.balance.BalanceRow;
import io.hopsmith.validators.balance.Trait;
import io.hopsmith.validators.split.Dropped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Finds the rows that are beyond a cap, as {@link io.hopsmith.validators.balance.Balance} does.
 *
 * @param rounds how to run them
 * @param caps most rows with a value, by trait
 */
record CapRounds(Rounds rounds, TreeMap<Trait, Integer> caps) {
  private static final int A_PIPELINE = 3;
  private static final String OPEN = "open";
  private static final String DECIDED = "decided";
  private static final String DROPPED = "dropped";

  /** Files of the rows to drop; none where no row has to go. */
  List<Path> among(SplitTables rows) throws IOException {
    TreeMap<Trait, Integer> most = caps;
    Path folder =
        rounds.run("caps-0", (pipeline, to) -> decide(entries(rows.read(pipeline), most), to));
    long left = Rounds.count(folder, OPEN);
    for (int round = 1; left > 0; round++) {
      Rounds.requireEnd(round, "balance.most_per", left);
      Path before = folder;
      folder = rounds.run("caps-" + round, (pipeline, to) -> decide(entries(pipeline, before), to));
      left = Rounds.count(folder, OPEN);
    }
    Path decided = folder;
    Path words =
        rounds.run(
            "caps-words",
            (pipeline, to) ->
                Rounds.read(pipeline, CapEntry.class, decided, DECIDED)
                    .apply("FindRoom", findRoom())
                    .apply(
                        "NameFirstFull",
                        rounds.grouped(CapEntry.class, Dropped.class, new CapSteps.NameFirstFull()))
                    .apply("WriteDropped", rounds.table(Dropped.class, to, DROPPED)));
    return Rounds.count(words, DROPPED) == 0 ? List.of() : Shards.list(words, DROPPED);
  }

  private static PCollection<CapEntry> entries(Pipeline pipeline, Path folder) throws IOException {
    return PCollectionList.of(Rounds.read(pipeline, CapEntry.class, folder, OPEN))
        .and(Rounds.read(pipeline, CapEntry.class, folder, DECIDED))
        .apply("AllEntries", Flatten.pCollections());
  }

  private static PCollection<CapEntry> entries(
      PCollection<SplitRow> rows, TreeMap<Trait, Integer> caps) {
    return rows.apply(
            "EntriesOfRows",
            FlatMapElements.into(TypeDescriptor.of(CapEntry.class))
                .via(row -> entries(row.balance(), caps)))
        .setCoder(RecordCoder.of(CapEntry.class));
  }

  private static List<CapEntry> entries(BalanceRow row, TreeMap<Trait, Integer> caps) {
    List<CapEntry> entries = new ArrayList<>();
    caps.forEach(
        (trait, cap) ->
            row.of(trait)
                .forEach(
                    value ->
                        entries.add(
                            new CapEntry(
                                row.id(), row.order(), trait, value, cap, State.OPEN, 0))));
    return entries;
  }

  private void decide(PCollection<CapEntry> entries, Path to) {
    PCollection<CapEntry> known = entries;
    for (int i = 0; i < A_PIPELINE; i++) {
      known =
          known
              .apply("FindRoom " + i, findRoom())
              .apply(
                  "DecideRows " + i,
                  rounds.grouped(CapEntry.class, CapEntry.class, new CapSteps.DecideRows()));
    }
    known
        .apply("Open", Filter.by(entry -> !entry.isDecided()))
        .apply("WriteOpen", rounds.table(CapEntry.class, to, OPEN));
    known
        .apply("Decided", Filter.by(CapEntry::isDecided))
        .apply("WriteDecided", rounds.table(CapEntry.class, to, DECIDED));
  }

  private GroupSorted<CapEntry, CapEntry> findRoom() {
    return rounds.grouped(CapEntry.class, CapEntry.class, new CapSteps.FindRoom());
  }
}
