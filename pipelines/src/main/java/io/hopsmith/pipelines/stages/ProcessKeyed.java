package io.hopsmith.pipelines.stages;

import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.avro.RecordCodec;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Works on every element with a resource that the JVM's threads share. Elements are spread over a
 * few keys by the hash of their ids; every key's elements are begun in the order of their ids, one
 * after the other or many at a time, and put out as they are ready. An element whose work throws
 * becomes one {@link Rejection.Reason#FAILURE}, and nothing else that the work had put out for it;
 * only a {@link RunFailure} ends the run.
 */
public final class ProcessKeyed<R extends AutoCloseable, I extends Record, O extends Record>
    extends PTransform<PCollection<I>, KeyedOutputs<O>> {
  private static final long serialVersionUID = 1L;
  private static final int MOST_AT_A_TIME = 1024;
  private static final int MOST_KEYS = 4096;

  private final int keys;
  private final int atATime;
  private final Class<I> elementType;
  private final Work<R, I, O> work;

  /** What is done with one element. */
  @FunctionalInterface
  public interface Each<R, I, O extends Record> extends Serializable {
    void process(R resource, I element, Output<O> out) throws Exception;
  }

  /** Counts what a row stands for. */
  @FunctionalInterface
  public interface Tally<O extends Record> extends Serializable {
    void count(StageMetrics metrics, O row);
  }

  /**
   * What is done with all elements.
   *
   * @param stage named in rejections and progress
   * @param rowType class of the rows that come out
   * @param resource what {@code each} works with
   * @param each what is done with one element
   * @param tally how rows count in the stage's metrics
   */
  public record Work<R extends AutoCloseable, I extends Record, O extends Record>(
      Rejection.Stage stage,
      Class<O> rowType,
      ResourceSpec<R> resource,
      Each<R, I, O> each,
      Tally<O> tally)
      implements Serializable {

    /** Work of which each row is one element that was passed on. */
    public Work(
        Rejection.Stage stage, Class<O> rowType, ResourceSpec<R> resource, Each<R, I, O> each) {
      this(stage, rowType, resource, each, (metrics, row) -> metrics.out(1));
    }
  }

  private ProcessKeyed(int keys, int atATime, Class<I> elementType, Work<R, I, O> work) {
    this.keys = keys;
    this.atATime = atATime;
    this.elementType = elementType;
    this.work = work;
  }

  /**
   * The work spread over so many keys, which bounds how many threads share it.
   *
   * @param keys 1 to {@value #MOST_KEYS}; 4 to 8 do well on a DirectRunner, which makes a bundle of
   *     each; a cluster deals them to its workers by their hashes, more evenly the more they are
   */
  public static <R extends AutoCloseable, I extends Record, O extends Record>
      ProcessKeyed<R, I, O> over(int keys, Class<I> elementType, Work<R, I, O> work) {
    if (keys < 1 || keys > MOST_KEYS) {
      throw new IllegalArgumentException("keys must be 1 to %d, not %d".formatted(MOST_KEYS, keys));
    }
    return new ProcessKeyed<>(keys, 1, elementType, work);
  }

  /**
   * The same work on so many elements at a time, see {@link InFlightFn}.
   *
   * @param elements 1 to {@value #MOST_AT_A_TIME}
   */
  public ProcessKeyed<R, I, O> atATime(int elements) {
    if (elements < 1 || elements > MOST_AT_A_TIME) {
      throw new IllegalArgumentException(
          "elements at a time must be 1 to %d, not %d".formatted(MOST_AT_A_TIME, elements));
    }
    return new ProcessKeyed<>(keys, elements, elementType, work);
  }

  @Override
  public KeyedOutputs<O> expand(PCollection<I> elements) {
    TupleTag<O> rows = new TupleTag<>("rows");
    return new KeyedOutputs<>(
        rows,
        work.rowType(),
        elements
            .apply("PickKey", ParDo.of(new PickKeyFn<>(keys, elementType)))
            .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(elementType)))
            .apply("GroupKeys", GroupByKey.create())
            .apply(
                "Work",
                ParDo.of(new WorkFn<>(atATime, elementType, work))
                    .withOutputTags(rows, KeyedOutputs.SIDE_TAGS)));
  }

  private static final class PickKeyFn<I extends Record> extends DoFn<I, KV<Integer, I>> {
    private static final long serialVersionUID = 1L;
    private final int keys;
    private final Class<I> type;

    PickKeyFn(int keys, Class<I> type) {
      this.keys = keys;
      this.type = type;
    }

    @ProcessElement
    public void pick(@Element I element, OutputReceiver<KV<Integer, I>> out) {
      out.output(KV.of(Ids.shard(RecordCodec.of(type).id(element), keys), element));
    }
  }

  @SuppressWarnings("UnusedMethod") // Beam finds set-up and tear-down by their annotations
  private static final class WorkFn<R extends AutoCloseable, I extends Record, O extends Record>
      extends InFlightFn<KV<Integer, Iterable<I>>, O, Collected<O>> {
    private static final long serialVersionUID = 1L;
    private final Class<I> type;
    private final Work<R, I, O> work;
    private final DoneCounter done;
    private final StageMetrics metrics;
    private transient R resource;

    WorkFn(int atATime, Class<I> type, Work<R, I, O> work) {
      super(atATime);
      this.type = type;
      this.work = work;
      this.done = new DoneCounter(work.stage());
      this.metrics = new StageMetrics(work.stage());
    }

    @Setup
    public void open() {
      resource = SharedResource.acquire(work.resource());
    }

    @Teardown
    public void close() {
      stop();
      SharedResource.release(work.resource());
    }

    @ProcessElement
    public void work(@Element KV<Integer, Iterable<I>> key, MultiOutputReceiver out) {
      List<I> elements = new ArrayList<>();
      key.getValue().forEach(elements::add);
      elements.sort(Comparator.comparing(RecordCodec.of(type)::id));
      BundleOutput output = BundleOutput.of(out);
      elements.forEach(element -> begin(() -> process(element), output));
    }

    @Override
    protected void emit(Collected<O> collected, BundleOutput out) {
      collected.rows.forEach(row -> out.put(rowTag(), row));
      collected.rejections.forEach(each -> out.put(KeyedOutputs.REJECTIONS, each));
      collected.trajectories.forEach(each -> out.put(KeyedOutputs.TRAJECTORIES, each));
      collected.rows.forEach(row -> work.tally().count(metrics, row));
      collected.rejections.forEach(metrics::rejected);
      done.inc();
    }

    private TupleTag<O> rowTag() {
      return new TupleTag<>("rows");
    }

    private Collected<O> process(I element) {
      Collected<O> collected = new Collected<>();
      try {
        work.each().process(resource, element, collected);
        return collected;
      } catch (Exception e) {
        return failure(element, e);
      }
    }

    private Collected<O> failure(I element, Exception e) {
      Collected<O> refused = new Collected<>();
      refused.rejection(
          Failures.rejection(work.stage(), RecordCodec.of(type).id(element), "work on it", e));
      return refused;
    }
  }

  /** Kept back until the element is done, so that a failing one leaves no half of itself. */
  private static final class Collected<O extends Record> implements Output<O> {
    private final List<O> rows = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Trajectory> trajectories = new ArrayList<>();

    @Override
    public void row(O row) {
      rows.add(row);
    }

    @Override
    public void rejection(Rejection rejection) {
      rejections.add(rejection);
    }

    @Override
    public void trajectory(Trajectory trajectory) {
      trajectories.add(trajectory);
    }
  }
}
