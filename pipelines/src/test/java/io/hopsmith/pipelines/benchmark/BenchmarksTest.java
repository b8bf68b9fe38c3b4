package io.hopsmith.pipelines.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.SampleRows;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import io.hopsmith.validators.contamination.Benchmark;
import io.hopsmith.validators.contamination.BenchmarkItem;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarksTest {
  @TempDir private Path folder;

  @Test
  void readsJsonLines() throws Exception {
    Path file =
        write(
            "set.v1.jsonl",
            """
            \uFEFF{"id":7,"Problem":" Who? ","golden_answers":["Ada","A."]}

            {"Problem":"Where?","golden_answers":null}
            """);

    assertThat(Benchmarks.read(BenchmarkSource.of(file)))
        .isEqualTo(
            new Benchmark.Clear(
                "set",
                List.of(
                    new BenchmarkItem("set", "7", "Who?", "Ada"),
                    new BenchmarkItem("set", "row 3", "Where?", ""))));
  }

  @Test
  void readsCsvWithNamedColumns() throws Exception {
    Path file =
        write(
            "a.csv", "frage,antwort,id\n\"Who, then,\nis it?\",\"\"\"Ada\"\"\",x1\nWhere?,Ede,\n");
    BenchmarkSource source =
        new BenchmarkSource(file, "eval", Optional.of("frage"), Optional.of("antwort"));

    Benchmark.Clear read = (Benchmark.Clear) Benchmarks.read(source);

    assertThat(read.items().get(0))
        .isEqualTo(new BenchmarkItem("eval", "x1", "Who, then,\nis it?", "\"Ada\""));
    assertThat(read.items().get(1).question()).isEqualTo("Where?");
  }

  @Test
  void readsParquet() throws Exception {
    Path file = folder.resolve("rows.parquet");
    QaRow row = SampleRows.row(1, Side.TRAIN, "Who?", "Ada", "http://a/1");
    ParquetRecords.of(QaRow.class).write(file, List.of(row));

    assertThat(Benchmarks.read(BenchmarkSource.of(file)))
        .isEqualTo(
            new Benchmark.Clear(
                "rows", List.of(new BenchmarkItem("rows", row.id(), "Who?", "Ada"))));
  }

  @Test
  void readsHashesAsTheyWereWritten() throws Exception {
    Benchmark.Hashed hashed =
        Benchmark.hashed(
            new Benchmark.Clear(
                "h", List.of(new BenchmarkItem("h", "a \"b\"", "Who built Fenton?", "Ada"))),
            "pepper");
    StringWriter text = new StringWriter();
    HashedFile.write(hashed, text);

    assertThat(text.toString()).doesNotContainIgnoringCase("fenton").doesNotContain("Ada");
    assertThat(Benchmarks.read(BenchmarkSource.of(write("h.jsonl", text.toString()))))
        .isEqualTo(hashed);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          a.jsonl | {"text":"Who?","answer":"x"} | has no column question, problem, prompt, query, input; its columns are: text, answer; name the right one with question: COLUMN
          a.csv   | question,b;Who?,x            | has no column answer, gold, golden_answer, golden_answers, gold_answer, answers, solution, target, output; its columns are: question, b; name the right one with answer: COLUMN
          a.jsonl | {"question":"","answer":"x"} | has no text under 'question' in row 1; take the row out or write one
          a.jsonl | Who?                         | has no JSON object on line 1; write one a line, or name a .csv or .parquet file
          a.jsonl | ''                           | holds no row; name a file with at least one question
          a.jsonl | {"hopsmith_benchmark_salt":"s"};{"id":"1","words":"x"} | has no hashes of a question on line 2; write the file again with hopsmith hash-benchmark
          """)
  void saysWhatIsWrong(String name, String text, String problem) throws IOException {
    Path file = write(name, text.replace(';', '\n'));

    assertThat(problemOf(BenchmarkSource.of(file))).isEqualTo(problem);
  }

  @Test
  void saysWhyAFileCannotBeRead() throws IOException {
    assertThat(problemOf(BenchmarkSource.of(folder.resolve("none.csv"))))
        .isEqualTo("cannot be read: there is no such file");
    assertThat(problemOf(BenchmarkSource.of(folder)))
        .isEqualTo("cannot be read: it is a folder; name a file");
    assertThat(problemOf(BenchmarkSource.of(write("a.parquet", "no"))))
        .startsWith("cannot be read: it is no Parquet file that can be read");
    BenchmarkSource named =
        new BenchmarkSource(
            write("a.jsonl", "{\"q\":\"Who?\"}"), "a", Optional.of("Q"), Optional.empty());
    assertThat(problemOf(named))
        .isEqualTo(
            "has no column 'Q'; its columns are: q; name the right one with question: COLUMN");
  }

  private static String problemOf(BenchmarkSource source) {
    return catchThrowableOfType(BenchmarkException.class, () -> Benchmarks.read(source))
        .getMessage();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
