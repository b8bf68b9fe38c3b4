package io.hopsmith.pipelines.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.hopsmith.pipelines.io.ParquetTexts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads tables of any columns, by the ending of the file's name: .parquet, .csv, else JSON lines.
 */
final class Tables {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();

  private Tables() {}

  /** All rows, in memory; at least one. */
  static List<TableRow> read(Path file) throws BenchmarkException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    try {
      List<TableRow> rows =
          name.endsWith(".parquet")
              ? parquet(file)
              : name.endsWith(".csv") ? csv(file) : json(file);
      if (rows.isEmpty()) {
        throw new BenchmarkException("holds no row; name a file with at least one question");
      }
      return rows;
    } catch (IOException e) {
      throw new BenchmarkException("cannot be read: " + trouble(file, e), e);
    }
  }

  private static List<TableRow> parquet(Path file) throws IOException {
    List<TableRow> rows = new ArrayList<>();
    ParquetTexts.read(file, texts -> rows.add(new TableRow(rows.size() + 1L, texts)));
    return rows;
  }

  private static List<TableRow> csv(Path file) throws IOException {
    List<TableRow> rows = new ArrayList<>();
    try (Reader text = open(file);
        MappingIterator<Map<String, String>> lines =
            CSV.readerFor(
                    CSV.getTypeFactory().constructMapType(Map.class, String.class, String.class))
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text)) {
      while (lines.hasNextValue()) {
        long line = lines.getCurrentLocation().getLineNr();
        rows.add(new TableRow(line, lines.nextValue()));
      }
    } catch (RuntimeJsonMappingException e) {
      throw new IOException(e.getMessage(), e);
    }
    return rows;
  }

  private static List<TableRow> json(Path file) throws IOException, BenchmarkException {
    List<TableRow> rows = new ArrayList<>();
    try (BufferedReader lines = open(file)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          rows.add(new TableRow(number, texts(line, number)));
        }
      }
    }
    return rows;
  }

  private static Map<String, String> texts(String line, long number) throws BenchmarkException {
    try {
      JsonNode row = JSON.readTree(line);
      if (row.isObject()) {
        Map<String, String> texts = new LinkedHashMap<>();
        row.properties().forEach(value -> texts.put(value.getKey(), text(value.getValue())));
        return texts;
      }
    } catch (JsonProcessingException e) {
      throw new BenchmarkException(notJson(number), e);
    }
    throw new BenchmarkException(notJson(number));
  }

  private static String notJson(long number) {
    return "has no JSON object on line %d; write one a line, or name a .csv or .parquet file"
        .formatted(number);
  }

  /** Of a list its first text. */
  private static String text(JsonNode value) {
    if (value.isArray() && !value.isEmpty() && value.get(0).isValueNode()) {
      return value.get(0).asText();
    }
    return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
  }

  private static BufferedReader open(Path file) throws IOException {
    BufferedReader text = Files.newBufferedReader(file);
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }

  private static String trouble(Path file, IOException e) {
    if (Files.isDirectory(file)) {
      return "it is a folder; name a file";
    }
    if (!Files.exists(file)) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "this user may not read it";
    }
    return e instanceof CharacterCodingException
        ? "it is not UTF-8 text; save it as UTF-8"
        : String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
