package io.hopsmith.pipelines.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Exports as readers that share no code with the writers see them: DuckDB and Jackson. */
record Exported(Path dataset) {
  static final List<String> PARQUET =
      List.of(
          "verl",
          "verl_targets",
          "trl_prompt",
          "trl_prompt_completion",
          "trl_messages",
          "trl_preference",
          "trl_unpaired",
          "trl_stepwise");
  static final List<String> JSON_LINES =
      List.of(
          "llamafactory_sharegpt",
          "llamafactory_alpaca",
          "llamafactory_preference",
          "react",
          "openai",
          "slime");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The records of one file, Parquet or JSON lines. */
  List<JsonNode> records(String name, String file) throws IOException, SQLException {
    Path path = dataset.resolve("exports").resolve(name).resolve(file);
    List<JsonNode> records = new ArrayList<>();
    for (String line :
        file.endsWith(".parquet")
            ? select("SELECT to_json(t) FROM '%s' t".formatted(path))
            : Files.readAllLines(path)) {
      records.add(JSON.readTree(line));
    }
    return records;
  }

  /** Both sides, train first. */
  List<JsonNode> records(String name) throws IOException, SQLException {
    List<JsonNode> records = new ArrayList<>();
    for (JsonNode side : summary(name).get("sides")) {
      records.addAll(records(name, side.get("file").asText()));
    }
    return records;
  }

  JsonNode summary(String name) throws IOException {
    return JSON.readTree(dataset.resolve("exports").resolve(name).resolve("export.json").toFile());
  }

  /** Columns with their types: {@code name TYPE}. */
  List<String> columns(String name, String file) throws SQLException {
    return select(
        "SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM '%s')"
            .formatted(dataset.resolve("exports").resolve(name).resolve(file)));
  }

  private static List<String> select(String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
