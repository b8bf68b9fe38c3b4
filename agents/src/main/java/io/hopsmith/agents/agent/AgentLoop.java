package io.hopsmith.agents.agent;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import io.hopsmith.agents.agent.Toolbox.Observation;
import io.hopsmith.agents.llm.LanguageModel;
import io.hopsmith.agents.llm.ModelException;
import io.hopsmith.agents.llm.ModelException.Kind;
import io.hopsmith.agents.llm.ModelReply;
import io.hopsmith.agents.solver.Aside;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.schemas.Trajectory.Step;
import io.hopsmith.schemas.Trajectory.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One rollout of a model with tools: turn by turn until it closes, or until turns, calls, tokens or
 * time are used up and it is asked to close with what it has. A turn that neither calls nor closes,
 * or calls what is no tool, is corrected once; the second in a row ends the rollout. Where a server
 * takes no tools, they are called in text; where a prompt is longer than its window, the oldest
 * results are left out. For one thread.
 */
final class AgentLoop {
  private final LanguageModel model;
  private final AgentPrompts prompts;
  private final AgentLimits limits;
  private final Toolbox tools;
  private final int sample;
  private final String task;
  private boolean nativeTools;
  private Conversation conversation;
  private final List<Step> steps = new ArrayList<>();
  private Usage usage = Usage.NONE;
  private boolean corrected;
  private String lastWords = "";

  /**
   * A rollout.
   *
   * @param task the user's message
   */
  AgentLoop(
      LanguageModel model,
      AgentPrompts prompts,
      AgentLimits limits,
      Toolbox tools,
      String task,
      int sample) {
    this.model = model;
    this.prompts = prompts;
    this.limits = limits;
    this.tools = tools;
    this.sample = sample;
    this.task = task;
    this.nativeTools = model.spec().forms().nativeTools();
    this.conversation = new Conversation(model.spec(), prompts.system(nativeTools), task);
  }

  /**
   * What a rollout came to.
   *
   * @param closing the last turn's text; empty where the model never closed
   * @param steps its calls
   * @param usage what its turns and searches took
   * @param trouble why it ended without closing; empty where it closed
   * @param lastWords the last text that was no end, though no call went with it; may be empty
   * @param asides what others did for it
   */
  record Rollout(
      String closing,
      List<Step> steps,
      Usage usage,
      String trouble,
      String lastWords,
      List<Aside> asides) {

    /** The rollout with the answer that its end was read as. */
    Attempt attempt(String answer) {
      return new Attempt(answer, steps, closing.isEmpty() ? trouble : closing, usage, asides);
    }
  }

  /**
   * Runs to the end.
   *
   * @throws ModelException when the model cannot be asked at all, or not even for a first turn
   */
  Rollout run() {
    try {
      for (int turn = 1; ; turn++) {
        boolean last = isLast(turn);
        Optional<Rollout> ended = turn(turn, last);
        if (ended.isPresent() || last) {
          return ended.orElse(rollout("", "no answer within the limits"));
        }
      }
    } catch (ModelException e) {
      if (e.stopsRun() || (usage.modelCalls() == 0 && e.kind() != Kind.CONTENT_FILTER)) {
        throw e;
      }
      return rollout("", e.getMessage());
    }
  }

  private boolean isLast(int turn) {
    boolean spent =
        turn >= limits.turns()
            || steps.size() >= limits.calls()
            || usage.inputTokens() + usage.outputTokens() >= limits.tokens()
            || usage.millis() >= limits.time().toMillis();
    if (spent) {
      conversation.ask(prompts.closeNow());
    }
    return spent;
  }

  private Optional<Rollout> turn(int turn, boolean last) {
    ModelReply reply = reply(last);
    usage = usage.plus(reply.usage());
    conversation.said(spoken(reply));
    List<ToolExecutionRequest> calls = calls(reply);
    if (calls.isEmpty() || last) {
      return closed(reply, last);
    }
    boolean wellFormed =
        nativeTools ? answered(turn, reply, calls) : answeredInText(turn, reply, calls);
    corrected &= !wellFormed;
    return wellFormed || correct()
        ? Optional.empty()
        : Optional.of(rollout("", "malformed tool calls"));
  }

