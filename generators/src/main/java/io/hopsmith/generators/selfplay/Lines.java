package io.hopsmith.generators.selfplay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text resources of self-play. */
final class Lines {
  private Lines() {}

  /** The lines of a resource of this package. */
  static List<String> of(String resource) {
    String path = "/io/hopsmith/generators/selfplay/" + resource;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Lines.class.getResourceAsStream(path), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + path, e);
    }
  }

  /** Whether a line says nothing: blank, or a comment. */
  static boolean isIdle(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  static IllegalArgumentException problem(int index, String line, String allowed) {
    return new IllegalArgumentException(
        "line %d, '%s', is not allowed; allowed: %s".formatted(index + 1, line.strip(), allowed));
  }
}
