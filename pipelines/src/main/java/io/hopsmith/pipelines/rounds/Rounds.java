package io.hopsmith.pipelines.rounds;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.ReadRecords;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.io.WriteRecords;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.StageContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.values.PCollection;

/**
 * Steps that go round by round, a pipeline each, until nothing is left to do.
 *
 * @param context of the stage
 * @param scratch folder for what is between the steps; all workers share it
 * @param told about once a second the name of the step that runs
 * @param inMemory records that are worked off in this process in place of further rounds
 * @param buckets that records are grouped in
 * @param files of a table
 */
public record Rounds(
    StageContext context,
    Path scratch,
    Consumer<String> told,
    long inMemory,
    int buckets,
    int files) {
  private static final int MOST = 50;

  /** One pipeline. */
  @FunctionalInterface
  public interface Round {
    void on(Pipeline pipeline, Path folder) throws IOException;
  }

  /** Runs a pipeline that fills a folder of its own; returns the folder. */
  public Path run(String name, Round round) throws IOException {
    Path folder = scratch.resolve(name);
    Folders.delete(folder);
    Pipeline pipeline = Pipeline.create(context.beam().options());
    round.on(pipeline, folder);
    context.run(pipeline, result -> told.accept(name));
    return folder;
  }

  /**
   * Ends a step that does not come to an end by itself.
   *
   * @throws RunFailure when so many rounds were not enough
   */
  public static void requireEnd(int round, String what, long left) {
    if (round > MOST) {
      throw new RunFailure(
          "%s has %d records left to decide after %d rounds, which nothing is known to need; report it with the folder of the run; the stage has left nothing"
              .formatted(what, left, MOST));
    }
  }

  /** A table of a step. */
  public <T extends Record> WriteRecords<T> table(Class<T> type, Path folder, String name) {
    return WriteRecords.to(type, Shards.in(folder, name, files));
  }

  /** The records of a step's table. */
  public static <T extends Record> PCollection<T> read(
      Pipeline pipeline, Class<T> type, Path folder, String name) throws IOException {
    return pipeline.apply("Read " + name, ReadRecords.of(type, Shards.list(folder, name)));
  }

  /** How many records a step's table has. */
  public static long count(Path folder, String name) throws IOException {
    return ParquetRecords.count(Shards.list(folder, name));
  }

  /** Groups records. */
  public <I extends Record, O extends Record> GroupSorted<I, O> grouped(
      Class<I> in, Class<O> out, GroupSorted.Step<I, O> step) {
    return GroupSorted.of(in, out, step, buckets);
  }

  /** Writes records that were worked off in this process; none where there are none. */
  public <T extends Record> List<Path> write(Class<T> type, String name, List<T> records)
      throws IOException {
    if (records.isEmpty()) {
      return List.of();
    }
    Path file = scratch.resolve(name).resolve("all-00000-of-00001.parquet");
    ParquetRecords.of(type).write(file, records);
    return List.of(file);
  }
}
