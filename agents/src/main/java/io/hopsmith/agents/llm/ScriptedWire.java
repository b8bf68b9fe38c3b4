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
 * {"system": "REGEX", "said": ["REGEX", ...], "last": "REGEX", "turn": 0, "replies": [REPLY, ...]}
 * }</pre>
 *
 * <p>{@code system} must be found in the system message, each of {@code said} in some message
 * behind it, {@code last} in the last message, and {@code turn} is the number of the model's
 * earlier messages; each may be left out. Of several replies one is chosen by a hash of request and
 * sample, the same each time. A reply is a text; or {@code {"text", "tool_calls": [{"name",
 * "arguments"}], "finish"}}; or {@code {"raw": TEXT}}, sent as it is; or {@code {"status": N,
 * "raw": TEXT}}. In texts, names and arguments {@code $1} to {@code $9} stand for groups of {@code
 * last}.
 */
final class ScriptedWire implements Wire {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int CHARACTERS_PER_TOKEN = 4;
  private static final Pattern ANYTHING = Pattern.compile("");

  private final String identity;

  private record Entry(
      Optional<Pattern> system,
      List<Pattern> said,
      Optional<Pattern> last,
      int turn,
      List<JsonNode> replies) {

    private boolean fits(String systemMessage, List<String> messages, int turns) {
      return (turn < 0 || turn == turns)
          && (system.isEmpty() || system.get().matcher(systemMessage).find())
          && said.stream()
              .allMatch(each -> messages.stream().anyMatch(text -> each.matcher(text).find()));
    }
  }

  private final String script;
  private final List<Entry> entries;

  private ScriptedWire(String script, String content, List<Entry> entries) {
    this.identity = " " + Ids.of(content);
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
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        entries.add(entry(lines.get(i), file + ":" + (i + 1)));
      }
    }
    return new ScriptedWire(file, String.join("\n", lines), entries);
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the script %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Entry entry(String line, String where) {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.path("replies").isArray() || node.get("replies").isEmpty()) {
        throw new IllegalArgumentException(where + ": no list of replies");
      }
      List<JsonNode> replies = new ArrayList<>();
      node.get("replies").forEach(replies::add);
      List<Pattern> said = new ArrayList<>();
      node.path("said").forEach(each -> said.add(Pattern.compile(each.asText(), Pattern.DOTALL)));
      return new Entry(
          pattern(node, "system"),
          List.copyOf(said),
          pattern(node, "last"),
          node.path("turn").asInt(-1),
          replies);
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

  /** The script's content: another script gives other answers. */
  @Override
  public String identity() {
    return identity;
  }

  @Override
  public Received send(HttpRequest request, Duration timeout) throws IOException {
    JsonNode body = JSON.readTree(request.body());
    String system = "";
    List<String> messages = new ArrayList<>();
    int turn = 0;
    for (JsonNode message : body.path("messages")) {
      String role = message.path("role").asText();
      turn += role.equals("assistant") ? 1 : 0;
      if (role.equals("system")) {
        system = text(message);
      } else {
        messages.add(text(message));
      }
    }
    String last = messages.isEmpty() ? system : messages.get(messages.size() - 1);
    for (Entry entry : entries) {
      Matcher found = entry.last().orElse(ANYTHING).matcher(last);
      if (entry.fits(system, messages, turn) && found.find()) {
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
    String drawn = Exchange.current().sample() + " " + request;
    return replies.get(Ids.shard(drawn, replies.size()));
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
