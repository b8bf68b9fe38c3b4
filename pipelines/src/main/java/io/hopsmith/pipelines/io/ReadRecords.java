package io.hopsmith.pipelines.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;

/**
 * Reads all records of the given Parquet files, one file per bundle. The files lie on a file system
 * that all workers share.
 */
public final class ReadRecords<T extends Record> extends PTransform<PBegin, PCollection<T>> {
  private static final long serialVersionUID = 1L;

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
        .apply("SpreadFiles", Reshuffle.viaRandomKey())
        .apply("ReadFile", ParDo.of(new ReadFileFn<>(type)))
        .setCoder(RecordCoder.of(type));
  }

  private static final class ReadFileFn<T extends Record> extends DoFn<String, T> {
    private static final long serialVersionUID = 1L;
    private final Class<T> type;

    ReadFileFn(Class<T> type) {
      this.type = type;
    }

    @ProcessElement
    public void read(@Element String file, OutputReceiver<T> out) throws IOException {
      ParquetRecords.of(type).read(Path.of(file), out::output);
    }
  }
}
