package io.hopsmith.pipelines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of the published dataset as a whole. */
class AtlasDatasetTest {
  private final Published dataset = BuiltAtlas.published();

  @Test
  void everyStageAccountsForWhatItGot() {
    for (JsonNode stage : dataset.manifest().get("stages")) {
      long rejected = 0;
      for (JsonNode count : stage.get("rejected")) {
        rejected += count.asLong();
      }
      assertThat(stage.get("in").asLong())
          .as("%s", stage)
          .isEqualTo(stage.get("out").asLong() + rejected);
    }
  }

  @Test
  void stagesFollowOnEachOther() {
    List<JsonNode> stages = new ArrayList<>();
    dataset.manifest().get("stages").forEach(stages::add);
    assertThat(stages)
        .extracting(stage -> stage.get("stage").asText())
        .containsExactly("CRAWL", "INDEX", "GENERATE", "VERIFY", "SPLIT", "PUBLISH");
    assertThat(stages.get(0).get("out")).isEqualTo(stages.get(1).get("in"));
    for (int i = 2; i + 1 < stages.size(); i++) {
      assertThat(stages.get(i).get("out")).isEqualTo(stages.get(i + 1).get("in"));
    }
    assertThat(stages.get(5).get("out").asInt()).isEqualTo(dataset.rows().size());
  }

  @Test
  void rejectedRowsAreAllThereWithTheirReasons() {
    for (JsonNode stage : dataset.manifest().get("stages")) {
      stage
          .get("rejected")
          .properties()
          .forEach(
              reason ->
                  assertThat(
                          dataset.select(
                              "SELECT count(*) FROM %s WHERE stage = '%s' AND reason = '%s'"
                                  .formatted(
                                      dataset.table("dataset/rejected"),
                                      stage.get("stage").asText(),
                                      reason.getKey())))
                      .as("%s of %s", reason.getKey(), stage.get("stage"))
                      .containsExactly(reason.getValue().asText()));
    }
  }

  @Test
  void everyRolloutBelongsToARowOrARejection() {
    assertThat(
            dataset.select(
                """
                SELECT question_id FROM %s WHERE question_id NOT IN (SELECT id FROM %s)
                AND question_id NOT IN (SELECT key FROM %s)"""
                    .formatted(
                        dataset.table("dataset/trajectories"),
                        dataset.table("dataset/qa"),
                        dataset.table("dataset/rejected"))))
        .isEmpty();
  }

  @Test
  void everyRowHasItsRolloutsAndEachIsThereOnce() {
    assertThat(
            dataset.select(
                "SELECT id FROM %s WHERE id NOT IN (SELECT question_id FROM %s)"
                    .formatted(dataset.table("dataset/qa"), dataset.table("dataset/trajectories"))))
        .isEmpty();
    assertThat(
            dataset.select(
                "SELECT id FROM %s GROUP BY id HAVING count(*) > 1"
                    .formatted(dataset.table("dataset/trajectories"))))
        .isEmpty();
  }

  @Test
  void theManifestNamesEveryFileWithItsHash() throws IOException {
    Path folder = dataset.folder().resolve("dataset");
    List<String> listed = new ArrayList<>();
    for (JsonNode file : dataset.manifest().get("files")) {
      Path path = folder.resolve(file.get("path").asText());
      listed.add(file.get("path").asText());
      assertThat(sha256(path)).as("%s", path).isEqualTo(file.get("sha256").asText());
      assertThat(Files.size(path)).isEqualTo(file.get("bytes").asLong());
    }
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(files.map(f -> folder.relativize(f).toString().replace('\\', '/')))
          .containsExactlyInAnyOrderElementsOf(plus(listed, "manifest.json", "_SUCCESS"));
    }
  }

  @Test
  void everyRowSaysItsSideAsItsFileIsNamed() {
    for (String side : List.of("train", "eval")) {
      String files = dataset.table("dataset/qa").replace("/*", "/" + side + "-*");
      assertThat(dataset.select("SELECT DISTINCT split FROM " + files)).containsExactly(side);
    }
  }

  @Test
  void trainAndEvalShareNoPageAnswerOrEntity() {
    assertThat(of("train").stream().filter(of("eval")::contains)).isEmpty();
  }

  @Test
  void pagesClosedByRobotsAreNotRead() {
    List<String> urls = Published.texts(dataset.rows("dataset/pages"), "url");
    assertThat(urls)
        .hasSizeGreaterThan(200)
        .noneMatch(url -> url.contains("/workshop/") || url.contains("/drafts/"))
        .noneMatch(url -> url.startsWith("http://city-almanac.example/search"));
    assertThat(
            dataset.select(
                "SELECT key FROM %s WHERE reason = 'ROBOTS_DISALLOWED'"
                    .formatted(dataset.table("dataset/rejected"))))
        .anyMatch(url -> url.contains("/workshop/"));
  }

  /** What must stand on one side only: pages, answers and entities of hops. */
  private Set<String> of(String side) {
    Set<String> held = new LinkedHashSet<>();
    for (JsonNode row : dataset.rows()) {
      if (row.get("split").asText().equals(side)) {
        held.add("answer " + row.get("answer").asText());
        held.addAll(Published.texts(row.get("hops"), "entity"));
        held.addAll(Published.texts(row.get("hops"), "url"));
        held.addAll(Published.texts(row.get("constraints"), "url"));
        held.remove(""); // that a thing is of its type need not stand on a page
      }
    }
    return held;
  }

  private static List<String> plus(List<String> files, String... more) {
    List<String> all = new ArrayList<>(files);
    all.addAll(List.of(more));
    return all;
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
