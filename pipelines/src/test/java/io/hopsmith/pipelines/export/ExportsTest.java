package io.hopsmith.pipelines.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hopsmith.pipelines.run.FolderLock;
import io.hopsmith.pipelines.run.Folders;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {
  @TempDir private Path dataset;

  @BeforeEach
  void write() throws Exception {
    ExportSample.write(dataset);
  }

  @Test
  void everyExportCarriesTheIdsOfItsSideAlone() throws Exception {
    Exports.make(dataset, List.of("all"));
    Exported exported = new Exported(dataset);
    List<String> names = new ArrayList<>(Exported.PARQUET);
    names.addAll(Exported.JSON_LINES);
    assertThat(names).containsExactlyInAnyOrderElementsOf(ExportFormats.described().keySet());
    for (String name : names) {
      for (JsonNode side : exported.summary(name).get("sides")) {
        String file = side.get("file").asText();
        String ids = name.equals("openai") ? file.replace(".jsonl", ".ids.jsonl") : file;
        assertThat(exported.records(name, ids))
            .as(name)
            .allMatch(
                record ->
                    record.get("id").asText().startsWith("bb")
                        == side.get("side").asText().equals("eval"));
        assertThat(exported.records(name, file)).hasSize(side.get("records").asInt());
      }
    }
  }

  @Test
  void whatIsLeftOutIsCounted() throws Exception {
    List<ExportSummary> made = Exports.make(dataset, List.of("react", "trl_preference"));
    assertThat(made).extracting(ExportSummary::name).containsExactly("trl_preference", "react");
    ExportSummary.SideSummary train = made.get(1).sides().get(0);
    assertThat(train.rows()).isEqualTo(2);
    assertThat(train.records()).isEqualTo(2);
    assertThat(train.leftOut())
        .isEqualTo(
            Map.of(
                "incorrect_rollout", 1L,
                "rollout_with_malformed_call", 1L,
                "rollout_without_answer", 1L,
                "row_without_rollout", 1L));
    assertThat(made.get(0).sides().get(1).leftOut()).isEqualTo(Map.of("row_without_pair", 1L));
  }

  @Test
  void sameRowsInOtherFilesGiveTheSameBytes(@TempDir Path other) throws Exception {
    ExportSample.writeOtherwise(other);
    Exports.make(dataset, List.of("all"));
    Exports.make(other, List.of("all"));
    Path exports = dataset.resolve("exports");
    assertThat(Folders.files(exports)).hasSize(14 * 3 + 3 + 2);
    for (Path file : Folders.files(exports)) {
      assertThat(other.resolve("exports").resolve(exports.relativize(file)))
          .hasSameBinaryContentAs(file);
    }
  }

  @Test
  void anExportThatIsThereStopsAllAndStays() throws Exception {
    Exports.make(dataset, List.of("react"));
    Path there = dataset.resolve("exports/react");
    Files.writeString(there.resolve("mine.txt"), "kept");
    assertThatThrownBy(() -> Exports.make(dataset, List.of("slime", "react")))
        .isInstanceOf(ExportException.class)
        .hasMessage(there + " is there already; delete that folder to have the export made again");
    assertThat(there.resolve("mine.txt")).hasContent("kept");
    assertThat(dataset.resolve("exports/slime")).doesNotExist();
  }

  @Test
  void aTableThatBreaksOffLeavesNothing() throws Exception {
    Path table = dataset.resolve("qa/train-00000-of-00001.parquet");
    byte[] bytes = Files.readAllBytes(table);
    for (int i = 4; i < 400; i++) {
      bytes[i] = 7; // the footer stays readable, the rows do not
    }
    Files.write(table, bytes);
    assertThatThrownBy(() -> Exports.make(dataset, List.of("all")))
        .hasMessageContaining(table.toString());
    assertThat(dataset.resolve("exports")).isEmptyDirectory();
  }

  @Test
  void leftoversOfAKilledExportDoNoHarm() throws Exception {
    Path left = dataset.resolve("exports/.tmp-exports/made/react/train.jsonl");
    Files.createDirectories(left.getParent());
    Files.writeString(left, "half a li");
    Exports.make(dataset, List.of("react"));
    assertThat(dataset.resolve("exports/react/train.jsonl")).content().doesNotContain("half");
    assertThat(dataset.resolve("exports/.tmp-exports")).doesNotExist();
  }

  @Test
  void twoAtATimeAreRefused() throws Exception {
    Path staged = Files.createDirectories(dataset.resolve("exports/.tmp-exports"));
    Optional<FolderLock> held = FolderLock.of(staged);
    try {
      assertThatThrownBy(() -> Exports.make(dataset, List.of("react")))
          .isInstanceOf(ExportException.class)
          .hasMessageContaining("another export is being made in " + dataset.resolve("exports"));
    } finally {
      held.orElseThrow().release();
    }
  }

  @Test
  void theConfigurationKnowsTheSameNames() throws Exception {
    try (InputStream in =
        getClass().getResourceAsStream("/io/hopsmith/schemas/config.schema.json")) {
      JsonNode names = new ObjectMapper().readTree(in).at("/properties/exports/items/enum");
      TreeSet<String> known = new TreeSet<>(ExportFormats.described().keySet());
      known.add("all");
      assertThat(names).extracting(JsonNode::asText).containsExactlyElementsOf(known);
    }
  }
}
