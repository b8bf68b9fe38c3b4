package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;

/**
 * Reads one YAML document into a {@link ConfigTree}, noting the line of every value, duplicate keys
 * and syntax errors. A key without a value counts as absent.
 */
final class YamlReader {
  private static final YAMLFactory YAML = new YAMLFactory();
  private static final int LONGEST_NUMBER = 100;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final YAMLParser parser;
  private final ConfigTree tree;

  private YamlReader(YAMLParser parser, ConfigTree tree) {
    this.parser = parser;
    this.tree = tree;
  }

  /** Reads a file's text; problems are noted in the tree. */
  static ConfigTree read(String file, String text) {
    ConfigTree tree = new ConfigTree(file);
    try (YAMLParser parser = YAML.createParser(text)) {
      new YamlReader(parser, tree).document();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      tree.problemOnLine(
          line,
          JsonPointer.empty(),
          "not valid YAML at column " + column + ": " + YamlError.text(e));
    } catch (IOException e) {
      throw new IllegalStateException("reading a text in memory failed", e);
    }
    return tree;
  }

  /** The value that YAML gives to a text on its own, such as {@code 5} or {@code [a, b]}. */
  static JsonNode value(String text) throws JsonProcessingException {
    try (YAMLParser parser = YAML.createParser(text)) {
      if (parser.nextToken() == null) {
        return NODES.textNode("");
      }
      return new YamlReader(parser, new ConfigTree("--set")).value(JsonPointer.empty());
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new IllegalStateException("reading a text in memory failed", e);
    }
  }

  private void document() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      return;
    }
    if (first != JsonToken.START_OBJECT) {
      tree.problemOnLine(
          line(),
          JsonPointer.empty(),
          "the file must hold keys such as 'seeds:', not a bare value");
      return;
    }
    object(tree.root(), JsonPointer.empty());
    if (parser.nextToken() != null) {
      tree.problemOnLine(
          line(), JsonPointer.empty(), "a second YAML document; only one is allowed");
    }
  }

  private JsonNode value(JsonPointer key) throws IOException {
    if (parser.isCurrentAlias()) {
      tree.problemOnLine(line(), key, "YAML aliases are not supported; use ${section.key}");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(NODES.objectNode(), key);
      case START_ARRAY -> array(key);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> NODES.textNode(parser.getText());
    };
  }

  /** A number; as a text where it is none that a key could have, such as {@code .nan}. */
  private JsonNode number() throws IOException {
    String text = parser.getText();
    if (text.length() > LONGEST_NUMBER) {
      return NODES.textNode(text);
    }
    try {
      return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
          ? NODES.numberNode(parser.getBigIntegerValue())
          : NODES.numberNode(parser.getDecimalValue());
    } catch (JsonProcessingException e) {
      return NODES.textNode(text); // the schema check says what is wrong with it
    }
  }

  private ObjectNode object(ObjectNode into, JsonPointer key) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonPointer at = key.appendProperty(name);
      if (into.has(name)) {
        tree.problemOnLine(
            line(), at, "written twice, first on line " + tree.lineOf(at) + "; keep one");
      }
      tree.wroteOnLine(at, line());
      parser.nextToken();
      JsonNode value = value(at);
      if (!value.isNull()) {
        into.set(name, value);
      }
    }
    return into;
  }

  private ArrayNode array(JsonPointer key) throws IOException {
    ArrayNode items = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonPointer at = key.appendIndex(items.size());
      tree.wroteOnLine(at, line());
      items.add(value(at));
    }
    return items;
  }

  private int line() {
    JsonLocation location = parser.currentTokenLocation();
    return location.getLineNr();
  }
}
