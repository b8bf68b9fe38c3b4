package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/** Puts what the command line says into a tree, later settings winning. */
final class Overrides {
  private static final String SET = "--set";
  private static final JsonPointer OUTPUT = JsonPointer.compile("/output/folder");

  private final ConfigTree tree;
  private final String option;

  private Overrides(ConfigTree tree, String option) {
    this.tree = tree;
    this.option = option;
  }

  /** Applies {@code section.key=VALUE} settings; values are typed by the rules of YAML. */
  static void apply(ConfigTree tree, List<String> settings) {
    settings.forEach(new Overrides(tree, SET)::apply);
  }

  /** Puts the folder of {@code --out} in the place of {@code output.folder}, as it is. */
  static void apply(ConfigTree tree, Path out) {
    String literal = out.toAbsolutePath().toString().replace("${", "$${");
    new Overrides(tree, ConfigTree.OUT).put(OUTPUT, tree.root().textNode(literal));
  }

  private void apply(String setting) {
    int equals = setting.indexOf('=');
    String name = equals < 0 ? setting : setting.substring(0, equals).strip();
    JsonPointer key = KeyPath.parse(name).orElse(JsonPointer.empty());
    if (equals < 0 || key.matches()) {
      tree.problemOfOption(
          option, name, "must look like section.key=VALUE or section.list[0]=VALUE");
      return;
    }
    String text = setting.substring(equals + 1);
    try {
      put(key, text.isBlank() ? tree.root().textNode("") : YamlReader.value(text));
    } catch (JsonProcessingException e) {
      tree.problemOfOption(option, name, "'" + text + "' is not a YAML value; put it in quotes");
    }
  }

  private void put(JsonPointer key, JsonNode value) {
    JsonNode parent = parent(key);
    if (parent instanceof ObjectNode section && !key.last().mayMatchElement()) {
      section.set(key.last().getMatchingProperty(), value);
    } else if (parent instanceof ArrayNode list
        && key.last().mayMatchElement()
        && key.last().getMatchingIndex() <= list.size()) {
      int index = key.last().getMatchingIndex();
      if (index == list.size()) {
        list.add(value);
      } else {
        list.set(index, value);
      }
    } else {
      tree.problemOfOption(
          option, KeyPath.text(key), "nothing can be set there: " + describe(parent));
      return;
    }
    tree.overrode(key, option);
  }

  private JsonNode parent(JsonPointer key) {
    JsonNode at = tree.root();
    JsonPointer done = JsonPointer.empty();
    for (JsonPointer rest = key; !rest.tail().matches(); rest = rest.tail()) {
      done = done.append(JsonPointer.compile("/" + rest.getMatchingProperty()));
      boolean isLast = rest.tail().mayMatchElement();
      if (at instanceof ObjectNode section && !section.has(rest.getMatchingProperty())) {
        String name = rest.getMatchingProperty();
        section.set(name, isLast ? section.arrayNode() : section.objectNode());
        tree.overrode(done, option);
      }
      at = at.at(JsonPointer.compile("/" + rest.getMatchingProperty()));
    }
    return at;
  }

  private static String describe(JsonNode parent) {
    return parent instanceof ArrayNode list
        ? "the list has " + list.size() + " items"
        : "what is around it is not a section";
  }
}
