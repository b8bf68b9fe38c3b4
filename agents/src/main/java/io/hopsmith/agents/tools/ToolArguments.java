package io.hopsmith.agents.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Arguments of tool calls as JSON objects, as trajectories keep them. Pure. */
public final class ToolArguments {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ToolArguments() {}

  /** Of a search: {@code {"queries":["..."]}}. */
  public static String search(List<String> queries) {
    return write(Map.of("queries", queries));
  }

  /** Of a look at a page: {@code {"url":"..."}}. */
  public static String browse(String url) {
    return write(Map.of("url", url));
  }

  /**
   * The values of some arguments for a person to read, without names, braces and quotation marks,
   * lists joined by semicolons; what is no JSON object as it is.
   */
  public static String readable(String arguments) {
    try {
      JsonNode object = JSON.readTree(arguments);
      return object != null && object.isObject() ? values(object) : arguments;
    } catch (JsonProcessingException e) {
      return arguments;
    }
  }

  private static String values(JsonNode node) {
    List<String> values = new ArrayList<>();
    for (JsonNode value : node) {
      values.add(value.isContainerNode() ? values(value) : value.asText());
    }
    return String.join("; ", values);
  }

  private static String write(Map<String, ?> arguments) {
    try {
      return JSON.writeValueAsString(arguments);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts cannot be written as JSON", e);
    }
  }
}
