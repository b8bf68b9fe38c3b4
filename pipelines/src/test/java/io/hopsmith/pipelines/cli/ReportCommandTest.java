package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final String MANIFEST =
      """
      {"run_id": "run1", "config_hash": "c0", "code_version": "0.1", "files": [],
       "stages": [{"stage": "VERIFY", "in": 4, "out": 3, "rejected": {"GATE_CLOSED_BOOK": 1},
                   "masked": {}}]}""";

  @TempDir private Path run;

  @BeforeEach
  void publish() throws IOException {
    SampleDataset.write(run.resolve("dataset"));
    Files.writeString(run.resolve("dataset/manifest.json"), MANIFEST);
  }

  @Test
  void writesTheReportOfADatasetThatIsThere() {
    Typed typed = Typed.run("report", run.toString());
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).isEqualTo("report: " + run.resolve("dataset/report.html") + "\n");
    assertThat(run.resolve("dataset/report.html"))
        .content()
        .contains("<td>verify</td><td class=\"n\">4</td>", "Brook lies on the Wend.", "run1");
  }

  @Test
  void refusesAManifestThatSaysNothingOfARun() throws IOException {
    Files.writeString(run.resolve("dataset/manifest.json"), "{\"files\": []}");
    Typed typed = Typed.run("report", run.toString());
    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.err())
        .startsWith("hopsmith report: no report was written:")
        .contains("manifest.json names no run_id and no stages");
    assertThat(run.resolve("dataset/report.html")).doesNotExist();
  }

  @Test
  void refusesAFolderWithoutADataset(@TempDir Path empty) {
    Typed typed = Typed.run("report", empty.toString());
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err()).contains("no dataset in " + empty);
  }
}
