package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.ReadRecords;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.rounds.Link;
import io.hopsmith.pipelines.stages.StageMetrics;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.avro.RecordCodec;
import io.hopsmith.validators.split.Dropped;
import io.hopsmith.validators.split.RowGroups;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Sends every row to train, to eval, or with a reason to the rejections, as was decided. Of rows
 * with the same id the one with the smallest content hash counts; the others are duplicates.
 */
public final class DivideRows extends PTransform<PCollection<QaRow>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;
  private static final TypeDescriptor<Part> PART = TypeDescriptor.of(Part.class);

  public static final TupleTag<QaRow> TRAIN = new TupleTag<>("train");
  public static final TupleTag<QaRow> EVAL = new TupleTag<>("eval");
  public static final TupleTag<Rejection> REJECTED = new TupleTag<>("rejected");

  private final transient Decisions decisions;
  private final int buckets;

  private DivideRows(Decisions decisions, int buckets) {
    this.decisions = decisions;
    this.buckets = buckets;
  }

  /** Divides the rows that these decisions are about. */
  public static DivideRows as(Decisions decisions, long rows) {
    return new DivideRows(decisions, DistributedSplit.buckets(rows));
  }

  @Override
  public PCollectionTuple expand(PCollection<QaRow> rows) {
    List<Path> decided = new ArrayList<>(decisions.left());
    decided.addAll(decisions.gone());
    PCollection<Part> known =
        rows.getPipeline()
            .apply("ReadDecisions", ReadRecords.of(SplitRow.class, decided))
            .apply("DecisionParts", MapElements.into(PART).via(row -> Part.of(row.brief())))
            .setCoder(RecordCoder.of(Part.class));
    PCollection<Part> links =
        rows.getPipeline()
            .apply("ReadLinks", ReadRecords.of(Link.class, decisions.links()))
            .apply("LinkParts", MapElements.into(PART).via(link -> Part.of(link)))
            .setCoder(RecordCoder.of(Part.class));
    PCollection<Part> full =
        rows.apply("RowParts", MapElements.into(PART).via(row -> Part.of(row)))
            .setCoder(RecordCoder.of(Part.class));
    PCollectionTuple outputs =
        PCollectionList.of(known)
            .and(links)
            .and(full)
            .apply("AllParts", Flatten.pCollections())
            .apply("Decide", GroupSorted.of(Part.class, Outcome.class, new Decide(), buckets))
            .apply(
                "Divide",
                ParDo.of(new DivideFn())
                    .withOutputTags(TRAIN, TupleTagList.of(EVAL).and(REJECTED)));
    outputs.get(TRAIN).setCoder(RecordCoder.of(QaRow.class));
    outputs.get(EVAL).setCoder(RecordCoder.of(QaRow.class));
    outputs.get(REJECTED).setCoder(RecordCoder.of(Rejection.class));
    return outputs;
  }

  private static final class Decide implements GroupSorted.Step<Part, Outcome> {
    private static final long serialVersionUID = 1L;

    @Override
    public String key(Part part) {
      return part.id();
    }

    @Override
    public String order(Part part) {
      return part.order();
    }

    @Override
    public void group(GroupSorted.Group<Part> parts, Consumer<Outcome> out) {
      Optional<SplitRow> known = Optional.empty();
      Optional<Link> link = Optional.empty();
      boolean first = true;
      for (Part part : parts) {
        known = known.or(part::row);
        link = link.or(part::link);
        if (part.full().isPresent()) {
          QaRow row = part.full().get();
          out.accept(first ? outcome(row, known.orElseThrow(), link) : Outcome.of(again(row)));
          first = false;
        }
      }
    }

    private static Outcome outcome(QaRow row, SplitRow known, Optional<Link> link) {
      if (known.dropped().isPresent()) {
        return Outcome.of(rejection(row, known.dropped().get()));
      }
      String group =
          known.group().isEmpty()
              ? RowGroups.id(link.map(Link::other).orElse(row.id()))
              : known.group();
      return Outcome.of(row.published(group, known.contamination()));
    }

    private static Rejection again(QaRow row) {
      return rejection(
          row,
          new Dropped(
              row.id(),
              Rejection.Reason.DUPLICATE_QUESTION,
              "another row has the same question and answer, and so the same id"));
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

  private static final class DivideFn extends DoFn<Outcome, QaRow> {
    private static final long serialVersionUID = 1L;
    private final StageMetrics metrics = new StageMetrics(Rejection.Stage.SPLIT);

    @ProcessElement
    public void divide(@Element Outcome outcome, MultiOutputReceiver out) {
      outcome
          .published()
          .ifPresent(
              row -> {
                out.get(row.split() == Side.TRAIN ? TRAIN : EVAL).output(row);
                metrics.out(1);
              });
      outcome
          .rejected()
          .ifPresent(
              rejection -> {
                out.get(REJECTED).output(rejection);
                metrics.rejected(rejection);
              });
    }
  }
}
