package io.hopsmith.agents.agent;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ToolChoice;
import io.hopsmith.agents.llm.ModelSpec;
import io.hopsmith.agents.prompt.JsonReply;
import java.util.ArrayList;
import java.util.List;

/**
 * The messages of a rollout, kept within the model's window: where they grow beyond it, the oldest
 * results are left out, each with a note. For one thread.
 */
final class Conversation {
  private static final int SHORTEST_RESULT = 600;
  private static final String LEFT_OUT = "[left out: the conversation grew too long]";

  private final ModelSpec spec;
  private final List<ChatMessage> messages = new ArrayList<>();
  private final List<Integer> results = new ArrayList<>();
  private int leftOut;

  Conversation(ModelSpec spec, String system, String user) {
    this.spec = spec;
    messages.add(SystemMessage.from(system));
    messages.add(UserMessage.from(user));
  }

  /** A turn, without its thoughts, which nobody reads again. */
  void said(AiMessage message) {
    String text = message.text() == null ? "" : JsonReply.withoutThoughts(message.text()).strip();
    messages.add(
        text.equals(message.text()) || (text.isEmpty() && !message.hasToolExecutionRequests())
            ? message
            : message.toBuilder().text(text.isEmpty() ? null : text).build());
  }

  /** The result of a call by the provider's own means. */
  void result(ToolExecutionRequest call, String text) {
    results.add(messages.size());
    messages.add(ToolExecutionResultMessage.from(call, text));
  }

  /** Results of calls in text. */
  void results(String text) {
    results.add(messages.size());
    messages.add(UserMessage.from(text));
  }

  void ask(String text) {
    messages.add(UserMessage.from(text));
  }

  /** The next request, without tools of the provider's own. */
  ChatRequest request() {
    shorten();
    return ChatRequest.builder().messages(messages).build();
  }

  /**
   * The next request, with tools.
   *
   * @param mayCall whether they may be called; where not, they are described all the same, because
   *     providers refuse a conversation with calls of tools that they are not told of; not every
   *     one can be told so
   */
  ChatRequest requestWithTools(boolean mayCall) {
    shorten();
    return ChatRequest.builder()
        .messages(messages)
        .toolSpecifications(ToolSpecs.ALL)
        .toolChoice(
            mayCall || !spec.provider().canForbidTools() ? ToolChoice.AUTO : ToolChoice.NONE)
        .build();
  }

  private void shorten() {
    if (spec.contextWindow() == 0) {
      return;
    }
    long room = (long) spec.contextWindow() - spec.sampling().maxOutputTokens();
    while (leftOut < results.size() - 1 && Tokens.of(messages.toString()) > room) {
      set(results.get(leftOut++), LEFT_OUT);
    }
  }

  /**
   * Makes the conversation shorter than a server just found too long: leaves out half of the
   * results that are left, and of the last one, which stays, the second half.
   *
   * @return whether anything could be left out
   */
  boolean leaveOut() {
    int before = leftOut;
    int left = results.size() - 1 - leftOut;
    for (int n = (left + 1) / 2; n > 0; n--) {
      set(results.get(leftOut++), LEFT_OUT);
    }
    return leftOut > before || halveLast();
  }

  private boolean halveLast() {
    int at = results.isEmpty() ? -1 : results.get(results.size() - 1);
    String text = at < 0 ? "" : text(messages.get(at));
    if (text.length() < SHORTEST_RESULT) {
      return false;
    }
    set(at, text.substring(0, text.length() / 2) + "\n" + LEFT_OUT);
    return true;
  }

  private static String text(ChatMessage message) {
    return message instanceof ToolExecutionResultMessage result
        ? result.text()
        : ((UserMessage) message).singleText();
  }

  private void set(int at, String text) {
    messages.set(
        at,
        messages.get(at) instanceof ToolExecutionResultMessage result
            ? ToolExecutionResultMessage.from(result.id(), result.toolName(), text)
            : UserMessage.from(text));
  }
}
