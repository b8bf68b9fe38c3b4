package io.hopsmith.pipelines.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.schemas.PublishedPage;
import io.hopsmith.schemas.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A dataset that rows are added to. Its tables become part of the new version as they are.
 *
 * @param folder where it is
 * @param versions that it has had, in order; at least one
 */
public record BaseDataset(Path folder, List<DatasetVersion> versions) {
  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
  private static final String EXPORTS = "exports";

  public BaseDataset {
    versions = List.copyOf(versions);
  }

  /** Reads what a dataset's manifest says of its versions. */
  static BaseDataset read(Path folder) throws IOException {
    JsonNode manifest = manifest(folder);
    List<DatasetVersion> versions = new ArrayList<>();
    for (JsonNode version : manifest.path("versions")) {
      versions.add(JSON.treeToValue(version, DatasetVersion.class));
    }
    return new BaseDataset(folder, versions.isEmpty() ? List.of(first(folder)) : versions);
  }

  /** The configurations of a dataset's versions, in order; each hash is another. */
  public static List<String> configurations(Path folder) throws IOException {
    return read(folder).versions().stream().map(DatasetVersion::configHash).toList();
  }

  /** Whether versions were added to the dataset since it was published. */
  static boolean wasAddedTo(Path folder) throws IOException {
    return Files.exists(folder.resolve("manifest.json"))
        && manifest(folder).path("versions").size() > 1;
  }

  private static JsonNode manifest(Path folder) throws IOException {
    return JSON.readTree(folder.resolve("manifest.json").toFile());
  }

  private static DatasetVersion first(Path folder) throws IOException {
    JsonNode manifest = manifest(folder);
    List<StageCounts> stages = new ArrayList<>();
    for (JsonNode stage : manifest.path("stages")) {
      stages.add(JSON.treeToValue(stage, StageCounts.class));
    }
    return new DatasetVersion(
        1,
        manifest.path("run_id").asText(),
        manifest.path("config_hash").asText(),
        manifest.path("code_version").asText(),
        rows(folder, Side.TRAIN),
        rows(folder, Side.EVAL),
        pagesAsOf(Shards.list(folder.resolve("pages"), "pages")),
        stages);
  }

  private static long rows(Path folder, Side side) throws IOException {
    return ParquetRecords.count(Shards.list(folder.resolve("qa"), side.toString()));
  }

  /** When the last of these pages was fetched. */
  static String pagesAsOf(List<Path> pages) throws IOException {
    Instant[] latest = {Instant.MIN};
    for (Path file : pages) {
      ParquetRecords.of(PublishedPage.class)
          .read(
              file,
              page ->
                  latest[0] = page.fetchedAt().isAfter(latest[0]) ? page.fetchedAt() : latest[0]);
    }
    return latest[0].equals(Instant.MIN) ? "" : latest[0].toString();
  }

  /** The number of the version that is added next. */
  int next() {
    return versions.get(versions.size() - 1).version() + 1;
  }

  /** What a table's files are called in a version: {@code train}, then {@code train-v0002}. */
  static String table(Optional<BaseDataset> base, String name) {
    return base.map(dataset -> "%s-v%04d".formatted(name, dataset.next())).orElse(name);
  }

  /** Puts the tables into a new version's folder. */
  void copyTables(Path to) throws IOException {
    for (Path file : Folders.files(folder)) {
      Path name = folder.relativize(file);
      if (name.toString().endsWith(".parquet") && !name.startsWith(EXPORTS)) {
        Path copy = to.resolve(name.toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
