package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * What the configuration's JSON schema says of keys: which exist, their defaults, what is allowed.
 */
final class SchemaGuide {
  private static final String RESOURCE = "/io/hopsmith/schemas/config.schema.json";

  private final JsonNode schema;

  private SchemaGuide(JsonNode schema) {
    this.schema = schema;
  }

  /** Reads the schema that ships with the program. */
  static SchemaGuide load() {
    try (InputStream in = SchemaGuide.class.getResourceAsStream(RESOURCE)) {
      return new SchemaGuide(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE + " from the program's jar", e);
    }
  }

  JsonNode schema() {
    return schema;
  }

  /** The schema of a key; a missing node when there is no such key. */
  JsonNode at(JsonPointer key) {
    JsonNode at = schema;
    for (JsonPointer rest = key; !rest.matches(); rest = rest.tail()) {
      at = rest.mayMatchElement() ? at.path("items") : property(at, rest.getMatchingProperty());
    }
    return at;
  }

  /** A key of a section; in a section whose keys have names of the user's own, any of these. */
  private static JsonNode property(JsonNode section, String name) {
    JsonNode property = section.path("properties").path(name);
    return property.isMissingNode() && section.path("additionalProperties").isObject()
        ? section.get("additionalProperties")
        : property;
  }

  /** Names of the keys of a section, in the schema's order. */
  List<String> keysOf(JsonPointer section) {
    List<String> names = new ArrayList<>();
    at(section).path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Written paths of all keys. */
  List<String> allKeys() {
    List<String> all = new ArrayList<>();
    collect(JsonPointer.empty(), all);
    return all;
  }

  private void collect(JsonPointer section, List<String> into) {
    for (String name : keysOf(section)) {
      JsonPointer key = section.appendProperty(name);
      into.add(KeyPath.text(key));
      collect(key, into);
    }
  }

  /** Fills every absent key that has a default. */
  void fillDefaults(ObjectNode root) {
    fill(schema, root);
  }

  private static void fill(JsonNode schema, ObjectNode section) {
    if (schema.path("additionalProperties").isObject()) {
      for (JsonNode named : section) {
        if (named instanceof ObjectNode inner) {
          fill(schema.get("additionalProperties"), inner);
        }
      }
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              JsonNode wanted = property.getValue();
              String name = property.getKey();
              if (wanted.path("type").asText().equals("object") && !section.has(name)) {
                section.putObject(name);
              } else if (wanted.has("default") && !section.has(name)) {
                section.set(name, wanted.get("default").deepCopy());
              }
              if (section.get(name) instanceof ObjectNode inner) {
                fill(wanted, inner);
              }
            });
  }

  /** The values that a key may have, in words, such as {@code a whole number from 0 to 100}. */
  String allowed(JsonPointer key) {
    JsonNode wanted = at(key);
    if (wanted.has("title") && !key.matches()) {
      return wanted.get("title").asText();
    }
    if (wanted.has("enum")) {
      return "one of " + String.join(", ", choices(wanted));
    }
    return switch (wanted.path("type").asText()) {
      case "integer" -> "a whole number" + range(wanted);
      case "number" -> "a number" + range(wanted);
      case "boolean" -> "true or false";
      case "array" -> "a list" + (wanted.has("minItems") ? " of at least one item" : "");
      case "object" -> "a section with the keys " + String.join(", ", keysOf(key));
      default -> "a text";
    };
  }

  /** The values of an enumeration. */
  static List<String> choices(JsonNode wanted) {
    List<String> choices = new ArrayList<>();
    wanted.path("enum").forEach(choice -> choices.add(choice.asText()));
    return choices;
  }

  private static String range(JsonNode wanted) {
    StringJoiner range = new StringJoiner(" ", " ", "").setEmptyValue("");
    if (wanted.has("minimum")) {
      range.add("from " + wanted.get("minimum").asText());
    }
    if (wanted.has("maximum")) {
      range.add("to " + wanted.get("maximum").asText());
    }
    return range.toString();
  }
}
