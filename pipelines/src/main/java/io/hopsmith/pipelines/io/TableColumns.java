package io.hopsmith.pipelines.io;

import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.avro.RecordCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;

/** Compares the columns of a Parquet file with those of a record, by its footer alone. */
public final class TableColumns {
  /** What no version has been without. */
  private static final Map<Class<? extends Record>, List<String>> ALWAYS =
      Map.of(
          QaRow.class, List.of("id", "question", "answer", "hops.quote", "hops.url"),
          Trajectory.class, List.of("id", "question_id", "steps.tool"),
          Rejection.class, List.of("stage", "key", "reason"));

  private TableColumns() {}

  /**
   * What a reader of such records misses in the file.
   *
   * @param missing columns that are not there, as {@code steps.turn}; those that were added since a
   *     file of an earlier schema version was written are not among them
   * @param retyped columns that hold another type
   * @param version the file's schema version; {@code none} where it names none
   */
  public record Difference(List<String> missing, List<String> retyped, String version) {
    public Difference {
      missing = List.copyOf(missing);
      retyped = List.copyOf(retyped);
    }
  }

  /**
   * The difference; nothing is missing where the records can be read. Further columns do no harm.
   *
   * @throws IOException when it is no Parquet file
   */
  public static Difference of(Path file, Class<? extends Record> type) throws IOException {
    FileMetaData found = metadata(file);
    Map<String, String> columns = leaves(found.getSchema());
    String version = version(found);
    List<String> missing = new ArrayList<>();
    List<String> retyped = new ArrayList<>();
    leaves(wanted(RecordCodec.of(type).schema()))
        .forEach(
            (path, kind) -> {
              if (!columns.containsKey(path)) {
                missing.add(path);
              } else if (!kind.equals(columns.get(path))) {
                retyped.add(path);
              }
            });
    if (isEarlier(version)) {
      missing.retainAll(ALWAYS.getOrDefault(type, List.of()));
    }
    return new Difference(missing, retyped, version);
  }

  /**
   * The schema version that a file names; {@code none} where it names none.
   *
   * @throws IOException when it is no Parquet file
   */
  static String version(Path file) throws IOException {
    return version(metadata(file));
  }

  private static String version(FileMetaData found) {
    return found.getKeyValueMetaData().getOrDefault(ParquetRecords.VERSION_KEY, "none");
  }

  /** Whether a file of this version may lack what was added since. */
  static boolean isEarlier(String version) {
    if (!version.matches("[1-9]\\d{0,5}")) {
      return false;
    }
    int number = Integer.parseInt(version);
    return number >= QaRow.OLDEST_READABLE_VERSION && number < QaRow.SCHEMA_VERSION;
  }

  private static FileMetaData metadata(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      return reader.getFooter().getFileMetaData();
    } catch (RuntimeException e) {
      throw new IOException(ParquetFault.of(e), e);
    }
  }

  private static MessageType wanted(Schema schema) {
    return new AvroSchemaConverter(ParquetRecords.plainConfiguration()).convert(schema);
  }

  private static Map<String, String> leaves(MessageType schema) {
    Map<String, String> leaves = new LinkedHashMap<>();
    for (ColumnDescriptor column : schema.getColumns()) {
      String path = String.join(".", column.getPath()).replace(".list.element", "");
      leaves.put(path, column.getPrimitiveType().getPrimitiveTypeName().name());
    }
    return leaves;
  }
}
