package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Key paths as people write them, {@code crawl.include[0]}, to and from JSON pointers. */
final class KeyPath {
  private static final Pattern STEP =
      Pattern.compile("\\.?([A-Za-z_][A-Za-z0-9_-]*)|\\[(\\d{1,6})]");

  private KeyPath() {}

  /** The pointer for a written path; empty when it is not one. */
  static Optional<JsonPointer> parse(String text) {
    JsonPointer pointer = JsonPointer.empty();
    Matcher step = STEP.matcher(text);
    int end = 0;
    while (end < text.length()) {
      if (!step.find(end) || step.start() != end || !separated(step, end)) {
        return Optional.empty();
      }
      pointer =
          step.group(1) != null
              ? pointer.appendProperty(step.group(1))
              : pointer.appendIndex(Integer.parseInt(step.group(2)));
      end = step.end();
    }
    return text.isEmpty() || text.startsWith("[") ? Optional.empty() : Optional.of(pointer);
  }

  private static boolean separated(Matcher step, int start) {
    return step.group(1) == null || step.group().startsWith(".") == (start > 0);
  }

  /** The written form of a pointer; empty for the root. */
  static String text(JsonPointer pointer) {
    StringBuilder text = new StringBuilder();
    for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
      if (at.mayMatchElement()) {
        text.append('[').append(at.getMatchingIndex()).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(at.getMatchingProperty());
      }
    }
    return text.toString();
  }
}
