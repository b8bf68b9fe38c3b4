package io.hopsmith.pipelines.browse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of the dataset.
 *
 * @param name its folder's name
 * @param files its Parquet files
 * @param columns its columns, in their order
 */
record Table(String name, List<Path> files, List<Column> columns) {
  /** The main table. */
  static final String QA = "qa";

  static final String TRAJECTORIES = "trajectories";

  private static final List<String> SHOWN_OF_ROWS =
      List.of(
          "question",
          "answer",
          "generator",
          "family",
          "difficulty",
          "n_hops",
          "n_sites",
          "pass_rate",
          "split");
  private static final List<String> SHOWN_OF_ROLLOUTS =
      List.of("question", "answer", "correct", "role", "model", "answer_seen_at");
  private static final List<String> SEARCHED = List.of("question", "answer");

  Table {
    files = List.copyOf(files);
    columns = List.copyOf(columns);
  }

  boolean isQa() {
    return name.equals(QA);
  }

  Optional<Column> column(String wanted) {
    return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
  }

  /** The columns that a list shows unless it is asked for others. */
  List<Column> shown() {
    List<String> names =
        switch (name) {
          case QA -> SHOWN_OF_ROWS;
          case TRAJECTORIES -> SHOWN_OF_ROLLOUTS;
          default ->
              columns.stream()
                  .filter(column -> !column.isNested() && !column.name().equals("payload"))
                  .map(Column::name)
                  .toList();
        };
    return columns(names);
  }

  /** The columns that a search looks through. */
  List<Column> searched() {
    return isQa() || name.equals(TRAJECTORIES)
        ? columns(SEARCHED)
        : columns.stream().filter(Column::isText).toList();
  }

  private List<Column> columns(List<String> names) {
    return names.stream().map(this::column).flatMap(Optional::stream).toList();
  }

  /** The table with {@code filename} and {@code file_row_number}, in SQL. */
  String sql() {
    return scan(files.stream());
  }

  /** One of its files, in SQL. */
  String sqlOf(int file) {
    return scan(Stream.of(files.get(file)));
  }

  private static String scan(Stream<Path> files) {
    return files
        .map(file -> Sql.text(file.toString()))
        .collect(
            Collectors.joining(
                ", ", "read_parquet([", "], filename = true, file_row_number = true)"));
  }
}
