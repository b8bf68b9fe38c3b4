package io.hopsmith.pipelines.export;

import io.hopsmith.pipelines.export.Conversation.Call;
import io.hopsmith.pipelines.export.Conversation.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A turn of a conversation with tools, in the form of chat templates. Arguments are JSON text, for
 * a column has one type, and what does not belong to a turn is a typed null.
 *
 * @param role {@code system}, {@code user}, {@code assistant} or {@code tool}
 * @param content its text; empty where an assistant only calls
 * @param toolCalls of an assistant's turn that calls
 * @param name of the tool, in its reply
 */
record ChatMessage(
    String role, String content, Optional<List<ToolCall>> toolCalls, Optional<String> name) {

  /**
   * One call.
   *
   * @param type always {@code function}
   * @param function what is called
   */
  record ToolCall(String type, Function function) {}

  /**
   * A function with its arguments.
   *
   * @param arguments as a JSON object
   */
  record Function(String name, String arguments) {}

  /** The prompt's turns, then the model's with their replies. */
  static List<ChatMessage> whole(String question, Conversation conversation) {
    List<ChatMessage> messages = new ArrayList<>();
    Message.prompt(question).forEach(m -> messages.add(plain(m.role(), m.content())));
    messages.addAll(completion(conversation));
    return messages;
  }

  /** The model's turns with their replies; calls of one turn are one message. */
  static List<ChatMessage> completion(Conversation conversation) {
    List<ChatMessage> messages = new ArrayList<>();
    for (Turn turn : conversation.turns()) {
      List<ToolCall> calls = turn.calls().stream().map(ChatMessage::call).toList();
      messages.add(
          new ChatMessage("assistant", turn.thought(), Optional.of(calls), Optional.empty()));
      turn.calls().forEach(call -> messages.add(reply(call)));
    }
    messages.add(plain("assistant", conversation.closing()));
    return messages;
  }

  private static ToolCall call(Call call) {
    return new ToolCall("function", new Function(call.tool(), JsonText.line(call.arguments())));
  }

  private static ChatMessage reply(Call call) {
    return new ChatMessage("tool", call.observation(), Optional.empty(), Optional.of(call.tool()));
  }

  private static ChatMessage plain(String role, String content) {
    return new ChatMessage(role, content, Optional.empty(), Optional.empty());
  }
}
