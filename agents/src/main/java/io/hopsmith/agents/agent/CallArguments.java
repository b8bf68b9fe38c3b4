package io.hopsmith.agents.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hopsmith.agents.prompt.JsonReply;
import java.util.List;
import java.util.Optional;

/**
 * Arguments of a call as models write them: an object, an object within a text, one whose end is
 * missing, or the main argument alone. Pure.
 */
final class CallArguments {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> ENDS = List.of("", "}", "]}", "\"}", "\"]}");

  private CallArguments() {}

  /**
   * The arguments as an object; empty where they can be read as none.
   *
   * @param tool name of the tool, which tells what a text alone is
   */
  static Optional<JsonNode> of(String tool, String written) {
    String text = written == null || written.isBlank() ? "{}" : written.strip();
    JsonNode node = node(text);
    if (node.isObject()) {
      return Optional.of(node);
    }
    if (node.isTextual()) {
      String within = node.asText().strip();
      return within.startsWith("{") ? of(tool, within) : Optional.of(alone(tool, node));
    }
    if (node.isArray()) {
      return Optional.of(alone(tool, node));
    }
    return ENDS.stream().flatMap(end -> JsonReply.object(text + end).stream()).findFirst();
  }

  private static JsonNode alone(String tool, JsonNode argument) {
    String main = tool.equals(Toolbox.SEARCH) ? "queries" : "url";
    return JSON.createObjectNode()
        .set(main, argument.isArray() && main.equals("url") ? argument.path(0) : argument);
  }

  /** The text as JSON; missing where it is none. */
  private static JsonNode node(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
