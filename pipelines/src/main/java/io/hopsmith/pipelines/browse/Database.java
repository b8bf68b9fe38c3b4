package io.hopsmith.pipelines.browse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.review.Mark;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Answers questions about a dataset's Parquet files with DuckDB, in memory: nothing is copied, a
 * query reads the columns and row groups that it needs. DuckDB may read the dataset's folder and
 * nothing else, fetches no extension, and takes at most a gigabyte. May be used from any thread.
 */
final class Database implements AutoCloseable {
  private static final List<String> SIDES = List.of("train", "eval");
  private static final List<String> OTHERS = List.of("trajectories", "rejected", "pages");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DuckDBConnection connection;
  private final Map<String, Table> tables;
  private Map<String, Mark> loadedMarks = Map.of();

  private Database(DuckDBConnection connection, Map<String, Table> tables) {
    this.connection = connection;
    this.tables = Collections.unmodifiableMap(tables);
  }

  /** Opens the tables of a dataset's folder that are there. */
  static Database open(Path dataset) throws IOException, SQLException {
    Connection opened = DriverManager.getConnection("jdbc:duckdb:");
    try {
      DuckDBConnection connection = opened.unwrap(DuckDBConnection.class);
      confine(connection, dataset.toRealPath());
      return new Database(connection, tables(connection, dataset.toRealPath()));
    } catch (IOException | SQLException e) {
      opened.close();
      throw e;
    }
  }

  private static void confine(DuckDBConnection connection, Path dataset) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE marks (id VARCHAR, mark VARCHAR)");
      for (String setting :
          List.of(
              "memory_limit = '1GB'",
              "temp_directory = ''",
              "autoinstall_known_extensions = false",
              "autoload_known_extensions = false",
              "allowed_directories = [" + Sql.text(dataset + "/") + "]",
              "enable_external_access = false",
              "lock_configuration = true")) {
        statement.execute("SET " + setting);
      }
    }
  }

  private static Map<String, Table> tables(DuckDBConnection connection, Path dataset)
      throws IOException, SQLException {
    Map<String, Table> tables = new LinkedHashMap<>();
    List<Path> rows = new ArrayList<>();
    for (String side : SIDES) {
      rows.addAll(Shards.list(dataset.resolve(Table.QA), side));
    }
    add(tables, connection, Table.QA, rows);
    for (String name : OTHERS) {
      add(tables, connection, name, Shards.list(dataset.resolve(name), name));
    }
    return tables;
  }

  private static void add(
      Map<String, Table> tables, DuckDBConnection connection, String name, List<Path> files)
      throws SQLException {
    if (files.isEmpty()) {
      return;
    }
    List<Column> columns = new ArrayList<>();
    String scan = new Table(name, files, List.of()).sql();
    try (Statement statement = connection.createStatement();
        ResultSet described =
            statement.executeQuery(
                "DESCRIBE SELECT * EXCLUDE (filename, file_row_number) FROM " + scan)) {
      while (described.next()) {
        columns.add(new Column(described.getString(1), described.getString(2)));
      }
    }
    tables.put(name, new Table(name, files, columns));
  }

  /** The tables by name, the main table first. */
  Map<String, Table> tables() {
    return tables;
  }

  /** Whether a text can be read as a type of DuckDB's, such as a number. */
  boolean fits(String text, String type) throws SQLException {
    return number("SELECT count(TRY_CAST(? AS %s))".formatted(type), List.of(text)) == 1;
  }

  /** The one number that a query gives. */
  long number(String sql, List<String> parameters) throws SQLException {
    return Long.parseLong(texts(sql, parameters).get(0).get(0));
  }

  /** All rows of an answer, each value as text; nothing is empty text. */
  List<List<String>> texts(String sql, List<String> parameters) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection own = connection.duplicate();
        PreparedStatement statement = own.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      try (ResultSet answer = statement.executeQuery()) {
        int columns = answer.getMetaData().getColumnCount();
        while (answer.next()) {
          List<String> row = new ArrayList<>();
          for (int column = 1; column <= columns; column++) {
            row.add(Optional.ofNullable(answer.getString(column)).orElse(""));
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** All rows that a query gives, as JSON objects with the names of its columns. */
  List<JsonNode> objects(String sql, List<String> parameters) throws SQLException {
    List<JsonNode> objects = new ArrayList<>();
    String asJson = "SELECT CAST(to_json(found_row) AS VARCHAR) FROM (%s) found_row".formatted(sql);
    for (List<String> row : texts(asJson, parameters)) {
      try {
        objects.add(JSON.readTree(row.get(0)));
      } catch (JsonProcessingException e) {
        throw new SQLException("DuckDB wrote no JSON: " + e.getOriginalMessage(), e);
      }
    }
    return objects;
  }

  /** Makes the table {@code marks} say this. */
  synchronized void load(Map<String, Mark> marks) throws SQLException {
    if (marks.equals(loadedMarks)) {
      return;
    }
    try (DuckDBConnection own = connection.duplicate();
        Statement statement = own.createStatement()) {
      statement.execute("DELETE FROM marks");
      try (DuckDBAppender rows = own.createAppender("marks")) {
        for (Map.Entry<String, Mark> mark : marks.entrySet()) {
          rows.beginRow();
          rows.append(mark.getKey());
          rows.append(mark.getValue().verdict().toString());
          rows.endRow();
        }
      }
    }
    loadedMarks = marks;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
