package io.hopsmith.pipelines.io;

import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.avro.RecordCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.avro.AvroReadSupport;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;

/**
 * Records of one class in Parquet files: ZSTD, three-level lists, row groups of some 8 MiB, the
 * schema version in the file's metadata under {@value #VERSION_KEY}. The same records in the same
 * order give the same bytes, in another process too. Files of earlier versions are read as {@link
 * EarlierSchema} says.
 */
public final class ParquetRecords<T extends Record> {
  /** Metadata key of {@link QaRow#SCHEMA_VERSION}. */
  public static final String VERSION_KEY = "schema_version";

  /** What {@code AvroReadSupport} reads records as; it has no public name for it. */
  private static final String READ_SCHEMA = "parquet.avro.read.schema";

  private static final long ROW_GROUP_BYTES = 8L << 20;

  /** Who looks for one row decodes as many as its pages have; Parquet's own limit is 20,000. */
  private static final int PAGE_ROWS = 1_000;

  private final Class<T> type;
  private final RecordCodec<T> codec;

  private ParquetRecords(Class<T> type) {
    this.type = type;
    this.codec = RecordCodec.of(type);
  }

  public static <T extends Record> ParquetRecords<T> of(Class<T> type) {
    return new ParquetRecords<>(type);
  }

  /** Writes all rows to one file, which appears complete or not at all, as {@link RecordFile}. */
  public void write(Path file, Iterable<T> rows) throws IOException {
    try (RecordFile<T> writing = writing(file)) {
      for (T row : rows) {
        writing.add(row);
      }
      writing.complete();
    }
  }

  /** A file of rows that are added one by one. */
  RecordFile<T> writing(Path file) throws IOException {
    return new RecordFile<>(type, file, ROW_GROUP_BYTES);
  }

  /** All rows of the files, in order, in memory. */
  public List<T> readAll(List<Path> files) throws IOException {
    List<T> rows = new ArrayList<>();
    for (Path file : files) {
      read(file, rows::add);
    }
    return rows;
  }

  /**
   * Hands every row of the file to the consumer, one at a time.
   *
   * @throws IOException naming the file when it cannot be read; or what a consumer threw unchecked
   */
  public void read(Path file, Consumer<T> consumer) throws IOException {
    read(file, FilterCompat.NOOP, Long.MAX_VALUE, consumer);
  }

  /** Hands over the first rows of the file, at most so many, and reads little more. */
  public void readFirst(Path file, long most, Consumer<T> consumer) throws IOException {
    read(file, FilterCompat.NOOP, most, consumer);
  }

  /**
   * Hands over the rows whose text in a column begins so. Of a file that is sorted by the column,
   * as those of stages are by their ids, only the pages around these rows are read.
   *
   * @param column name of a column of texts
   * @param prefix the beginning; any text for an empty one
   */
  public void readWhere(Path file, String column, String prefix, Consumer<T> consumer)
      throws IOException {
    FilterPredicate begins =
        FilterApi.userDefined(FilterApi.binaryColumn(column), new BeginsWith(prefix));
    read(file, FilterCompat.get(begins), Long.MAX_VALUE, consumer);
  }

  /**
   * Hands over the rows whose text in a column is one of some, of which only the pages around them
   * are read.
   *
   * @param column name of a column of texts
   */
  public void readWhereIn(Path file, String column, Set<String> texts, Consumer<T> consumer)
      throws IOException {
    if (texts.isEmpty()) {
      return;
    }
    Set<Binary> wanted = texts.stream().map(Binary::fromString).collect(Collectors.toSet());
    FilterPredicate among = FilterApi.in(FilterApi.binaryColumn(column), wanted);
    read(file, FilterCompat.get(among), Long.MAX_VALUE, consumer);
  }

  /**
   * Hands over two columns of texts of every row, and reads no others.
   *
   * @throws IOException naming the file when it cannot be read
   */
  public void readPairs(Path file, String first, String second, BiConsumer<String, String> consumer)
      throws IOException {
    new ColumnPairs(first, second).read(file, value -> true, consumer);
  }

  /**
   * Hands over the texts of one column in the rows whose other column is a certain text, and reads
   * no other columns.
   *
   * @throws IOException naming the file when it cannot be read
   */
  public void readWhereEqual(
      Path file, String column, String other, String text, Consumer<String> consumer)
      throws IOException {
    Binary wanted = Binary.fromString(text);
    new ColumnPairs(column, other)
        .read(file, wanted::equals, (found, equal) -> consumer.accept(found));
  }

  private void read(Path file, FilterCompat.Filter filter, long most, Consumer<T> consumer)
      throws IOException {
    try (ParquetReader<GenericRecord> rows =
        AvroParquetReader.<GenericRecord>builder(new LocalInputFile(file), reading(file))
            .withDataModel(GenericData.get())
            .withFilter(filter)
            .build()) {
      long left = most;
      for (GenericRecord row = left > 0 ? rows.read() : null;
          row != null;
          row = --left > 0 ? rows.read() : null) {
        consumer.accept(codec.fromGeneric(row));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (IOException | RuntimeException e) {
      throw new IOException("cannot read %s: %s".formatted(file, ParquetFault.of(e)), e);
    }
  }

  private PlainParquetConfiguration reading(Path file) throws IOException {
    PlainParquetConfiguration configuration = plainConfiguration();
    if (TableColumns.isEarlier(TableColumns.version(file))) {
      configuration.set(READ_SCHEMA, EarlierSchema.of(codec.schema()).toString());
    }
    return configuration;
  }

  /** Number of rows of the files, read from their footers. */
  public static long count(List<Path> files) throws IOException {
    long rows = 0;
    for (Path file : files) {
      try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
        rows += reader.getRecordCount();
      }
    }
    return rows;
  }

  static ParquetWriter<GenericRecord> writer(Path file, Schema schema, long rowGroupBytes)
      throws IOException {
    return AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(file))
        .withSchema(schema)
        .withDataModel(GenericData.get())
        .withConf(plainConfiguration())
        .withCompressionCodec(CompressionCodecName.ZSTD)
        .withRowGroupSize(rowGroupBytes)
        .withPageRowCountLimit(PAGE_ROWS)
        .withExtraMetaData(Map.of(VERSION_KEY, String.valueOf(QaRow.SCHEMA_VERSION)))
        .build();
  }

  static ParquetReader<GenericRecord> open(Path file) throws IOException {
    return AvroParquetReader.<GenericRecord>builder(new LocalInputFile(file), plainConfiguration())
        .withDataModel(GenericData.get())
        .build();
  }

  static PlainParquetConfiguration plainConfiguration() {
    PlainParquetConfiguration configuration = new PlainParquetConfiguration();
    configuration.setBoolean(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, false);
    configuration.setBoolean(AvroReadSupport.AVRO_COMPATIBILITY, true);
    return configuration;
  }
}
