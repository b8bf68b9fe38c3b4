package io.hopsmith.pipelines.stages.index;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sides of entities that a dataset's rows have put them on, and that a new version keeps. */
final class PinnedSides {
  private PinnedSides() {}

  /** The entities, those that hops of the dataset are about on the side of these. */
  static List<Entity> keep(List<Entity> entities, Path dataset) throws IOException {
    Map<String, Side> sides = new HashMap<>();
    for (Side side : Side.values()) {
      for (Path file : Shards.list(dataset.resolve("qa"), side.toString())) {
        ParquetRecords.of(QaRow.class)
            .read(file, row -> row.hops().forEach(hop -> sides.put(hop.entity(), side)));
      }
    }
    return entities.stream()
        .map(entity -> entity.on(sides.getOrDefault(entity.id(), entity.side())))
        .toList();
  }
}
