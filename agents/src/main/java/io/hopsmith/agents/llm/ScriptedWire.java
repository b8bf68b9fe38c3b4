package io.hopsmith.agents.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.HttpRequest;
import io.hopsmith.schemas.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Answers from a script instead of a model: JSON lines, of which the first that fits a request
 * answers it, in the wire format of OpenAI.
 *
 * <pre>{@code
 * {"system": "REGEX", "last": "REGEX", "turn": 0, "replies": [REPLY, ...]}
 * }</pre>
 *
 * <p>{@code system} must be found in the system message, {@code last} in the last message, and
 * {@code turn} is the number of the model's earlier messages; each may be left out. Of several
 * replies one is chosen by a hash of the request, the same each time. A reply is a text; or {@code
 * {"text", "tool_calls": [{"name", "arguments"}], "finish"}}; or {@code {"raw": TEXT}}, sent as it
 * is; or {@code {"status": N, "raw": TEXT}}. In texts, names and arguments {@code $1} to {@code $9}
 * stand for groups of {@code last}.
 */
final class ScriptedWire implements Wire {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int CHARACTERS_PER_TOKEN = 4;

  private record Entry(
      Optional<Pattern> system, Optional<Pattern> last, int turn, List<JsonNode> replies) {}

  private final String script;
  private final List<Entry> entries;

  private ScriptedWire(String script, List<Entry> entries) {
    this.script = script;
    this.entries = entries;
  }

  /**
   * Reads a script.
   *
   * @throws IllegalArgumentException when it cannot be read, naming file and line
   */
  static ScriptedWire of(String file) {
    List<Entry> entries = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(Path.of(file));
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
          entries.add(entry(lines.get(i), file + ":" + (i + 1)));
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the script %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
    return new ScriptedWire(file, entries);
  }

  private static Entry entry(String line, String where) {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.path("replies").isArray() || node.get("replies").isEmpty()) {
        throw new IllegalArgumentException(where + ": no list of replies");
      }
      List<JsonNode> replies = new ArrayList<>();
      node.get("replies").forEach(replies::add);
      return new Entry(
          pattern(node, "system"), pattern(node, "last"), node.path("turn").asInt(-1), replies);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(where + ": no JSON: " + e.getOriginalMessage(), e);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(where + ": " + e.getDescription(), e);
    }
  }

  private static Optional<Pattern> pattern(JsonNode node, String field) {
    return node.has(field)
        ? Optional.of(Pattern.compile(node.get(field).asText(), Pattern.DOTALL))
        : Optional.empty();
  }

  @Override
  public Received send(HttpRequest request, Duration timeout) throws IOException {
    JsonNode body = JSON.readTree(request.body());
    String system = "";
    String last = "";
    int turn = 0;
    for (JsonNode message : body.path("messages")) {
      String role = message.path("role").asText();
      turn += role.equals("assistant") ? 1 : 0;
      system = role.equals("system") ? text(message) : system;
      last = text(message);
    }
    for (Entry entry : entries) {
      Matcher found = entry.last().orElse(Pattern.compile("")).matcher(last);
      if ((entry.turn() < 0 || entry.turn() == turn)
          && (entry.system().isEmpty() || entry.system().get().matcher(system).find())
          && found.find()) {
        return received(chosen(entry.replies(), request.body()), found, body);
      }
    }
    return refusal(last);
  }

  private static String text(JsonNode message) {
    JsonNode content = message.path("content");
    if (!content.isArray()) {
      return content.asText();
    }
    List<String> parts = new ArrayList<>();
    content.forEach(part -> parts.add(part.path("text").asText()));
    return String.join("\n", parts);
  }

  private static JsonNode chosen(List<JsonNode> replies, String request) {
    return replies.get(Ids.shard(request, replies.size()));
  }

  private Received refusal(String last) {
    String shown = last.strip().replaceAll("\\s+", " ");
    ObjectNode error = JSON.createObjectNode();
    error
        .putObject("error")
        .put(
            "message",
            "no entry of %s fits the message '%s'"
                .formatted(script, shown.substring(0, Math.min(120, shown.length()))));
    return received(400, error.toString());
  }

  private static Received received(JsonNode reply, Matcher found, JsonNode request) {
    if (reply.has("raw")) {
      return received(reply.path("status").asInt(200), reply.get("raw").asText());
    }
    ObjectNode answer = JSON.createObjectNode();
    answer.put("id", "scripted").put("object", "chat.completion");
    answer.put("model", request.path("model").asText());
    ObjectNode choice = answer.putArray("choices").addObject();
    ObjectNode message = choice.put("index", 0).putObject("message");
    String text = filled(reply.isTextual() ? reply.asText() : reply.path("text").asText(), found);
    message.put("role", "assistant").put("content", text);
    if (reply.has("tool_calls")) {
      toolCalls(reply.get("tool_calls"), message.putArray("tool_calls"), found);
    }
    String finish = reply.has("tool_calls") ? "tool_calls" : "stop";
    choice.put("finish_reason", reply.path("finish").asText(finish));
    int prompt = request.path("messages").toString().length() / CHARACTERS_PER_TOKEN;
    int completion = 1 + message.toString().length() / CHARACTERS_PER_TOKEN;
    answer
        .putObject("usage")
        .put("prompt_tokens", prompt)
        .put("completion_tokens", completion)
        .put("total_tokens", prompt + completion);
    return received(200, answer.toString());
  }

  private static void toolCalls(JsonNode calls, ArrayNode into, Matcher found) {
    for (JsonNode call : calls) {
      ObjectNode made = into.addObject().put("id", "call_" + into.size()).put("type", "function");
      JsonNode arguments = call.path("arguments");
      made.putObject("function")
          .put("name", filled(call.path("name").asText(), found))
          .put("arguments", filled(arguments, found));
    }
  }

  /**
   * Arguments as text: groups are filled in within the texts of an object, so that it stays JSON.
   */
  private static String filled(JsonNode arguments, Matcher found) {
    return arguments.isTextual()
        ? filled(arguments.asText(), found)
        : filledIn(arguments, found).toString();
  }

  private static JsonNode filledIn(JsonNode node, Matcher found) {
    if (node.isTextual()) {
      return JSON.getNodeFactory().textNode(filled(node.asText(), found));
    }
    if (node.isArray()) {
      ArrayNode filled = JSON.createArrayNode();
      node.forEach(each -> filled.add(filledIn(each, found)));
      return filled;
    }
    if (node.isObject()) {
      ObjectNode filled = JSON.createObjectNode();
      node.properties().forEach(e -> filled.set(e.getKey(), filledIn(e.getValue(), found)));
      return filled;
    }
    return node;
  }

  private static String filled(String text, Matcher found) {
    String filled = text;
    for (int i = 1; i <= Math.min(9, found.groupCount()); i++) {
      filled = filled.replace("$" + i, found.group(i) == null ? "" : found.group(i));
    }
    return filled;
  }

  private static Received received(int status, String body) {
    return new Received(status, Map.of("content-type", List.of("application/json")), body);
  }
}
