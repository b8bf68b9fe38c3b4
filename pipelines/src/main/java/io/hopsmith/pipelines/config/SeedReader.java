package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.schemas.Seed;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the {@code seeds} key into seeds in order, without duplicates, with the lines of {@code
 * list:} files in place of them, and folders and archives as absolute paths.
 */
final class SeedReader {
  private static final JsonPointer SEEDS = JsonPointer.compile("/seeds");
  private static final String LIST = "list:";

  private final ConfigTree tree;
  private final Path folder;
  private final Set<Seed> seeds = new LinkedHashSet<>();

  private SeedReader(ConfigTree tree, Path folder) {
    this.tree = tree;
    this.folder = folder;
  }

  /**
   * Reads all seeds; those that cannot be used, in the file and in lists, are noted in the tree.
   */
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
    if (text.startsWith(LIST)) {
      listed(key, text.substring(LIST.length()));
      return;
    }
    try {
      seeds.add(SeedText.parse(text, folder));
    } catch (IllegalArgumentException e) {
      tree.problem(key, e.getMessage());
    }
  }

  private void listed(JsonPointer key, String name) {
    try {
      Path file = folder.resolve(name).toAbsolutePath();
      if (!anyOf(key, name, TextFile.lines(file), file.getParent())) {
        tree.problem(
            key,
            "'list:%s' holds no seed; write one URL, sitemap:URL, file:FOLDER or warc:PATH a line"
                .formatted(name));
      }
    } catch (InvalidPathException e) {
      tree.problem(key, "'list:%s' is no path: %s".formatted(name, e.getReason()));
    } catch (IOException e) {
      tree.problem(
          key,
          "'list:%s' cannot be read: %s (looked at %s); paths are relative to the configuration"
              .formatted(name, e.getMessage(), folder.resolve(name)));
    }
  }

  /** Reads the seeds of a list; whether there was any, good or bad. */
  private boolean anyOf(JsonPointer key, String name, List<String> lines, Path besideList) {
    boolean any = false;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).replaceFirst("(^|\\s)#.*$", "").strip();
      if (!text.isEmpty()) {
        any = true;
        line(key, "%s line %d: ".formatted(name, i + 1), text, besideList);
      }
    }
    return any;
  }

  private void line(JsonPointer key, String where, String text, Path besideList) {
    try {
      if (Secrets.isLike(text)) {
        throw new IllegalArgumentException(Secrets.PROBLEM);
      }
      if (text.startsWith(LIST)) {
        throw new IllegalArgumentException(
            "'%s' stands in a list; put it under seeds in the configuration".formatted(text));
      }
      seeds.add(SeedText.parse(text, besideList));
    } catch (IllegalArgumentException e) {
      tree.furtherProblem(key, where + e.getMessage());
    }
  }
}
