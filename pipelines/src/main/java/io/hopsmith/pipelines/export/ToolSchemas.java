package io.hopsmith.pipelines.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** The tools of search solvers as JSON schemas, from the resource {@code tools.json}. */
final class ToolSchemas {
  /** {@code [{name, description, parameters}]}, as LLaMA-Factory and prompts have them. */
  private static final ArrayNode FUNCTIONS = read();

  /** {@code [{type: "function", function: {name, description, parameters}}]}. */
  private static final ArrayNode TYPED = typed();

  /** Names of the tools. */
  static final Set<String> NAMES = Set.of("search", "browse", "find");

  private ToolSchemas() {}

  /** The functions alone, as one line of JSON. */
  static String functions() {
    return JsonText.line(FUNCTIONS);
  }

  /** Each function with its type, as chat templates take them, as one line of JSON. */
  static String typedText() {
    return JsonText.line(TYPED);
  }

  /** The same as a tree. */
  static ArrayNode typedTree() {
    return TYPED.deepCopy();
  }

  private static ArrayNode typed() {
    ArrayNode typed = JsonText.MAPPER.createArrayNode();
    FUNCTIONS.forEach(
        function -> {
          ObjectNode tool = typed.addObject().put("type", "function");
          tool.set("function", function);
        });
    return typed;
  }

  private static ArrayNode read() {
    try (InputStream in = ToolSchemas.class.getResourceAsStream("tools.json")) {
      return (ArrayNode) JsonText.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("tools.json cannot be read", e);
    }
  }
}
