package io.hopsmith.pipelines.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.run.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a dataset's card and manifest say of its exports: a configuration of the YAML head for each,
 * so that loaders find it by name, a line for each file, and the hashes of both.
 */
public final class ExportNotes {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private static final String CARD = "README.md";
  private static final String MANIFEST = "manifest.json";
  private static final String FENCE = "---";
  private static final String CONFIG = "- config_name: ";
  private static final String PATH = "    path: " + Exports.FOLDER + "/";
  private static final String LINE = "- `" + Exports.FOLDER + "/";
  private static final String NONE = "None. `hopsmith export` makes them of these files.";

  private ExportNotes() {}

  /** One configuration for every export that holds something, with the sides that do. */
  public static String configs(List<ExportSummary> exports) {
    StringBuilder configs = new StringBuilder();
    for (ExportSummary export : exports) {
      List<ExportSummary.SideSummary> sides =
          export.sides().stream().filter(side -> side.records() > 0).toList();
      if (!sides.isEmpty()) {
        configs.append(CONFIG).append(export.name()).append("\n  data_files:\n");
        for (ExportSummary.SideSummary side : sides) {
          configs.append(
              "  - split: %s\n%s%s/%s\n".formatted(side.side(), PATH, export.name(), side.file()));
        }
      }
    }
    return configs.toString();
  }

  /** A line for each file, or that there is none. */
  public static String lines(List<ExportSummary> exports) {
    return exports.isEmpty()
        ? NONE
        : exports.stream().flatMap(ExportNotes::lines).collect(Collectors.joining("\n"));
  }

  private static Stream<String> lines(ExportSummary export) {
    return export.sides().stream()
        .map(
            side ->
                "%s%s/%s`: %s; %d records of %d %s rows"
                    .formatted(
                        LINE,
                        export.name(),
                        side.file(),
                        export.description(),
                        side.records(),
                        side.rows(),
                        side.side()));
  }

  /**
   * Brings card and manifest up to date with the exports that lie in the dataset's folder. Either
   * is left alone where it is missing, and a card where its head has no configurations.
   *
   * @throws IOException when a file cannot be read or written
   */
  public static void refresh(Path dataset) throws IOException {
    List<ExportSummary> exports = made(dataset);
    Path card = dataset.resolve(CARD);
    if (Files.exists(card)) {
      replace(card, card(Files.readString(card), exports));
    }
    Path manifest = dataset.resolve(MANIFEST);
    if (Files.exists(manifest) && JSON.readTree(manifest.toFile()) instanceof ObjectNode tree) {
      tree.set("exports", JSON.valueToTree(exports));
      tree.set("files", files(dataset, tree.path("files")));
      replace(manifest, JSON.writeValueAsString(tree) + "\n");
    }
  }

  private static List<ExportSummary> made(Path dataset) throws IOException {
    Path folder = dataset.resolve(Exports.FOLDER);
    List<ExportSummary> made = new ArrayList<>();
    for (String name : ExportFormats.names()) {
      Path summary = folder.resolve(name).resolve(FormatWriter.SUMMARY);
      if (Files.exists(summary)) {
        made.add(JSON.readValue(summary.toFile(), ExportSummary.class));
      }
    }
    return made;
  }

  /** A card with the exports that there are in the place of those that it names. */
  static String card(String text, List<ExportSummary> exports) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int end = lines.subList(Math.min(1, lines.size()), lines.size()).indexOf(FENCE) + 1;
    if (end < 1 || !lines.get(0).equals(FENCE) || !lines.subList(0, end).contains("configs:")) {
      return text;
    }
    List<String> head = withoutExports(lines.subList(0, end));
    head.addAll(configs(exports).lines().toList());
    List<String> body = new ArrayList<>();
    boolean listed = false;
    for (String line : lines.subList(end, lines.size())) {
      boolean isList = line.startsWith(LINE) || line.equals(NONE);
      if (isList && !listed) {
        body.addAll(lines(exports).lines().toList());
        listed = true;
      } else if (!isList) {
        body.add(line);
      }
    }
    return Stream.concat(head.stream(), body.stream()).collect(Collectors.joining("\n", "", "\n"));
  }

  /** A configuration is an export's by where its files lie, and ends where the next one begins. */
  private static List<String> withoutExports(List<String> head) {
    List<String> kept = new ArrayList<>();
    List<String> config = new ArrayList<>();
    for (String line : head) {
      if (!line.startsWith(" ")) {
        keep(config, kept);
        config = new ArrayList<>();
      }
      config.add(line);
    }
    keep(config, kept);
    return kept;
  }

  private static void keep(List<String> config, List<String> kept) {
    boolean isExport =
        !config.isEmpty()
            && config.get(0).startsWith(CONFIG)
            && config.stream().anyMatch(line -> line.startsWith(PATH));
    if (!isExport) {
      kept.addAll(config);
    }
  }

  private static ArrayNode files(Path dataset, JsonNode listed) throws IOException {
    List<JsonNode> files = new ArrayList<>();
    for (JsonNode file : listed) {
      String path = file.path("path").asText();
      if (!path.equals(CARD) && !path.startsWith(Exports.FOLDER + "/")) {
        files.add(file);
      }
    }
    for (Path file : Folders.files(dataset)) {
      String path = dataset.relativize(file).toString().replace('\\', '/');
      if (path.equals(CARD) || path.startsWith(Exports.FOLDER + "/")) {
        files.add(
            JSON.createObjectNode()
                .put("path", path)
                .put("rows", path.endsWith(".parquet") ? ParquetRecords.count(List.of(file)) : 0)
                .put("bytes", Files.size(file))
                .put("sha256", Folders.sha256(file)));
      }
    }
    files.sort(Comparator.comparing(file -> file.path("path").asText()));
    return JSON.createArrayNode().addAll(files);
  }

  private static void replace(Path file, String text) throws IOException {
    Path staged = Files.createTempFile(file.getParent(), ".tmp-", file.getFileName().toString());
    try {
      Files.writeString(staged, text);
      Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(staged);
    }
  }
}
