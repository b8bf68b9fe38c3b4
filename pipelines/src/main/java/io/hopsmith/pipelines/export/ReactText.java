package io.hopsmith.pipelines.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hopsmith.pipelines.export.Conversation.Call;
import io.hopsmith.pipelines.export.Conversation.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Conversations in plain text, as WebDancer (arXiv 2505.22648) and ASearcher (arXiv 2508.07976)
 * train on: the model's turn is {@code <think>..</think><tool_call>{"name",
 * "arguments"}</tool_call>}, the reply a user's turn {@code <tool_response>..</tool_response>}, and
 * {@code <answer>..</answer>} ends it. Without a thought there is no {@code <think>}. Of several
 * calls in one turn each has its own pair of tags. Where a page, an argument or a thought itself
 * writes one of these tags, its bracket is written as an entity, so that no page can speak for the
 * model.
 */
final class ReactText {
  private static final Pattern TAG =
      Pattern.compile(
          "<(?=/?(?:think|tool_call|tool_response|answer)\\b)", Pattern.CASE_INSENSITIVE);

  private static final Pattern OWN_THINKING = Pattern.compile("^\\s*<think>|</think>\\s*$");

  private ReactText() {}

  /** The whole conversation with its prompt. */
  static List<Message> whole(String question, Conversation conversation) {
    List<Message> messages = new ArrayList<>(Message.prompt(Prompts.REACT, data(question)));
    for (Turn turn : conversation.turns()) {
      messages.add(new Message("assistant", calls(turn)));
      messages.add(new Message("user", replies(turn)));
    }
    messages.add(new Message("assistant", conversation.closing()));
    return messages;
  }

  /** The model's turns and the replies as one text. */
  static String completion(Conversation conversation) {
    return conversation.turns().stream()
        .map(turn -> calls(turn) + "\n" + replies(turn) + "\n")
        .collect(Collectors.joining("", "", conversation.closing()));
  }

  /** Text that is no tag of ours, whatever it says. */
  static String data(String text) {
    return TAG.matcher(text).replaceAll("&lt;");
  }

  private static String calls(Turn turn) {
    String thought = OWN_THINKING.matcher(turn.thought()).replaceAll("").strip();
    String thinking = thought.isEmpty() ? "" : "<think>" + data(thought) + "</think>\n";
    return turn.calls().stream()
        .map(call -> "<tool_call>" + data(JsonText.line(call(call))) + "</tool_call>")
        .collect(Collectors.joining("\n", thinking, ""));
  }

  private static String replies(Turn turn) {
    return turn.calls().stream()
        .map(call -> "<tool_response>" + data(call.observation()) + "</tool_response>")
        .collect(Collectors.joining("\n"));
  }

  /** A call as text: {@code {"name", "arguments"}}. */
  static ObjectNode call(Call call) {
    ObjectNode tree = JsonText.object().put("name", call.tool());
    tree.set("arguments", call.arguments());
    return tree;
  }
}
