package io.hopsmith.pipelines.io;

import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.avro.RecordCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * Writes records to Parquet {@link Shards} and returns the paths of the files, exactly one per
 * shard, empty shards included. A record's shard is the hash of its id; inside a shard rows are
 * sorted by id, then by content, so that the bytes depend on the set of rows alone. Records with
 * the same id are all written unless only one is wanted. A shard is sorted in some megabytes of
 * memory and the rest on disk.
 *
 * <p>The folder is made when the pipeline is; a worker that does not see it ends the run.
 */
public final class WriteRecords<T extends Record>
    extends PTransform<PCollection<T>, PCollection<String>> {
  private static final long serialVersionUID = 1L;
  private static final Comparator<byte[]> BY_CONTENT =
      Comparator.comparing(Packing::unpack, Arrays::compareUnsigned);
  private static final KvCoder<Integer, byte[]> SHARD_ROW =
      KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of());

  private final Class<T> type;
  private final Shards shards;
  private final boolean onePerId;

  private WriteRecords(Class<T> type, Shards shards, boolean onePerId) {
    this.type = type;
    this.shards = shards;
    this.onePerId = onePerId;
  }

  public static <T extends Record> WriteRecords<T> to(Class<T> type, Shards shards) {
    return new WriteRecords<>(type, shards, false);
  }

  /** The same, but of records with the same id only the first by content. */
  public WriteRecords<T> onePerId() {
    return new WriteRecords<>(type, shards, true);
  }

  @Override
  public PCollection<String> expand(PCollection<T> rows) {
    makeFolder();
    PCollection<KV<Integer, byte[]>> sharded =
        rows.apply("PickShard", ParDo.of(new PickShardFn<>(type, shards.count())))
            .setCoder(SHARD_ROW);
    // Grouping forgets shards without rows; an empty marker per shard keeps them.
    PCollection<KV<Integer, byte[]>> markers =
        rows.getPipeline().apply("EveryShard", Create.of(markers()).withCoder(SHARD_ROW));
    return PCollectionList.of(sharded)
        .and(markers)
        .apply("WithEmptyShards", Flatten.pCollections())
        .apply("GroupShards", GroupByKey.create())
        .apply("WriteShard", ParDo.of(new WriteShardFn<>(type, shards, onePerId)))
        .setCoder(StringUtf8Coder.of());
  }

  private void makeFolder() {
    try {
      Files.createDirectories(Path.of(shards.folder()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + shards.folder(), e);
    }
  }

  private List<KV<Integer, byte[]>> markers() {
    return IntStream.range(0, shards.count()).mapToObj(i -> KV.of(i, new byte[0])).toList();
  }

  private static final class PickShardFn<T extends Record> extends DoFn<T, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;
    private final Class<T> type;
    private final int shards;

    PickShardFn(Class<T> type, int shards) {
      this.type = type;
      this.shards = shards;
    }

    @ProcessElement
    public void pick(@Element T row, OutputReceiver<KV<Integer, byte[]>> out) {
      RecordCodec<T> codec = RecordCodec.of(type);
      out.output(KV.of(Ids.shard(codec.id(row), shards), Packing.pack(codec.encode(row))));
    }
  }

  private static final class WriteShardFn<T extends Record>
      extends DoFn<KV<Integer, Iterable<byte[]>>, String> {
    private static final long serialVersionUID = 1L;
    private final Class<T> type;
    private final Shards shards;
    private final boolean onePerId;

    WriteShardFn(Class<T> type, Shards shards, boolean onePerId) {
      this.type = type;
      this.shards = shards;
      this.onePerId = onePerId;
    }

    @ProcessElement
    public void write(@Element KV<Integer, Iterable<byte[]>> shard, OutputReceiver<String> files)
        throws IOException {
      requireFolder();
      RecordCodec<T> codec = RecordCodec.of(type);
      try (ExternalSort sort = new ExternalSort(BY_CONTENT)) {
        for (byte[] bytes : shard.getValue()) {
          if (bytes.length > 0) {
            sort.add(
                new ExternalSort.Entry(codec.id(codec.decode(Packing.unpack(bytes))), "", bytes));
          }
        }
        Path file = shards.file(shard.getKey());
        write(file, sort.sorted());
        files.output(file.toString());
      }
    }

    /** Where it was made anew here, what this worker writes would be seen by nobody else. */
    private void requireFolder() {
      if (!Files.isDirectory(Path.of(shards.folder()))) {
        throw new RunFailure(
            "a worker does not see %s, which the command has made: the run's folder (output.folder) must lie on a file system that all workers share by the same path, and stay there while they work"
                .formatted(shards.folder()));
      }
    }

    private void write(Path file, Iterable<ExternalSort.Entry> sorted) throws IOException {
      RecordCodec<T> codec = RecordCodec.of(type);
      try (RecordFile<T> writing = ParquetRecords.of(type).writing(file)) {
        Optional<String> last = Optional.empty();
        for (ExternalSort.Entry entry : sorted) {
          if (!onePerId || !last.equals(Optional.of(entry.key()))) {
            writing.add(codec.decode(Packing.unpack(entry.value())));
          }
          last = Optional.of(entry.key());
        }
        writing.complete();
      }
    }
  }
}
