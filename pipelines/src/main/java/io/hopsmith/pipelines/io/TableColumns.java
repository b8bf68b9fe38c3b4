package io.hopsmith.pipelines.io;

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
  private TableColumns() {}

  /**
   * What a reader of such records misses in the file.
   *
   * @param missing columns that are not there or hold another type, as {@code steps.turn}
   * @param version the file's schema version; {@code none} where it names none
   */
  public record Difference(List<String> missing, String version) {
    public Difference {
      missing = List.copyOf(missing);
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
    List<String> missing = new ArrayList<>();
    leaves(wanted(RecordCodec.of(type).schema()))
        .forEach(
            (path, kind) -> {
              if (!kind.equals(columns.get(path))) {
                missing.add(path);
              }
            });
    String version = found.getKeyValueMetaData().getOrDefault(ParquetRecords.VERSION_KEY, "none");
    return new Difference(missing, version);
  }

  private static FileMetaData metadata(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      return reader.getFooter().getFileMetaData();
    } catch (RuntimeException e) {
      throw new IOException(e.getMessage(), e);
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
