package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.ReadRecords;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.io.WriteRecords;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.RunFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Steps that go round by round, a pipeline each, until nothing is left to do.
 *
 * @param job the split
 * @param inMemory records that are worked off in this process in place of further rounds
 * @param buckets that records are grouped in
 * @param files of a table
 */
record Rounds(SplitJob job, long inMemory, int buckets, int files) {
  private static final int MOST = 50;

  /** One pipeline. */
  @FunctionalInterface
  interface Round {
    void on(Pipeline pipeline, Path folder) throws IOException;
  }

  /** Runs a pipeline that fills a folder of its own; returns the folder. */
  Path run(String name, Round round) throws IOException {
    Path folder = job.scratch().resolve(name);
    Folders.delete(folder);
    Pipeline pipeline = job.pipeline();
    round.on(pipeline, folder);
    job.run(pipeline, "splitting: " + name);
    return folder;
  }

  /**
   * Ends a step that does not come to an end by itself.
   *
   * @throws RunFailure when so many rounds were not enough
   */
  static void requireEnd(int round, String what, long left) {
    if (round > MOST) {
      throw new RunFailure(
          "%s has %d records left to decide after %d rounds, which no set of rows is known to need; report it with the run's verdicts folder; nothing was published"
              .formatted(what, left, MOST));
    }
  }

  <T extends Record> WriteRecords<T> table(Class<T> type, Path folder, String name) {
    return WriteRecords.to(type, Shards.in(folder, name, files));
  }

  static <T extends Record> PCollection<T> read(
      Pipeline pipeline, Class<T> type, Path folder, String name) throws IOException {
    return pipeline.apply("Read " + name, ReadRecords.of(type, Shards.list(folder, name)));
  }

  static long count(Path folder, String name) throws IOException {
    return ParquetRecords.count(Shards.list(folder, name));
  }

  <I extends Record, O extends Record> GroupSorted<I, O> grouped(
      Class<I> in, Class<O> out, GroupSorted.Step<I, O> step) {
    return GroupSorted.of(in, out, step, buckets);
  }

  /** What every row must share with no row of the other side. */
  static PCollection<Clash> keys(PCollection<SplitRow> rows) {
    return rows.apply(
            "KeysOfRows",
            FlatMapElements.into(TypeDescriptor.of(Clash.class))
                .via(
                    row ->
                        row.keys().shared().stream()
                            .map(key -> Clash.of(row.id(), row.side(), key))
                            .toList()))
        .setCoder(RecordCoder.of(Clash.class));
  }

  /** Writes records that were worked off in this process; none where there are none. */
  <T extends Record> List<Path> write(Class<T> type, String name, List<T> records)
      throws IOException {
    if (records.isEmpty()) {
      return List.of();
    }
    Path file = job.scratch().resolve(name).resolve("all-00000-of-00001.parquet");
    ParquetRecords.of(type).write(file, records);
    return List.of(file);
  }
}
