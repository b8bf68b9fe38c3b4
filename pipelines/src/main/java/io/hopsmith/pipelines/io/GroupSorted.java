package io.hopsmith.pipelines.io;

import io.hopsmith.schemas.avro.RecordCodec;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Brings records of one key together, in order, however many of them there are: keys are dealt to
 * some buckets by their hash, and a worker sorts the records of a bucket in a few megabytes of
 * memory and the rest on disk. What comes out depends on the set of records alone. With few buckets
 * the DirectRunner stays fast, which makes a bundle of every key.
 */
public final class GroupSorted<I extends Record, O extends Record>
    extends PTransform<PCollection<I>, PCollection<O>> {
  private static final long serialVersionUID = 1L;

  /**
   * What is grouped by and what is done about a group. Called by several threads.
   *
   * @param <I> what comes in
   * @param <O> what comes out
   */
  public interface Step<I, O> extends Serializable {
    /** Records with the same key come together. */
    String key(I element);

    /** In this order; records that are the same in it are in the order of their content. */
    String order(I element);

    /** Works on one group. */
    void group(Group<I> group, Consumer<O> out);
  }

  /** Records of one key, in order. Can be gone through twice at most, as it is not in memory. */
  public interface Group<I> extends Iterable<I> {
    String key();
  }

  private final Class<O> outputType;
  private final Class<I> inputType;
  private final Step<I, O> step;
  private final int buckets;

  private GroupSorted(Class<I> inputType, Class<O> outputType, Step<I, O> step, int buckets) {
    this.inputType = inputType;
    this.outputType = outputType;
    this.step = step;
    this.buckets = buckets;
  }

  /**
   * Groups.
   *
   * @param buckets at least 1; more than there are workers
   */
  public static <I extends Record, O extends Record> GroupSorted<I, O> of(
      Class<I> inputType, Class<O> outputType, Step<I, O> step, int buckets) {
    return new GroupSorted<>(inputType, outputType, step, buckets);
  }

  @Override
  public PCollection<O> expand(PCollection<I> records) {
    return records
        .apply("PickBucket", ParDo.of(new PickBucketFn<>(inputType, step, buckets)))
        .setCoder(KvCoder.of(VarIntCoder.of(), EntryCoder.of()))
        .apply("GroupBuckets", GroupByKey.create())
        .apply("WorkOnGroups", ParDo.of(new WorkOnGroupsFn<>(inputType, step)))
        .setCoder(RecordCoder.of(outputType));
  }

  private static final class PickBucketFn<I extends Record>
      extends DoFn<I, KV<Integer, ExternalSort.Entry>> {
    private static final long serialVersionUID = 1L;
    private static final int SPREAD = 0x9E3779B9;
    private final Class<I> type;
    private final Step<I, ?> step;
    private final int buckets;

    PickBucketFn(Class<I> type, Step<I, ?> step, int buckets) {
      this.type = type;
      this.step = step;
      this.buckets = buckets;
    }

    @ProcessElement
    public void pick(@Element I element, OutputReceiver<KV<Integer, ExternalSort.Entry>> out) {
      String key = step.key(element);
      byte[] packed = Packing.pack(RecordCodec.of(type).encode(element));
      out.output(KV.of(bucket(key), new ExternalSort.Entry(key, step.order(element), packed)));
    }

    /** Java's hash of a text is the same on every machine; its low bits are spread first. */
    private int bucket(String key) {
      return Math.floorMod((key.hashCode() * SPREAD) >>> 8, buckets);
    }
  }

  private static final class WorkOnGroupsFn<I extends Record, O extends Record>
      extends DoFn<KV<Integer, Iterable<ExternalSort.Entry>>, O> {
    private static final long serialVersionUID = 1L;
    private final Class<I> type;
    private final Step<I, O> step;

    WorkOnGroupsFn(Class<I> type, Step<I, O> step) {
      this.type = type;
      this.step = step;
    }

    @ProcessElement
    public void work(
        @Element KV<Integer, Iterable<ExternalSort.Entry>> bucket, OutputReceiver<O> out)
        throws IOException {
      RecordCodec<I> codec = RecordCodec.of(type);
      try (ExternalSort sort = new ExternalSort(Arrays::compareUnsigned)) {
        for (ExternalSort.Entry entry : bucket.getValue()) {
          sort.add(entry);
        }
        SortedGroups<I> groups =
            new SortedGroups<>(sort.sorted(), value -> codec.decode(Packing.unpack(value)));
        for (Group<I> group = groups.next(); group != null; group = groups.next()) {
          step.group(group, out::output);
        }
      }
    }
  }
}
