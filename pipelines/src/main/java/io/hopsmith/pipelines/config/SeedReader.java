package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.schemas.Seed;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the {@code seeds} key into seeds in order, without duplicates, with the lines of {@code
 * list:} files in place of them and folders as absolute paths.
 */
final class SeedReader {
  private static final JsonPointer SEEDS = JsonPointer.compile("/seeds");

  private final ConfigTree tree;
  private final Path folder;
  private final Set<Seed> seeds = new LinkedHashSet<>();

  private SeedReader(ConfigTree tree, Path folder) {
    this.tree = tree;
    this.folder = folder;
  }

  /** Reads all seeds; unreadable ones are noted in the tree. */
  static List<Seed> read(ConfigTree tree, Path folder) {
    SeedReader reader = new SeedReader(tree, folder);
    JsonNode list = tree.at(SEEDS);
    for (int i = 0; i < list.size(); i++) {
      JsonPointer key = SEEDS.appendIndex(i);
      if (tree.isSound(key)) {
        reader.seed(key, list.get(i).asText());
      }
    }
    return List.copyOf(reader.seeds);
  }

  private void seed(JsonPointer key, String text) {
    if (text.startsWith("list:")) {
      listed(key, text.substring("list:".length()));
    } else {
      single(key, text, folder, "");
    }
  }

  private void listed(JsonPointer key, String name) {
    List<String> lines;
    Path file = folder.resolve(name);
    try {
      lines = Files.readAllLines(file);
    } catch (IOException | InvalidPathException e) {
      tree.problem(key, "'list:%s' cannot be read (looked at %s)".formatted(name, file));
      return;
    }
    Path besideList = file.toAbsolutePath().getParent();
    int before = seeds.size();
    List<String> texts = new ArrayList<>(lines);
    for (int i = 0; i < texts.size(); i++) {
      String line = texts.get(i).replaceFirst("(^|\\s)#.*$", "").strip();
      if (!line.isEmpty()) {
        single(key, line, besideList, name + " line " + (i + 1) + ": ");
      }
    }
    if (seeds.size() == before && tree.isSound(key)) {
      tree.problem(key, "'list:%s' holds no seed that is not named already".formatted(name));
    }
  }

  private void single(JsonPointer key, String text, Path beside, String where) {
    try {
      Seed seed = Seed.parse(text);
      seeds.add(seed.kind() == Seed.Kind.FOLDER ? existing(seed, beside) : addressed(seed));
    } catch (IllegalArgumentException e) {
      tree.problem(key, where + e.getMessage());
    }
  }

  private static Seed existing(Seed seed, Path beside) {
    Path path = beside.resolve(seed.value()).toAbsolutePath().normalize();
    if (!Files.isDirectory(path) || !Files.isReadable(path)) {
      throw new IllegalArgumentException(
          "'file:%s' is not a readable folder (looked at %s)".formatted(seed.value(), path));
    }
    return new Seed(Seed.Kind.FOLDER, path.toString());
  }

  private static Seed addressed(Seed seed) {
    try {
      if (new URI(seed.value()).getHost() == null) {
        throw new IllegalArgumentException("'" + seed.value() + "' names no host");
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "'%s' is not a URL: %s".formatted(seed.value(), e.getReason()), e);
    }
    return seed;
  }
}
