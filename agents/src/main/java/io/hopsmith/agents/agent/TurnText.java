package io.hopsmith.agents.agent;

import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.agents.prompt.JsonReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model's turn as text: {@code <think>..</think>}, {@code <tool_call>{"name",
 * "arguments"}</tool_call>} and {@code <answer>..</answer>}. Pure.
 */
final class TurnText {
  private static final Pattern CALL =
      Pattern.compile("<tool_call>(.*?)(?:</tool_call>|(?=<tool_call>)|$)", Pattern.DOTALL);
  private static final Pattern ANSWER =
      Pattern.compile("<answer>(.*?)(?:</answer>|$)", Pattern.DOTALL);
  private static final Pattern SAID =
      Pattern.compile("(?imU)^\\W*(?:final answer|answer|答案|最终答案)\\W*?[:：][\\s*_]*(.+?)\\W*$");
  private static final Pattern BOXED = Pattern.compile("\\\\boxed\\{([^{}]*)}");

  private TurnText() {}

  /** A call as it is written in text. */
  record Call(String name, String arguments) {}

  /** Calls in the text, in order; one that is no JSON has no name and what is written there. */
  static List<Call> calls(String text) {
    List<Call> calls = new ArrayList<>();
    Matcher found = CALL.matcher(JsonReply.withoutThoughts(text));
    while (found.find()) {
      String written = found.group(1).strip();
      calls.add(JsonReply.object(written).map(TurnText::call).orElse(new Call("", written)));
    }
    return calls;
  }

  private static Call call(JsonNode object) {
    JsonNode arguments =
        object.has("arguments") ? object.get("arguments") : object.path("parameters");
    return new Call(
        object.path("name").asText(),
        arguments.isTextual() ? arguments.asText() : arguments.toString());
  }

  /**
   * The answer that a turn gives: between answer tags, in a box, or behind the word; empty text
   * where it says that it has none; nothing where it gives none.
   */
  static Optional<String> answer(String text) {
    String said = JsonReply.withoutThoughts(text);
    Optional<String> tagged = last(ANSWER, said);
    return tagged.or(() -> last(BOXED, said)).or(() -> last(SAID, said)).map(TurnText::bare);
  }

  private static Optional<String> last(Pattern pattern, String text) {
    Optional<String> last = Optional.empty();
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      last = Optional.of(found.group(1));
    }
    return last;
  }

  private static String bare(String answer) {
    String bare = answer.strip().replaceAll("\\s+", " ").replaceAll("^\\*\\*|\\*\\*$", "");
    return bare.equalsIgnoreCase("unknown") || bare.equalsIgnoreCase("none") ? "" : bare;
  }

  /** What a turn says before its first call. */
  static String thought(String text) {
    int call = text.indexOf("<tool_call>");
    return (call < 0 ? text : text.substring(0, call)).strip();
  }
}
