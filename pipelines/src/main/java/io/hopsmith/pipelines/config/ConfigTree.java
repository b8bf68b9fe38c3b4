package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A configuration while it is being checked: its values, where each was written, and what is wrong
 * so far. Used by one thread.
 */
final class ConfigTree {
  /** The command line's option that sets one key. */
  static final String OUT = "--out";

  private static final int UNKNOWN_LINE = Integer.MAX_VALUE;

  private final String file;
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final Map<JsonPointer, Integer> lines = new HashMap<>();
  private final Map<JsonPointer, String> overridden = new HashMap<>();
  private final Set<JsonPointer> troubled = new HashSet<>();
  private final List<Located> located = new ArrayList<>();

  private record Located(int line, ConfigProblem problem) {}

  ConfigTree(String file) {
    this.file = file;
  }

  ObjectNode root() {
    return root;
  }

  JsonNode at(JsonPointer key) {
    return root.at(key);
  }

  void wroteOnLine(JsonPointer key, int line) {
    lines.putIfAbsent(key, line);
  }

  /** The line on which the key was first written, or that of what is around it. */
  int lineOf(JsonPointer key) {
    return line(key);
  }

  /** The command line's option has set the key. */
  void overrode(JsonPointer key, String option) {
    overridden.put(key, option);
  }

  /** Notes a problem unless the key or a part around it has one already. */
  void problem(JsonPointer key, String message) {
    if (isSound(key)) {
      furtherProblem(key, message);
    }
  }

  /** Notes a problem of something inside the key's value, which may have several. */
  void furtherProblem(JsonPointer key, String message) {
    troubled.add(key);
    String origin = origin(key);
    String name = origin.equals(OUT) ? "" : KeyPath.text(key); // the option itself names the key
    located.add(new Located(line(key), new ConfigProblem(origin, name, message)));
  }

  /** Notes a problem at a line, whatever else is wrong there. */
  void problemOnLine(int line, JsonPointer key, String message) {
    troubled.add(key);
    located.add(
        new Located(line, new ConfigProblem(file + ":" + line, KeyPath.text(key), message)));
  }

  /** Notes a problem of an option of the command line. */
  void problemOfOption(String option, String key, String message) {
    located.add(new Located(UNKNOWN_LINE, new ConfigProblem(option, key, message)));
  }

  /** Whether neither the key nor anything around it has a problem. */
  boolean isSound(JsonPointer key) {
    for (JsonPointer at = key; at != null; at = at.head()) {
      if (troubled.contains(at)) {
        return false;
      }
    }
    return true;
  }

  /** All problems in the order of the file, those of the command line last. */
  List<ConfigProblem> problems() {
    return located.stream()
        .sorted(Comparator.comparingInt(Located::line))
        .map(Located::problem)
        .toList();
  }

  private String origin(JsonPointer key) {
    for (JsonPointer at = key; at != null; at = at.head()) {
      if (overridden.containsKey(at)) {
        return overridden.get(at);
      }
    }
    int line = line(key);
    return line == UNKNOWN_LINE ? file : file + ":" + line;
  }

  private int line(JsonPointer key) {
    for (JsonPointer at = key; at != null && !at.matches(); at = at.head()) {
      if (lines.containsKey(at)) {
        return lines.get(at);
      }
    }
    return UNKNOWN_LINE;
  }
}
