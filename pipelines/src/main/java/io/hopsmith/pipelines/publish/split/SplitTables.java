package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.ReadRecords;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.io.WriteRecords;
import io.hopsmith.schemas.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.Partition;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * The rows after a step: those of both sides that are left, and those that the step dropped.
 *
 * @param folder of the step
 * @param shards files of each of the three
 */
record SplitTables(Path folder, int shards) {
  private static final String GONE = "gone";
  private static final List<Side> SIDES = List.of(Side.values());

  /** Rows of both sides that are left. */
  PCollection<SplitRow> read(Pipeline pipeline) throws IOException {
    return PCollectionList.of(read(pipeline, Side.TRAIN))
        .and(read(pipeline, Side.EVAL))
        .apply("BothSides", Flatten.pCollections());
  }

  private PCollection<SplitRow> read(Pipeline pipeline, Side side) throws IOException {
    return pipeline.apply("Read " + side, ReadRecords.of(SplitRow.class, files(side)));
  }

  /** Writes what a step makes of rows. */
  void write(PCollection<SplitRow> rows) {
    PCollectionList<SplitRow> parts =
        rows.apply("PartRows", Partition.of(SIDES.size() + 1, SplitTables::part));
    for (int i = 0; i < SIDES.size(); i++) {
      parts.get(i).apply("Write " + SIDES.get(i), table(SIDES.get(i).toString()));
    }
    parts.get(SIDES.size()).apply("Write " + GONE, table(GONE));
  }

  private static int part(SplitRow row, int parts) {
    return row.dropped().isPresent() ? parts - 1 : SIDES.indexOf(row.side());
  }

  private WriteRecords<SplitRow> table(String name) {
    return WriteRecords.to(SplitRow.class, Shards.in(folder, name, shards));
  }

  List<Path> files(Side side) throws IOException {
    return Shards.list(folder, side.toString());
  }

  List<Path> gone() throws IOException {
    return Shards.list(folder, GONE);
  }

  /** How many rows are left on each side, as the files' footers say. */
  Map<Side, Long> sizes() throws IOException {
    Map<Side, Long> sizes = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      sizes.put(side, ParquetRecords.count(files(side)));
    }
    return sizes;
  }

  long count() throws IOException {
    return sizes().values().stream().mapToLong(Long::longValue).sum();
  }
}
