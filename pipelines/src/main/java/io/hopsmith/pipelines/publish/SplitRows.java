package io.hopsmith.pipelines.publish;

import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.stages.StageMetrics;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.QaRow.Contamination;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.avro.RecordCodec;
import io.hopsmith.validators.split.Dropped;
import io.hopsmith.validators.split.RowSplit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Sends every row to train, to eval, or with a reason to the rejections, as a {@link RowSplit}
 * says. Of rows with the same id the one with the smallest content hash counts; the others are
 * duplicates.
 */
final class SplitRows extends PTransform<PCollection<QaRow>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;
  private static final int KEYS = 8;

  static final TupleTag<QaRow> TRAIN = new TupleTag<>("train");
  static final TupleTag<QaRow> EVAL = new TupleTag<>("eval");
  static final TupleTag<Rejection> REJECTED = new TupleTag<>("rejected");

  /** The order among rows of one id. */
  static final Comparator<QaRow> BY_CONTENT =
      Comparator.comparing(row -> Ids.sha256(RecordCodec.of(QaRow.class).encode(row)));

  private final transient RowSplit split;
  private final transient Map<String, Contamination> contamination;

  private SplitRows(RowSplit split, Map<String, Contamination> contamination) {
    this.split = split;
    this.contamination = contamination;
  }

  /**
   * Splits rows.
   *
   * @param contamination of the rows that were compared with benchmarks, by their ids
   */
  static SplitRows as(RowSplit split, Map<String, Contamination> contamination) {
    return new SplitRows(split, contamination);
  }

  @Override
  public PCollectionTuple expand(PCollection<QaRow> rows) {
    PCollectionView<Map<String, String>> groups = groups(rows);
    PCollectionView<Map<String, Dropped>> dropped = dropped(rows);
    PCollectionView<Map<String, Contamination>> compared = contamination(rows);
    PCollectionTuple outputs =
        rows.apply("PickKey", MapElements.via(new PickKeyFn()))
            .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(QaRow.class)))
            .apply("GroupKeys", GroupByKey.create())
            .apply(
                "Decide",
                ParDo.of(new DecideFn(groups, dropped, compared))
                    .withSideInputs(groups, dropped, compared)
                    .withOutputTags(TRAIN, TupleTagList.of(EVAL).and(REJECTED)));
    outputs.get(TRAIN).setCoder(RecordCoder.of(QaRow.class));
    outputs.get(EVAL).setCoder(RecordCoder.of(QaRow.class));
    outputs.get(REJECTED).setCoder(RecordCoder.of(Rejection.class));
    return outputs;
  }

  private PCollectionView<Map<String, String>> groups(PCollection<QaRow> rows) {
    return rows.getPipeline()
        .apply(
            "Groups",
            Create.of(split.groups())
                .withCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of())))
        .apply("GroupsById", View.asMap());
  }

  private PCollectionView<Map<String, Dropped>> dropped(PCollection<QaRow> rows) {
    List<KV<String, Dropped>> byId =
        split.dropped().stream().map(drop -> KV.of(drop.id(), drop)).toList();
    return rows.getPipeline()
        .apply(
            "Dropped",
            Create.of(byId)
                .withCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoder.of(Dropped.class))))
        .apply("DroppedById", View.asMap());
  }

  private PCollectionView<Map<String, Contamination>> contamination(PCollection<QaRow> rows) {
    return rows.getPipeline()
        .apply(
            "Contamination",
            Create.of(contamination)
                .withCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoder.of(Contamination.class))))
        .apply("ContaminationById", View.asMap());
  }

  private static final class PickKeyFn extends SimpleFunction<QaRow, KV<Integer, QaRow>> {
    private static final long serialVersionUID = 1L;

    @Override
    public KV<Integer, QaRow> apply(QaRow row) {
      return KV.of(Ids.shard(row.id(), KEYS), row);
    }
  }

  private static final class DecideFn extends DoFn<KV<Integer, Iterable<QaRow>>, QaRow> {
    private static final long serialVersionUID = 1L;
    private final PCollectionView<Map<String, String>> groups;
    private final PCollectionView<Map<String, Dropped>> dropped;
    private final PCollectionView<Map<String, Contamination>> contamination;
    private final StageMetrics metrics = new StageMetrics(Rejection.Stage.SPLIT);

    DecideFn(
        PCollectionView<Map<String, String>> groups,
        PCollectionView<Map<String, Dropped>> dropped,
        PCollectionView<Map<String, Contamination>> contamination) {
      this.groups = groups;
      this.dropped = dropped;
      this.contamination = contamination;
    }

    @ProcessElement
    public void decide(ProcessContext context) {
      List<QaRow> rows = new ArrayList<>();
      context.element().getValue().forEach(rows::add);
      rows.sort(Comparator.comparing(QaRow::id).thenComparing(BY_CONTENT));
      Set<String> seen = new HashSet<>();
      for (QaRow row : rows) {
        Dropped drop =
            seen.add(row.id()) ? context.sideInput(dropped).get(row.id()) : duplicate(row);
        if (drop != null) {
          Rejection rejection = rejection(row, drop);
          context.output(REJECTED, rejection);
          metrics.rejected(rejection);
        } else {
          TupleTag<QaRow> side = row.split() == Side.TRAIN ? TRAIN : EVAL;
          Contamination compared =
              context.sideInput(contamination).getOrDefault(row.id(), Contamination.NONE);
          context.output(side, row.published(context.sideInput(groups).get(row.id()), compared));
          metrics.out(1);
        }
      }
    }

    private static Dropped duplicate(QaRow row) {
      return new Dropped(
          row.id(),
          Rejection.Reason.DUPLICATE_QUESTION,
          "another row has the same question and answer, and so the same id");
    }

    private static Rejection rejection(QaRow row, Dropped drop) {
      return new Rejection(
          Rejection.Stage.SPLIT,
          row.id(),
          drop.reason(),
          drop.detail(),
          RecordCodec.of(QaRow.class).toJson(row));
    }
  }
}
