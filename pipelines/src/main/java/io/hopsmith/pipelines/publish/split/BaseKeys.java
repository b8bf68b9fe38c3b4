package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.ReadRecords;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import io.hopsmith.validators.split.Bridges;
import io.hopsmith.validators.split.Dropped;
import io.hopsmith.validators.split.RowGroups;
import io.hopsmith.validators.split.RowKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;

/** What the rows share that a dataset has already to which others are added. */
final class BaseKeys {
  private BaseKeys() {}

  /** Every key of every row, under what stands for the row's group. */
  static PCollection<Clash> read(Pipeline pipeline, Path dataset) throws IOException {
    return pipeline
        .apply("ReadBase", ReadRecords.of(QaRow.class, EarlierTables.files(dataset)))
        .apply(
            "KeysOfBase",
            FlatMapElements.into(TypeDescriptor.of(Clash.class)).via(row -> keys(row)))
        .setCoder(RecordCoder.of(Clash.class));
  }

  private static List<Clash> keys(QaRow row) {
    String group = RowGroups.node(row.groupId());
    return RowKeys.of(row).shared().stream().map(key -> Clash.of(group, row.split(), key)).toList();
  }

  /** Finds keys of rows that the base has on the other side; groups come before rows. */
  static final class FindBridges implements GroupSorted.Step<Clash, Clash> {
    private static final long serialVersionUID = 1L;

    @Override
    public String key(Clash clash) {
      return clash.key();
    }

    @Override
    public String order(Clash clash) {
      return clash.id();
    }

    @Override
    public void group(GroupSorted.Group<Clash> clashes, Consumer<Clash> out) {
      Set<Side> sides = EnumSet.noneOf(Side.class);
      for (Clash clash : clashes) {
        if (RowGroups.isGroup(clash.id())) {
          sides.add(clash.side());
        } else if (sides.contains(clash.side().other())) {
          out.accept(clash);
        }
      }
    }
  }

  /** The word on a row: all that it shares. */
  static final class NameShared implements GroupSorted.Step<Clash, Dropped> {
    private static final long serialVersionUID = 1L;

    @Override
    public String key(Clash clash) {
      return clash.id();
    }

    @Override
    public String order(Clash clash) {
      return clash.key();
    }

    @Override
    public void group(GroupSorted.Group<Clash> clashes, Consumer<Dropped> out) {
      List<String> keys = new ArrayList<>();
      Side side = Side.TRAIN;
      for (Clash clash : clashes) {
        keys.add(clash.key());
        side = clash.side();
      }
      out.accept(Bridges.dropped(clashes.key(), side, keys));
    }
  }
}
