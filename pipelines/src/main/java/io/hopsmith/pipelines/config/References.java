package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces {@code ${NAME}} by environment variables and {@code ${section.key}} by other keys. Where
 * the schema wants something other than a text, the replaced text is typed by the rules of YAML.
 */
final class References {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$(\\$\\{)|\\$\\{([^}]*)}|(\\$\\{.*$)", Pattern.DOTALL);
  private static final JsonPointer BASE = JsonPointer.compile("/crawl/base");

  private final ConfigTree tree;
  private final SchemaGuide guide;
  private final Function<String, Optional<String>> environment;
  private final Deque<JsonPointer> open = new ArrayDeque<>();

  private References(
      ConfigTree tree, SchemaGuide guide, Function<String, Optional<String>> environment) {
    this.tree = tree;
    this.guide = guide;
    this.environment = environment;
  }

  /** Resolves every text of the tree; what cannot be resolved stays and is noted as a problem. */
  static void resolve(
      ConfigTree tree, SchemaGuide guide, Function<String, Optional<String>> environment) {
    new References(tree, guide, environment).resolveBelow(JsonPointer.empty(), tree.root());
  }

  private void resolveBelow(JsonPointer at, JsonNode node) {
    if (node instanceof ObjectNode section) {
      section
          .properties()
          .forEach(
              entry -> {
                JsonPointer key = at.appendProperty(entry.getKey());
                resolveBelow(key, entry.getValue());
                resolved(key, entry.getValue()).ifPresent(entry::setValue);
              });
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        int index = i;
        JsonPointer key = at.appendIndex(i);
        resolveBelow(key, list.get(i));
        resolved(key, list.get(i)).ifPresent(value -> list.set(index, value));
      }
    }
  }

  private Optional<JsonNode> resolved(JsonPointer key, JsonNode node) {
    if (!node.isTextual() || !node.asText().contains("${")) {
      return Optional.empty();
    }
    return textOf(key, node.asText()).map(text -> typed(key, text));
  }

  private JsonNode typed(JsonPointer key, String text) {
    if (guide.at(key).path("type").asText("string").equals("string")) {
      return TextNode.valueOf(text);
    }
    try {
      return YamlReader.value(text);
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(text); // the schema check says what is wrong with it
    }
  }

  private Optional<String> textOf(JsonPointer key, String raw) {
    open.push(key);
    try {
      StringBuilder text = new StringBuilder();
      Matcher reference = REFERENCE.matcher(raw);
      while (reference.find()) {
        Optional<String> value = valueOf(reference);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        reference.appendReplacement(text, Matcher.quoteReplacement(value.get()));
      }
      return Optional.of(withSlash(key, reference.appendTail(text).toString()));
    } finally {
      open.pop();
    }
  }

  private Optional<String> valueOf(Matcher reference) {
    if (reference.group(1) != null) {
      return Optional.of("${");
    }
    if (reference.group(2) != null && !reference.group(2).isBlank()) {
      return lookUp(reference.group(2).strip());
    }
    tree.problem(
        open.element(),
        "'%s' does not name a variable or key; write ${NAME} or ${section.key}, or $${ for a literal ${"
            .formatted(reference.group()));
    return Optional.empty();
  }

  private Optional<String> lookUp(String name) {
    Optional<JsonPointer> key = KeyPath.parse(name).filter(this::isKey);
    if (key.isPresent() && !tree.at(key.get()).isMissingNode()) {
      return ofKey(key.get());
    }
    Optional<String> value = key.isPresent() ? Optional.empty() : environment.apply(name);
    if (value.isEmpty()) {
      tree.problem(open.element(), unresolved(name, key.isPresent()));
    }
    return value;
  }

  private boolean isKey(JsonPointer key) {
    return !key.tail().matches() || guide.keysOf(JsonPointer.empty()).contains(KeyPath.text(key));
  }

  private Optional<String> ofKey(JsonPointer key) {
    JsonNode node = tree.at(key);
    if (!tree.isSound(key)) {
      return Optional.empty(); // its own problem says enough
    }
    if (open.contains(key)) {
      tree.problem(open.getLast(), "${" + KeyPath.text(key) + "} leads back to itself");
      return Optional.empty();
    }
    if (!node.isValueNode()) {
      tree.problem(open.element(), "${" + KeyPath.text(key) + "} is not a single value");
      return Optional.empty();
    }
    return node.isTextual() ? textOf(key, node.asText()) : Optional.of(node.asText());
  }

  private String unresolved(String name, boolean isKey) {
    if (!isKey) {
      return "${%s}: the environment has no variable %s; export it".formatted(name, name);
    }
    return "${%s} has no value; add %s to the file or pass --set %s=VALUE%s"
        .formatted(name, name, name, similar(name));
  }

  private String similar(String name) {
    return guide.allKeys().contains(name)
        ? ""
        : Spelling.nearest(name, guide.allKeys())
            .map(key -> "; did you mean ${" + key + "}?")
            .orElse("");
  }

  private static String withSlash(JsonPointer key, String text) {
    return key.equals(BASE) && !text.endsWith("/") ? text + "/" : text;
  }
}
