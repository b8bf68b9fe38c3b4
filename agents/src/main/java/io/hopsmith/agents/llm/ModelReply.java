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

  /** The text; empty where it only calls tools. */
  public String text() {
    return message.text() == null ? "" : message.text();
  }

  /** Its tool calls, in order. */
  public List<ToolExecutionRequest> toolCalls() {
    return message.hasToolExecutionRequests() ? message.toolExecutionRequests() : List.of();
  }
}