  /** The next reply, asked for in another way where the server does not take this one. */
  private ModelReply reply(boolean last) {
    while (true) {
      try {
        return model.chat(
            nativeTools ? conversation.requestWithTools(!last) : conversation.request(), sample);
      } catch (ModelException e) {
        if (!canDoWithout(e)) {
          throw e;
        }
      }
    }
  }

  private boolean canDoWithout(ModelException e) {
    if (e.kind() == Kind.CONTEXT_OVERFLOW) {
      return conversation.leaveOut();
    }
    if (!nativeTools || !e.refusesTools() || usage.modelCalls() > 0) {
      return false;
    }
    nativeTools = false;
    conversation = new Conversation(model.spec(), prompts.system(false), task);
    return true;
  }

  /** Some providers take no message without text and calls. */
  private static AiMessage spoken(ModelReply reply) {
    AiMessage message = reply.message();
    if (message.hasToolExecutionRequests()
        || (message.text() != null && !message.text().isBlank())) {
      return message;
    }
    return AiMessage.from(reply.text().isBlank() ? "(no reply)" : reply.text());
  }

  private List<ToolExecutionRequest> calls(ModelReply reply) {
    if (nativeTools && !reply.toolCalls().isEmpty()) {
      return reply.toolCalls();
    }
    return TurnText.calls(reply.text()).stream()
        .map(
            call ->
                ToolExecutionRequest.builder()
                    .name(call.name())
                    .arguments(call.arguments())
                    .build())
        .toList();
  }

  private Optional<Rollout> closed(ModelReply reply, boolean last) {
    if (prompts.closes(reply.text())) {
      return Optional.of(rollout(reply.text(), ""));
    }
    lastWords = reply.text();
    if (!last && correct()) {
      conversation.ask(prompts.goOnNow(reply.text()));
      return Optional.empty();
    }
    return Optional.of(rollout("", "neither a tool call nor an answer"));
  }

  /** Whether a fault may still be corrected: once in a row. */
  private boolean correct() {
    boolean may = !corrected;
    corrected = true;
    return may;
  }

  private boolean answered(int turn, ModelReply reply, List<ToolExecutionRequest> calls) {
    if (reply.toolCalls().isEmpty()) {
      return answeredInText(turn, reply, calls);
    }
    boolean wellFormed = true;
    String thought = reply.text().strip();
    for (ToolExecutionRequest call : calls) {
      Observation observation = call(turn, thought, call);
      conversation.result(call, observation.text());
      wellFormed &= observation.wellFormed();
      thought = "";
    }
    return wellFormed;
  }

  private boolean answeredInText(int turn, ModelReply reply, List<ToolExecutionRequest> calls) {
    boolean wellFormed = true;
    String thought = TurnText.thought(reply.text());
    List<String> results = new ArrayList<>();
    for (ToolExecutionRequest call : calls) {
      Observation observation = call(turn, thought, call);
      results.add("<tool_response>\n" + observation.text() + "\n</tool_response>");
      wellFormed &= observation.wellFormed();
      thought = "";
    }
    conversation.results(String.join("\n", results));
    return wellFormed;
  }

  private Observation call(int turn, String thought, ToolExecutionRequest call) {
    Observation observation =
        steps.size() < limits.calls()
            ? tools.call(call.name(), call.arguments())
            : new Observation(prompts.closeNow(), true);
    String shown = observation.text();
    steps.add(
        new Step(
            steps.size() + 1,
            turn,
            thought,
            call.name(),
            call.arguments() == null ? "" : call.arguments(),
            shown));
    return observation;
  }

  private Rollout rollout(String closing, String trouble) {
    return new Rollout(
        closing, List.copyOf(steps), usage.plus(tools.usage()), trouble, lastWords, tools.asides());
  }
}
