package io.hopsmith.generators.written;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/**
 * Fields of a reply under the names that they were asked for by, or others that models give them.
 * Pure.
 */
final class Fields {
  private Fields() {}

  /** A text on one line; empty where no name is there. */
  static String text(JsonNode object, String... names) {
    return any(object, names).asText("").strip().replaceAll("\\s+", " ");
  }

  /** The first that is there and has something; missing where none is. */
  static JsonNode any(JsonNode object, String... names) {
    return Stream.of(names)
        .map(object::path)
        .filter(node -> !node.isMissingNode() && !node.isNull())
        .findFirst()
        .orElseGet(() -> object.path(names[0]));
  }
}
