package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.io.WriteRecords;
import io.hopsmith.pipelines.rounds.Rounds;
import io.hopsmith.validators.balance.Balance;
import io.hopsmith.validators.balance.Trait;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Counts rows by the values of a trait for which shares are wanted.
 *
 * @param rounds how to run it
 * @param trait the trait
 * @param wanted shares by value
 */
record ShareRound(Rounds rounds, Trait trait, SortedMap<String, Double> wanted) {
  private static final String COUNTS = "counts";

  /** How many rows of each value may stay. */
  SortedMap<String, Integer> quotas(SplitTables rows, double mostLoss) throws IOException {
    Trait of = trait;
    TreeSet<String> named = new TreeSet<>(wanted.keySet());
    Path folder =
        rounds.run(
            "counts-" + trait.key(),
            (pipeline, to) ->
                rows.read(pipeline)
                    .apply(
                        "ValueOf",
                        MapElements.into(TypeDescriptors.strings())
                            .via(row -> Balance.value(of, row.balance(), named)))
                    .apply("CountValues", Count.perElement())
                    .apply(
                        "Tallies",
                        MapElements.into(TypeDescriptor.of(Tally.class))
                            .via(count -> new Tally(count.getKey(), count.getValue())))
                    .setCoder(RecordCoder.of(Tally.class))
                    .apply("WriteCounts", WriteRecords.to(Tally.class, Shards.in(to, COUNTS, 1))));
    SortedMap<String, Integer> available = new TreeMap<>();
    for (Path file : Shards.list(folder, COUNTS)) {
      ParquetRecords.of(Tally.class)
          .read(file, tally -> available.put(tally.id(), Math.toIntExact(tally.rows())));
    }
    return Balance.quotas(available, wanted, mostLoss);
  }
}
