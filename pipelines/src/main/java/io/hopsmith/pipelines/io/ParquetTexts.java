package io.hopsmith.pipelines.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.hadoop.ParquetReader;

/** Anybody's Parquet files as texts by column. */
public final class ParquetTexts {
  private ParquetTexts() {}

  /** Hands every row to the consumer, one at a time: of a list its first element. */
  public static void read(Path file, Consumer<Map<String, String>> consumer) throws IOException {
    try (ParquetReader<GenericRecord> rows = ParquetRecords.open(file)) {
      for (GenericRecord row = rows.read(); row != null; row = rows.read()) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Schema.Field field : row.getSchema().getFields()) {
          texts.put(field.name(), text(row.get(field.pos())));
        }
        consumer.accept(texts);
      }
    } catch (RuntimeException e) {
      throw new IOException("it is no Parquet file that can be read: " + ParquetFault.of(e), e);
    }
  }

  private static String text(Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty() ? "" : text(list.get(0));
    }
    if (value instanceof GenericRecord element && element.getSchema().getFields().size() == 1) {
      return text(element.get(0));
    }
    return value == null ? "" : value.toString();
  }
}
