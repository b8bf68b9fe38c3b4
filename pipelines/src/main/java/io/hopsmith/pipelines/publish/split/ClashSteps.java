package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.schemas.Side;
import io.hopsmith.validators.split.Bridges;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;

/** The steps by which a round finds the rows that weigh more than all that they clash with. */
final class ClashSteps {
  private ClashSteps() {}

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

  /** Grouped by key or by row; rows that were dropped pass by. */
  private abstract static class ClashStep implements GroupSorted.Step<Clash, Clash> {
    private static final long serialVersionUID = 1L;
    private static final String GONE = "-";
    private final boolean byRow;

    ClashStep(boolean byRow) {
      this.byRow = byRow;
    }

    abstract void work(GroupSorted.Group<Clash> clashes, Consumer<Clash> out);

    @Override
    public String key(Clash clash) {
      return clash.dropped().isPresent()
          ? GONE + clash.id()
          : "+" + (byRow ? clash.id() : clash.key());
    }

    @Override
    public String order(Clash clash) {
      return byRow ? clash.key() : clash.id();
    }

    @Override
    public void group(GroupSorted.Group<Clash> clashes, Consumer<Clash> out) {
      if (clashes.key().startsWith(GONE)) {
        clashes.forEach(out);
      } else {
        work(clashes, out);
      }
    }
  }

  /** Counts the others; hands on what clashes. */
  static final class CountOthers extends ClashStep {
    private static final long serialVersionUID = 1L;

    CountOthers() {
      super(false);
    }

    @Override
    void work(GroupSorted.Group<Clash> clashes, Consumer<Clash> out) {
      Map<Side, Long> counts = new EnumMap<>(Side.class);
      clashes.forEach(clash -> counts.merge(clash.side(), 1L, Long::sum));
      if (counts.size() > 1) {
        clashes.forEach(clash -> out.accept(clash.others(counts.get(clash.side().other()))));
      }
    }
  }

  /** Weighs rows. */
  static final class Weigh extends ClashStep {
    private static final long serialVersionUID = 1L;
    private final EnumMap<Side, Long> sizes;

    Weigh(Map<Side, Long> sizes) {
      super(true);
      this.sizes = new EnumMap<>(sizes);
    }

    @Override
    void work(GroupSorted.Group<Clash> clashes, Consumer<Clash> out) {
      long others = 0;
      for (Clash clash : clashes) {
        others += clash.others();
      }
      for (Clash clash : clashes) {
        out.accept(clash.weight(Bridges.weight(others, sizes.get(clash.side()))));
      }
    }
  }

  /** Compares the rows that have a key with the heaviest of the other side. */
  static final class Compare extends ClashStep {
    private static final long serialVersionUID = 1L;

    Compare() {
      super(false);
    }

    @Override
    void work(GroupSorted.Group<Clash> clashes, Consumer<Clash> out) {
      Map<Side, Clash> heaviest = new EnumMap<>(Side.class);
      clashes.forEach(
          clash -> heaviest.merge(clash.side(), clash, (a, b) -> heavier(a, b) ? a : b));
      for (Clash clash : clashes) {
        out.accept(clash.wins(heavier(clash, heaviest.get(clash.side().other()))));
      }
    }

    private static boolean heavier(Clash one, Clash other) {
      return one.weight() != other.weight()
          ? one.weight() > other.weight()
          : Bridges.tie(one.id()).compareTo(Bridges.tie(other.id())) < 0;
    }
  }

  /** Drops rows that are heavier than all others wherever they clash. */
  static final class DropWinners extends ClashStep {
    private static final long serialVersionUID = 1L;

    DropWinners() {
      super(true);
    }

    @Override
    void work(GroupSorted.Group<Clash> clashes, Consumer<Clash> out) {
      List<Clash> row = new ArrayList<>();
      clashes.forEach(row::add);
      if (row.stream().allMatch(Clash::wins)) {
        Clash any = row.get(0);
        List<String> keys = row.stream().map(Clash::key).toList();
        out.accept(
            new Clash(
                any.id(),
                any.side(),
                "",
                0,
                0,
                false,
                Optional.of(Bridges.dropped(any.id(), any.side(), keys))));
      } else {
        row.forEach(out);
      }
    }
  }
}
