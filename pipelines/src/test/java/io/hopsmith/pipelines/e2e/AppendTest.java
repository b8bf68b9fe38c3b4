package io.hopsmith.pipelines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hopsmith.pipelines.run.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dataset that is built every night from sites that grow. */
class AppendTest {
  private static final String FEW =
      "seeds=[\"http://nations-gazetteer.example/\",\"http://city-almanac.example/\","
          + "\"http://www.rivers-and-lakes.example/\"]";

  @TempDir private Path folder;

  @Test
  void aVersionIsAddedOnceAndWholeAndOnlyWhereSomethingIsNew() throws IOException {
    Path run = folder.resolve("run");
    assertThat(build(run, FEW)).extracting(Ran::exitCode).isEqualTo(0);
    Map<String, String> first = tables(run);

    Ran nothing = build(run, FEW, "--append", run.toString());
    assertThat(nothing.exitCode()).as(nothing.err()).isZero();
    assertThat(nothing.err()).contains("nothing is new, so no version was added");
    assertThat(tables(run)).isEqualTo(first);

    // as a process leaves it that is killed between the two renames of a replacement
    Files.move(run.resolve("dataset"), run.resolve(".old-dataset"));
    Ran added = build(run, "run.name=atlas", "--append", run.toString());
    assertThat(added.exitCode()).as(added.err()).isZero();
    assertThat(added.err()).contains("a version was added to");
    assertThat(tables(run)).containsAllEntriesOf(first).hasSizeGreaterThan(first.size());
    JsonNode manifest = new ObjectMapper().readTree(run.resolve("dataset/manifest.json").toFile());
    assertThat(manifest.at("/versions/1/train").asInt()).isPositive();

    Published published = new Published(run);
    assertThat(
            published.select(
                "SELECT h.url FROM (SELECT split, unnest(hops) AS h FROM %s) GROUP BY h.url HAVING count(DISTINCT split) > 1"
                    .formatted(published.table("dataset/qa"))))
        .as("pages on both sides")
        .isEmpty();
    assertThat(build(run, FEW))
        .as("a plain build leaves it")
        .extracting(Ran::exitCode)
        .isEqualTo(0);
    assertThat(tables(run)).containsAllEntriesOf(first).hasSizeGreaterThan(first.size());

    Ran again = build(run, "run.name=atlas", "--append", run.toString());
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.err()).contains("nothing is new");
  }

  @Test
  void saysWhatIsNoDataset() {
    Ran ran = build(folder.resolve("run"), FEW, "--append", folder.resolve("none").toString());
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("--append: no dataset in").contains("hopsmith build");
  }

  private static Ran build(Path run, String setting, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "build",
                Ran.ATLAS.resolve("build.yaml").toString(),
                "--out",
                run.toString(),
                "--set",
                "generate.target_rows=20",
                "--set",
                "generate.attempts_per_seed=1",
                "--set",
                setting));
    args.addAll(List.of(more));
    return Ran.hopsmith(args.toArray(String[]::new));
  }

  /** Hashes of the tables' files. */
  private static Map<String, String> tables(Path run) throws IOException {
    Path dataset = run.resolve("dataset");
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : Folders.files(dataset)) {
      if (file.toString().endsWith(".parquet")) {
        hashes.put(dataset.relativize(file).toString(), Folders.sha256(file));
      }
    }
    return hashes;
  }
}
