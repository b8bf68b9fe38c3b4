package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.agents.archive.WarcFiles;
import io.hopsmith.agents.engines.Blocklist;
import io.hopsmith.generators.selfplay.Scaffolds;
import io.hopsmith.generators.selfplay.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks what a schema cannot say: values against each other, patterns, times and the disk. */
final class CrossChecks {
  private final ConfigTree tree;
  private final Path folder;

  private CrossChecks(ConfigTree tree, Path folder) {
    this.tree = tree;
    this.folder = folder;
  }

  /**
   * Notes every problem; keys that have one already are passed over.
   *
   * @param folder what relative paths are relative to
   */
  static void check(ConfigTree tree, Path folder) {
    CrossChecks checks = new CrossChecks(tree, folder);
    checks.ordered("/generate/min_hops", "/generate/max_hops");
    checks.ordered("/generate/themes/min", "/generate/themes/max");
    checks.ordered("/verify/min_words", "/verify/max_words");
    checks.patterns("/crawl/include");
    checks.patterns("/crawl/exclude");
    checks.time("/run/as_of");
    checks.lines("/generate/themes/file", Taxonomy::parse);
    checks.lines("/generate/scaffolds/file", Scaffolds::parse);
    checks.lines("/search/blocklist", Blocklist::parse);
    SearchChecks.check(tree);
    checks.readableFolder("/crawl/hosts_folder");
    checks.archive("/crawl/previous");
    OutputSection.check(tree);
    checks.writableFolder("/output/folder");
    ModelChecks.check(tree, folder);
    BenchmarkEntries.check(tree, folder);
    BalanceSection.check(tree);
    PublishSection.check(tree, folder);
  }

  private void ordered(String least, String most) {
    JsonPointer low = JsonPointer.compile(least);
    JsonPointer high = JsonPointer.compile(most);
    if (tree.isSound(low) && tree.isSound(high) && tree.at(low).asLong() > tree.at(high).asLong()) {
      tree.problem(
          low,
          "%s is more than %s, which is %s"
              .formatted(tree.at(low).asText(), KeyPath.text(high), tree.at(high).asText()));
    }
  }

  private void patterns(String list) {
    JsonPointer at = JsonPointer.compile(list);
    for (int i = 0; i < tree.at(at).size(); i++) {
      JsonPointer key = at.appendIndex(i);
      if (tree.isSound(key)) {
        pattern(key, tree.at(key).asText());
      }
    }
  }

  private void pattern(JsonPointer key, String text) {
    try {
      Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      tree.problem(
          key,
          "'%s' is not a regular expression: %s at character %d"
              .formatted(text, e.getDescription(), e.getIndex() + 1));
    }
  }

  private void time(String at) {
    JsonPointer key = JsonPointer.compile(at);
    JsonNode value = tree.at(key);
    if (value.isTextual() && tree.isSound(key)) {
      try {
        OffsetDateTime.parse(value.asText());
      } catch (DateTimeParseException e) {
        tree.problem(
            key,
            "'%s' is not allowed; allowed: an ISO 8601 date-time with offset such as"
                    .formatted(value.asText())
                + " 2026-01-31T00:00:00Z");
      }
    }
  }

  /** Whether the file that a key names can be read as what its lines are to be. */
  private void lines(String at, Consumer<List<String>> parse) {
    Optional<Path> file = path(at);
    if (file.isEmpty()) {
      return;
    }
    JsonPointer key = JsonPointer.compile(at);
    try {
      parse.accept(TextFile.lines(file.get()));
    } catch (IOException | IllegalArgumentException e) {
      tree.problem(key, "'%s': %s".formatted(tree.at(key).asText(), e.getMessage()));
    }
  }

  private void readableFolder(String at) {
    path(at)
        .filter(path -> !Files.isDirectory(path) || !Files.isReadable(path))
        .ifPresent(path -> problem(at, "'%s' is not a readable folder (looked at %s)", path));
  }

  private void archive(String at) {
    path(at)
        .filter(path -> !WarcFiles.isReadable(path))
        .ifPresent(
            path -> problem(at, "'%s' holds no WARC file that can be read (looked at %s)", path));
  }

  private void writableFolder(String at) {
    path(at)
        .map(CrossChecks::existing)
        .filter(path -> !Files.isDirectory(path) || !Files.isWritable(path))
        .ifPresent(
            path ->
                problem(at, "'%s' cannot be made: %s is not a folder that can be written", path));
  }

  private static Path existing(Path path) {
    Path existing = path;
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing;
  }

  /** The absolute path that a key names; empty when it has no text or a problem. */
  private Optional<Path> path(String at) {
    JsonPointer key = JsonPointer.compile(at);
    if (!tree.at(key).isTextual() || !tree.isSound(key)) {
      return Optional.empty();
    }
    try {
      return Optional.of(folder.resolve(tree.at(key).asText()).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      tree.problem(key, "'%s' is no path: %s".formatted(tree.at(key).asText(), e.getReason()));
      return Optional.empty();
    }
  }

  private void problem(String at, String message, Path path) {
    JsonPointer key = JsonPointer.compile(at);
    tree.problem(key, message.formatted(tree.at(key).asText(), path));
  }
}
