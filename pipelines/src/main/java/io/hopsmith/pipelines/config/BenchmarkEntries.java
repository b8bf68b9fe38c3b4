package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.pipelines.benchmark.BenchmarkException;
import io.hopsmith.pipelines.benchmark.BenchmarkSource;
import io.hopsmith.pipelines.benchmark.Benchmarks;
import io.hopsmith.schemas.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The entries of {@code decontaminate}: a path each, or a section that names columns too. */
final class BenchmarkEntries {
  private static final JsonPointer KEY = JsonPointer.compile("/decontaminate");

  private BenchmarkEntries() {}

  /** Notes every entry whose file, columns or rows cannot be used. */
  static void check(ConfigTree tree, Path folder) {
    for (int i = 0; i < tree.at(KEY).size(); i++) {
      JsonPointer at = KEY.appendIndex(i);
      if (isSound(tree, at)) {
        check(tree, at, folder);
      }
    }
  }

  /** Whether neither the entry nor anything in it has a problem. */
  private static boolean isSound(ConfigTree tree, JsonPointer entry) {
    Stream<String> keys =
        Stream.concat(
            Stream.of("file"), tree.at(entry).properties().stream().map(Map.Entry::getKey));
    return keys.map(entry::appendProperty).allMatch(tree::isSound);
  }

  private static void check(ConfigTree tree, JsonPointer at, Path folder) {
    try {
      Benchmarks.read(source(tree.at(at), folder));
    } catch (BenchmarkException e) {
      tree.problem(at, "'%s' %s".formatted(file(tree.at(at)), e.getMessage()));
    } catch (InvalidPathException e) {
      tree.problem(at, "'%s' is no path: %s".formatted(file(tree.at(at)), e.getReason()));
    }
  }

  /** The entries of a tree that passed every check. */
  static List<BenchmarkSource> of(JsonNode root, Path folder) {
    List<BenchmarkSource> sources = new ArrayList<>();
    root.path("decontaminate").forEach(entry -> sources.add(source(entry, folder)));
    return sources;
  }

  /** One hash of each file's content, which is a setting. */
  static List<String> hashes(JsonNode root, Path folder) {
    List<String> hashes = new ArrayList<>();
    for (BenchmarkSource source : of(root, folder)) {
      try {
        hashes.add(Ids.sha256(Files.readAllBytes(source.file())));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + source.file() + " any more", e);
      }
    }
    return hashes;
  }

  private static BenchmarkSource source(JsonNode entry, Path folder) {
    Path file = folder.resolve(file(entry)).toAbsolutePath().normalize();
    return new BenchmarkSource(
        file,
        text(entry, "name").orElse(BenchmarkSource.nameOf(file)),
        text(entry, "question"),
        text(entry, "answer"));
  }

  private static String file(JsonNode entry) {
    return entry.isTextual() ? entry.asText() : entry.path("file").asText();
  }

  private static Optional<String> text(JsonNode entry, String key) {
    return Optional.of(entry.path(key).asText("")).filter(text -> !text.isEmpty());
  }
}
