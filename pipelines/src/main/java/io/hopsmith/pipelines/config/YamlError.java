package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;

/** What the YAML reader objects to, in words that need no knowledge of the reader. */
final class YamlError {
  private static final List<String> TELLING = List.of("could not", "expected", "found", "mapping");

  private YamlError() {}

  /** The one line of an error's text that says what is wrong. */
  static String text(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    if (message.contains("StreamReadConstraints")) {
      return "a part of it is too long or nested too deeply";
    }
    if (message.startsWith("Expected a field name")) {
      return "a key must be a plain text";
    }
    List<String> lines = message.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    return lines.stream()
        .filter(line -> TELLING.stream().anyMatch(line::startsWith))
        .findFirst()
        .orElse(lines.isEmpty() ? "it cannot be read" : lines.get(0));
  }
}
