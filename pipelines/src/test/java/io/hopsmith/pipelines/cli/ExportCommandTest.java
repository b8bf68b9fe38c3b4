package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.schemas.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  @TempDir private Path run;
  private Path dataset;

  @BeforeEach
  void publish() throws IOException {
    dataset = run.resolve("dataset");
    SampleDataset.write(dataset);
    Files.writeString(dataset.resolve("manifest.json"), "{\"files\": []}");
  }

  @Test
  void writesExportsAndSaysWhatTheyHold() {
    Typed typed = Typed.run("export", run.toString(), "slime", "verl");
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out())
        .isEqualTo(
            """
            %1$s/exports/verl
              train.parquet  2 records of 2 rows
              test.parquet   1 record of 1 row
            %1$s/exports/slime
              train.jsonl    2 records of 2 rows
              eval.jsonl     1 record of 1 row
            """
                .formatted(dataset));
    assertThat(dataset.resolve("exports/verl/train.parquet")).exists();
  }

  @Test
  void saysWhatItLeavesOutForProgramsToo() {
    Typed typed = Typed.run("export", dataset.toString(), "trl_preference", "--json");
    assertThat(typed.out())
        .contains(
            "\"file\":\"eval.parquet\",\"rows\":1,\"records\":0,\"left_out\":{\"row_without_pair\":1}");
  }

  @Test
  void listsTheExports() {
    Typed typed = Typed.run("export", "--list");
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out().lines()).hasSize(14).anyMatch(line -> line.startsWith("verl_targets  "));
  }

  @Test
  void refusesAnUnknownExport() {
    refused(
        "there is no export 'tlr_messages'; there are llamafactory_alpaca,",
        "tlr_messages",
        "verl");
  }

  @Test
  void refusesNothingToDo() {
    Typed typed = Typed.run("export", run.toString());
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err()).contains("NAME is missing", "hopsmith export --list");
  }

  @Test
  void refusesAnExportThatIsThere() {
    Typed.run("export", run.toString(), "slime");
    Typed typed = Typed.run("export", run.toString(), "slime");
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err())
        .isEqualTo(
            "hopsmith export: %s/exports/slime is there already; delete that folder to have the export made again\n"
                .formatted(dataset));
  }

  @Test
  void refusesAForeignTable() throws IOException {
    Path file = dataset.resolve("qa/eval-00000-of-00001.parquet");
    Files.delete(file);
    ParquetRecords.of(Passage.class)
        .write(file, List.of(new Passage("p", "q", "http://a/", "T", "", "text")));
    refused(file + " lacks the columns generator, mode, family, language, seed, ...", "verl");
  }

  @Test
  void refusesATableOfAnOlderVersionNamingItsColumns() throws IOException {
    Path file = dataset.resolve("trajectories/trajectories-00000-of-00001.parquet");
    Files.delete(file);
    ParquetRecords.of(Older.class).write(file, List.of(new Older("t", "aa01")));
    refused(file + " lacks the columns role, model, question, answer, correct, ...", "react");
  }

  record Older(String id, String questionId) {}

  @Test
  void refusesWhatIsNoParquet() throws IOException {
    Path file = dataset.resolve("qa/eval-00000-of-00001.parquet");
    Files.writeString(file, "not a table, whatever it is called");
    refused(file + " cannot be read as Parquet: it is not a Parquet file", "verl");
  }

  @Test
  void refusesADatasetThatWasNotPublishedToItsEnd() throws IOException {
    Files.delete(dataset.resolve("manifest.json"));
    refused(
        dataset + " has no manifest.json, so it was not published or copied to its end", "verl");
  }

  @Test
  void refusesADatasetThatWasCopiedInPart() throws IOException {
    Files.writeString(
        dataset.resolve("manifest.json"),
        "{\"files\": [{\"path\": \"qa/train-00001-of-00002.parquet\", \"bytes\": 512}]}");
    refused(
        dataset.resolve("qa/train-00001-of-00002.parquet")
            + " is missing, but manifest.json says 512;",
        "verl");
  }

  @Test
  void refusesAFolderWithoutADataset(@TempDir Path empty) {
    Typed typed = Typed.run("export", empty.toString(), "verl");
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err()).contains("no dataset in " + empty);
  }

  private void refused(String message, String... names) {
    String[] args = new String[names.length + 2];
    args[0] = "export";
    args[1] = run.toString();
    System.arraycopy(names, 0, args, 2, names.length);
    Typed typed = Typed.run(args);
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err()).startsWith("hopsmith export: " + message);
    assertThat(dataset.resolve("exports")).doesNotExist();
  }
}
