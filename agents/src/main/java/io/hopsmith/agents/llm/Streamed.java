package io.hopsmith.agents.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hopsmith.agents.llm.Wire.Received;

/**
 * Puts together what a server streams that knows no other way: server-sent events with chunks of
 * OpenAI's chat completions. Pure.
 */
final class Streamed {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String DATA = "data:";

  private final ObjectNode whole = JSON.createObjectNode();
  private final StringBuilder content = new StringBuilder();
  private final StringBuilder thinking = new StringBuilder();
  private final ArrayNode calls = JSON.createArrayNode();
  private String finish = "";

  private Streamed() {}

  /** The answer as one; as it is where it was not streamed. */
  static Received whole(Received received) {
    if (received.status() / 100 != 2 || !received.text().stripLeading().startsWith(DATA)) {
      return received;
    }
    Streamed streamed = new Streamed();
    try {
      for (String line : received.text().lines().toList()) {
        String data = line.startsWith(DATA) ? line.substring(DATA.length()).strip() : "";
        if (data.startsWith("{")) {
          streamed.add(JSON.readTree(data));
        }
      }
    } catch (JsonProcessingException e) {
      return received; // no chunks of a kind that is known: said as it came
    }
    return new Received(received.status(), received.headers(), streamed.json());
  }

  private void add(JsonNode chunk) {
    for (String field : new String[] {"id", "created", "model", "usage", "error"}) {
      if (chunk.hasNonNull(field)) {
        whole.set(field, chunk.get(field));
      }
    }
    JsonNode choice = chunk.at("/choices/0");
    JsonNode delta = choice.path("delta");
    content.append(delta.path("content").asText(""));
    thinking.append(delta.path("reasoning_content").asText(""));
    delta.path("tool_calls").forEach(this::addCall);
    finish = choice.path("finish_reason").asText(finish);
  }

  /** The first piece of a call has its id and name, all have a piece of its arguments. */
  private void addCall(JsonNode piece) {
    int index = piece.path("index").asInt(0);
    if (index < calls.size()) {
      ObjectNode function = (ObjectNode) calls.get(index).get("function");
      function.put(
          "arguments",
          function.path("arguments").asText() + piece.at("/function/arguments").asText(""));
    } else if (piece.path("function").isObject()) {
      calls.add(piece.deepCopy());
    }
  }

  private String json() {
    whole.put("object", "chat.completion");
    ObjectNode choice = whole.putArray("choices").addObject().put("index", 0);
    choice.put("finish_reason", finish.isEmpty() ? "stop" : finish);
    ObjectNode message = choice.putObject("message").put("role", "assistant");
    message.put("content", content.toString());
    if (thinking.length() > 0) {
      message.put("reasoning_content", thinking.toString());
    }
    if (!calls.isEmpty()) {
      message.set("tool_calls", calls);
    }
    return whole.toString();
  }
}
