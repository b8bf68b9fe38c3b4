package io.hopsmith.pipelines.e2e;

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

/** A run's Parquet files as DuckDB reads them: a reader that shares no code with the writer. */
record Published(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All rows of the main table. */
  List<JsonNode> rows() {
    return rows("dataset/qa");
  }

  /** All rows of the Parquet files in a folder below the run's, ordered by file and row. */
  List<JsonNode> rows(String below) {
    return select("SELECT to_json(t) FROM " + table(below) + " t").stream()
        .map(Published::parse)
        .toList();
  }

  /** The Parquet files of a folder as a table of DuckDB. */
  String table(String below) {
    String files = folder.resolve(below).toString().replace("'", "''") + "/*.parquet";
    return "read_parquet('" + files + "')";
  }

  /** The first column of a query's result. */
  List<String> select(String... statements) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (int i = 0; i + 1 < statements.length; i++) {
        statement.execute(statements[i]);
      }
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(statements[statements.length - 1])) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage() + " in " + List.of(statements), e);
    }
  }

  JsonNode manifest() {
    try {
      return parse(Files.readString(folder.resolve("dataset/manifest.json")));
    } catch (IOException e) {
      throw new IllegalStateException("there is no manifest", e);
    }
  }

  static List<String> texts(Iterable<JsonNode> array, String field) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.get(field).asText()));
    return texts;
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException("no JSON: " + json, e);
    }
  }
}
