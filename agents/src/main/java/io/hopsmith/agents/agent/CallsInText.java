package io.hopsmith.agents.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hopsmith.agents.agent.TurnText.Call;
import io.hopsmith.agents.prompt.JsonReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tool calls as models write them into the text of a turn, asked to or not: between {@code
 * tool_call} tags as JSON (Hermes, Qwen) or as function and parameter tags (Qwen coder), behind
 * {@code [TOOL_CALLS]} (Mistral) or {@code <|python_tag|>} (Llama 3), as Action and Action Input
 * (ReAct), or as a JSON object that names a tool. Pure.
 */
final class CallsInText {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern TAGGED =
      Pattern.compile("<tool_call>(.*?)(?:</tool_call>|(?=<tool_call>)|$)", Pattern.DOTALL);
  private static final Pattern FUNCTION =
      Pattern.compile("<function=([\\w-]+)>(.*?)(?:</function>|(?=<function=)|$)", Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile(
          "<parameter=(\\w+)>\\s*(.*?)\\s*(?:</parameter>|(?=<parameter=)|$)", Pattern.DOTALL);
  private static final Pattern MARKED =
      Pattern.compile("(?:\\[TOOL_CALLS]|<\\|python_tag\\|>)\\s*(.*)", Pattern.DOTALL);
  private static final Pattern NAMED =
      Pattern.compile("([a-z_]{3,20})\\s*(?:\\[ARGS])?\\s*(?=\\{)");
  private static final Pattern ACTION =
      Pattern.compile(
          "(?m)^\\W*Action\\W{0,4}:\\W{0,4}(\\w+)[^\\n]*\\n\\W*Action Input\\W{0,4}:\\s*(\\S.*)");

  private CallsInText() {}

  /** Calls in the text, in order; one that is no JSON has no name and what is written there. */
  static List<Call> of(String text) {
    List<Call> calls = tagged(text);
    if (calls.isEmpty()) {
      calls = functions(text);
    }
    if (calls.isEmpty()) {
      calls = marked(text);
    }
    if (calls.isEmpty()) {
      calls = action(text);
    }
    return calls.isEmpty() ? bare(text) : calls;
  }

  /** Where the first call begins, or what announces it; the text's length where there is none. */
  static int begin(String text) {
    int begin = text.length();
    for (Pattern pattern : List.of(TAGGED, FUNCTION, MARKED, ACTION)) {
      Matcher found = pattern.matcher(text);
      begin = found.find() ? Math.min(begin, found.start()) : begin;
    }
    return begin;
  }

  private static List<Call> tagged(String text) {
    List<Call> calls = new ArrayList<>();
    Matcher found = TAGGED.matcher(text);
    while (found.find()) {
      String written = found.group(1).strip();
      List<Call> functions = functions(written);
      if (functions.isEmpty()) {
        calls.add(JsonReply.object(written).map(CallsInText::call).orElse(new Call("", written)));
      }
      calls.addAll(functions);
    }
    return calls;
  }

  private static List<Call> functions(String text) {
    List<Call> calls = new ArrayList<>();
    Matcher found = FUNCTION.matcher(text);
    while (found.find()) {
      ObjectNode arguments = JSON.createObjectNode();
      Matcher parameter = PARAMETER.matcher(found.group(2));
      while (parameter.find()) {
        arguments.set(parameter.group(1), value(parameter.group(2)));
      }
      calls.add(
          new Call(
              found.group(1), arguments.isEmpty() ? found.group(2).strip() : arguments.toString()));
    }
    return calls;
  }

  /** A list where one is written, else the text. */
  private static JsonNode value(String written) {
    try {
      JsonNode node = written.startsWith("[") ? JSON.readTree(written) : null;
      return node != null && node.isArray() ? node : JSON.getNodeFactory().textNode(written);
    } catch (JsonProcessingException e) {
      return JSON.getNodeFactory().textNode(written);
    }
  }

  /** All that stands behind a mark: objects one after the other, or names with their arguments. */
  private static List<Call> marked(String text) {
    Matcher mark = MARKED.matcher(text);
    if (!mark.find()) {
      return List.of();
    }
    String rest = mark.group(1).strip();
    Matcher named = NAMED.matcher(rest);
    if (named.lookingAt()) {
      return List.of(new Call(named.group(1), rest.substring(named.end())));
    }
    List<Call> calls = new ArrayList<>();
    for (String each : rest.split("(?<=})\\s*[;,]\\s*(?=\\{\\s*\"name\")")) {
      calls.add(JsonReply.object(each).map(CallsInText::call).orElse(new Call("", each)));
    }
    return calls;
  }

  /** The first only: what follows it was made up in the place of a result. */
  private static List<Call> action(String text) {
    Matcher found = ACTION.matcher(text);
    return found.find() ? List.of(new Call(found.group(1), found.group(2).strip())) : List.of();
  }

  /** An object that names a tool of ours with its arguments, where nothing else is a call. */
  private static List<Call> bare(String text) {
    Optional<Call> call =
        JsonReply.object(text)
            .filter(object -> object.has("arguments") || object.has("parameters"))
            .map(CallsInText::call)
            .filter(each -> Toolbox.tool(each.name()).isPresent());
    return call.map(List::of).orElse(List.of());
  }

  private static Call call(JsonNode object) {
    JsonNode arguments =
        object.has("arguments") ? object.get("arguments") : object.path("parameters");
    return new Call(
        object.path("name").asText(),
        arguments.isTextual() ? arguments.asText() : arguments.toString());
  }
}
