package io.hopsmith.pipelines.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader that shares no code with the writer sees. */
class DuckDbReadsParquetTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeRows() throws IOException {
    file = folder.resolve("qa.parquet");
    ParquetRecords.of(QaRow.class)
        .write(file, List.of(SampleRows.row(1, Side.TRAIN), SampleRows.row(2, Side.EVAL)));
  }

  @Test
  void columnsHaveNamesAndTypes() throws SQLException {
    Map<String, String> types = new LinkedHashMap<>();
    query("DESCRIBE SELECT * FROM '%s'", row -> types.put(row.getString(1), row.getString(2)));
    assertThat(types)
        .containsEntry("id", "VARCHAR")
        .containsEntry("answer_type", "VARCHAR")
        .containsEntry("themes", "VARCHAR[]")
        .containsEntry("n_hops", "INTEGER")
        .containsEntry("pass_rate", "DOUBLE")
        .containsEntry("unique", "BOOLEAN")
        .containsEntry("split", "VARCHAR")
        .containsEntry("closed_book", "STRUCT(n INTEGER, k INTEGER, model VARCHAR)");
    assertThat(types.get("hops")).startsWith("STRUCT(n INTEGER, sub_question VARCHAR,");
    assertThat(types.get("hops")).endsWith("fetched_at TIMESTAMP WITH TIME ZONE)[]");
    assertThat(types).hasSize(QaRow.class.getRecordComponents().length);
  }

  @Test
  void nestedValuesArrive() throws SQLException {
    List<String> seen = new ArrayList<>();
    query(
        "SELECT question, hops[1].quote, rounds[1].verdicts[1].gate, split,"
            + " epoch_ms(hops[1].fetched_at) FROM '%s' ORDER BY question",
        row ->
            seen.add(
                row.getString(1)
                    + row.getString(2)
                    + row.getString(3)
                    + row.getString(4)
                    + row.getLong(5)));
    assertThat(seen)
        .containsExactly(
            "Question 1?quoteFORMtrain1767323045000", "Question 2?quoteFORMeval1767323045000");
  }

  @Test
  void metadataHasTheSchemaVersion() throws SQLException {
    List<String> versions = new ArrayList<>();
    query(
        "SELECT decode(value) FROM parquet_kv_metadata('%s') WHERE decode(key) = 'schema_version'",
        row -> versions.add(row.getString(1)));
    assertThat(versions).containsExactly(Integer.toString(QaRow.SCHEMA_VERSION));
  }

  private void query(String sql, RowReader reader) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql.formatted(file))) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }
}
