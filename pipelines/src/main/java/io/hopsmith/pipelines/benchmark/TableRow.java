package io.hopsmith.pipelines.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a benchmark's file.
 *
 * @param line where it stands, from 1: a line of the file, of Parquet the row
 * @param texts its values as text by column, in the file's order; what has no text is missing
 */
record TableRow(long line, Map<String, String> texts) {
  TableRow {
    texts = new LinkedHashMap<>(texts);
  }
}
