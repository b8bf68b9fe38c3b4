package io.hopsmith.pipelines.benchmark;

import io.hopsmith.validators.contamination.BenchmarkItem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which columns of a file hold what.
 *
 * @param id column of ids; empty if there is none, and lines are the ids
 */
record Columns(String question, String answer, Optional<String> id) {
  private static final List<String> QUESTIONS =
      List.of("question", "problem", "prompt", "query", "input");
  private static final List<String> ANSWERS =
      List.of(
          "answer",
          "gold",
          "golden_answer",
          "golden_answers",
          "gold_answer",
          "answers",
          "solution",
          "target",
          "output");
  private static final List<String> IDS = List.of("id", "_id", "uid", "qid");

  /**
   * Finds the columns.
   *
   * @throws BenchmarkException if one that is named, or every one of the usual names, is missing
   */
  static Columns of(BenchmarkSource source, Collection<String> columns) throws BenchmarkException {
    return new Columns(
        column("question", source.question(), QUESTIONS, columns),
        column("answer", source.answer(), ANSWERS, columns),
        among(IDS, columns));
  }

  private static String column(
      String role, Optional<String> named, List<String> usual, Collection<String> columns)
      throws BenchmarkException {
    Optional<String> found =
        named.isPresent() ? named.filter(columns::contains) : among(usual, columns);
    if (found.isEmpty()) {
      throw new BenchmarkException(
          "has no column %s; its columns are: %s; name the right one with %s: COLUMN"
              .formatted(
                  named.map(name -> "'" + name + "'").orElse(String.join(", ", usual)),
                  String.join(", ", columns),
                  role));
    }
    return found.get();
  }

  private static Optional<String> among(List<String> usual, Collection<String> columns) {
    return usual.stream()
        .flatMap(name -> columns.stream().filter(column -> column.equalsIgnoreCase(name)))
        .findFirst();
  }

  /**
   * The item of a row.
   *
   * @throws BenchmarkException if it has no question
   */
  BenchmarkItem item(String benchmark, TableRow row) throws BenchmarkException {
    String text = row.texts().getOrDefault(question, "").strip();
    if (text.isEmpty()) {
      throw new BenchmarkException(
          "has no text under '%s' in row %d; take the row out or write one"
              .formatted(question, row.line()));
    }
    String name =
        id.flatMap(column -> Stream.ofNullable(row.texts().get(column)).findFirst())
            .filter(value -> !value.isBlank())
            .orElse("row " + row.line());
    return new BenchmarkItem(benchmark, name, text, row.texts().getOrDefault(answer, "").strip());
  }
}
