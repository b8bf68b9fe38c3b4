package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a tree against the JSON schema and says each violation in words. */
final class SchemaCheck {
  private static final int LONGEST_SHOWN_VALUE = 80;

  private final SchemaGuide guide;

  SchemaCheck(SchemaGuide guide) {
    this.guide = guide;
  }

  /** Notes every violation; keys that have a problem already are passed over. */
  void check(ConfigTree tree) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    for (Error error : registry.getSchema(guide.schema()).validate(tree.root())) {
      JsonPointer at = JsonPointer.compile(pointer(error));
      switch (error.getKeyword()) {
        case "additionalProperties" ->
            tree.problem(at.appendProperty(error.getProperty()), unknown(at, error.getProperty()));
        case "uniqueItems" -> repeated(tree, at);
        case "required" -> tree.problem(at.appendProperty(error.getProperty()), missing(at, error));
        default -> tree.problem(at, violation(at, error, tree.at(at)));
      }
    }
  }

  private static String pointer(Error error) {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
      String step = error.getInstanceLocation().getElement(i).toString();
      pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  private String unknown(JsonPointer section, String name) {
    List<String> siblings = guide.keysOf(section);
    String known = "keys of " + (section.matches() ? "the file" : KeyPath.text(section)) + ": ";
    return "unknown key"
        + suggestion(name, siblings).map(word -> "; did you mean " + word + "?").orElse("")
        + " ("
        + known
        + String.join(", ", siblings)
        + ")";
  }

  private Optional<String> suggestion(String name, List<String> siblings) {
    return Spelling.nearest(name, siblings)
        .or(
            () ->
                guide.allKeys().stream()
                    .filter(key -> key.endsWith("." + name) || key.equals(name))
                    .findFirst());
  }

  private String missing(JsonPointer section, Error error) {
    return "missing; allowed: " + guide.allowed(section.appendProperty(error.getProperty()));
  }

  /** Notes every item that stands in the list before. */
  private static void repeated(ConfigTree tree, JsonPointer list) {
    List<JsonNode> items = new ArrayList<>();
    for (JsonNode item : tree.at(list)) {
      int first = items.indexOf(item);
      if (first >= 0) {
        tree.problem(
            list.appendIndex(items.size()),
            "%s names the same thing twice: it is %s already; take one out"
                .formatted(shown(item), KeyPath.text(list.appendIndex(first))));
      }
      items.add(item);
    }
  }

  private String violation(JsonPointer at, Error error, JsonNode value) {
    Optional<String> meant =
        error.getKeyword().equals("enum")
            ? Spelling.nearest(value.asText(), SchemaGuide.choices(guide.at(at)))
            : Optional.empty();
    return shown(value)
        + meant.map(word -> " is unknown; did you mean " + word + "?").orElse(" is not allowed")
        + "; allowed: "
        + guide.allowed(at)
        + blankToDrop(at, value);
  }

  /** YAML takes {@code list: seeds.txt} for a section with the key {@code list}. */
  private String blankToDrop(JsonPointer at, JsonNode value) {
    if (!guide.at(at).path("type").asText().equals("string") || !value.isObject()) {
      return "";
    }
    return value.properties().stream()
        .findFirst()
        .map(
            only ->
                " (a colon and a blank make a section; without the blank: '%s:%s')"
                    .formatted(only.getKey(), only.getValue().asText()))
        .orElse("");
  }

  /** A value as a message shows it. */
  static String shown(JsonNode value) {
    String text = value.isTextual() ? "'" + value.asText() + "'" : value.toString();
    return text.length() <= LONGEST_SHOWN_VALUE
        ? text
        : text.substring(0, LONGEST_SHOWN_VALUE) + "...";
  }
}
