package io.hopsmith.agents.llm;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import io.hopsmith.schemas.Trajectory.Usage;
import java.util.List;

/**
 * What a model said.
 *
 * @param message its text and the tools it calls
 * @param cutShort whether the reply ends because it is as long as allowed
 * @param logProbabilities whether it came with log-probabilities of its tokens
 * @param usage what it took
 * @param remembered whether it comes from the store
 */
public record ModelReply(
    AiMessage message,
    boolean cutShort,
    boolean logProbabilities,
    Usage usage,
    boolean remembered) {

  private static final String THINK = "<think>";

  /**
   * The text; empty where it only calls tools, or breaks off within thoughts. Where a server takes
   * all that was said for thoughts, these.
   */
  public String text() {
    String text = message.text() == null ? "" : message.text();
    if (cutShort) {
      int thought = text.lastIndexOf(THINK);
      return thought >= 0 && text.indexOf("</think>", thought) < 0
          ? text.substring(0, thought)
          : text;
    }
    return text.isBlank() && message.thinking() != null && toolCalls().isEmpty()
        ? message.thinking()
        : text;
  }

  /** Its tool calls, in order. */
  public List<ToolExecutionRequest> toolCalls() {
    return message.hasToolExecutionRequests() ? message.toolExecutionRequests() : List.of();
  }
}
