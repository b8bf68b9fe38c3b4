package io.hopsmith.pipelines.stages;

import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.io.WriteRecords;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Trajectory;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.apache.beam.sdk.values.PValue;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** The three outputs of a stage's work. */
public final class KeyedOutputs<O extends Record> implements POutput {
  static final TupleTag<Rejection> REJECTIONS = new TupleTag<>("rejections");
  static final TupleTag<Trajectory> TRAJECTORIES = new TupleTag<>("trajectories");
  static final TupleTagList SIDE_TAGS = TupleTagList.of(REJECTIONS).and(TRAJECTORIES);

  private final TupleTag<O> rowTag;
  private final PCollectionTuple tuple;

  KeyedOutputs(TupleTag<O> rowTag, Class<O> rowType, PCollectionTuple tuple) {
    this.rowTag = rowTag;
    this.tuple = tuple;
    tuple.get(rowTag).setCoder(RecordCoder.of(rowType));
    tuple.get(REJECTIONS).setCoder(RecordCoder.of(Rejection.class));
    tuple.get(TRAJECTORIES).setCoder(RecordCoder.of(Trajectory.class));
  }

  public PCollection<O> rows() {
    return tuple.get(rowTag);
  }

  public PCollection<Rejection> rejections() {
    return tuple.get(REJECTIONS);
  }

  public PCollection<Trajectory> trajectories() {
    return tuple.get(TRAJECTORIES);
  }

  /** Writes all three to the stage's files. */
  public void write(Class<O> rowType, StageFiles files) {
    rows().apply("WriteRows", WriteRecords.to(rowType, files.rows()));
    rejections().apply("WriteRejections", WriteRecords.to(Rejection.class, files.rejections()));
    trajectories()
        .apply("WriteTrajectories", WriteRecords.to(Trajectory.class, files.trajectories()));
  }

  @Override
  public Pipeline getPipeline() {
    return tuple.getPipeline();
  }

  @Override
  public Map<TupleTag<?>, PValue> expand() {
    return tuple.expand();
  }

  @Override
  public void finishSpecifyingOutput(
      String transformName, PInput input, PTransform<?, ?> transform) {}
}
