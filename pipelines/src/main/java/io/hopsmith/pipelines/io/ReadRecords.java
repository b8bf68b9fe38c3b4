package io.hopsmith.pipelines.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Reads all records of the given Parquet files, one file per bundle. The files lie on a file system
 * that all workers share. A file's place depends on its name alone: where it were random, a worker
 * that does the work of a killed one again would spread the files anew, and some would be read
 * twice and others by nobody.
 */
public final class ReadRecords<T extends Record> extends PTransform<PBegin, PCollection<T>> {
  private static final long serialVersionUID = 1L;

  private static final TypeDescriptor<KV<String, String>> KEYED = new TypeDescriptor<>() {};

  private final Class<T> type;
  private final List<String> files;

  private ReadRecords(Class<T> type, List<String> files) {
    this.type = type;
    this.files = List.copyOf(files);
  }

  public static <T extends Record> ReadRecords<T> of(Class<T> type, List<Path> files) {
    return new ReadRecords<>(type, files.stream().map(f -> f.toAbsolutePath().toString()).toList());
  }

  @Override
  public PCollection<T> expand(PBegin begin) {
    return begin
        .apply("ListFiles", Create.of(files).withCoder(StringUtf8Coder.of()))
        .apply("KeyFiles", MapElements.into(KEYED).via(file -> KV.of(file, file)))
        .apply("SpreadFiles", GroupByKey.create())
        .apply("ReadFile", ParDo.of(new ReadFileFn<>(type)))
        .setCoder(RecordCoder.of(type));
  }

  private static final class ReadFileFn<T extends Record>
      extends DoFn<KV<String, Iterable<String>>, T> {
    private static final long serialVersionUID = 1L;
    private final Class<T> type;

    ReadFileFn(Class<T> type) {
      this.type = type;
    }

    @ProcessElement
    public void read(@Element KV<String, Iterable<String>> files, OutputReceiver<T> out)
        throws IOException {
      for (String file : files.getValue()) {
        ParquetRecords.of(type).read(Path.of(file), out::output);
      }
    }
  }
}
