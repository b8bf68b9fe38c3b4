package io.hopsmith.agents.agent;

import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.agents.agent.JsonAuthor.Read;
import io.hopsmith.agents.llm.LanguageModel;
import io.hopsmith.agents.llm.UnusableReplyException;
import io.hopsmith.agents.prompt.PromptTemplate;
import io.hopsmith.agents.solver.Aside;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Trajectory.Step;
import io.hopsmith.schemas.Trajectory.Usage;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A language model that looks around with tools for as long as it thinks it should, within limits,
 * and reports. Safe for use by several threads.
 */
public final class ToolAgent {
  private final LanguageModel model;
  private final Gear gear;
  private final String language;

  /**
   * An agent.
   *
   * @param language ISO 639-1 code of what it is told
   */
  public ToolAgent(LanguageModel model, Gear gear, String language) {
    this.model = model;
    this.gear = gear;
    this.language = language;
  }

  /**
   * What an agent saw.
   *
   * @param report its last turn; empty where it never ended by itself
   * @param steps its calls
   * @param opened URLs of the pages that it read
   * @param usage what its turns and searches took
   * @param trouble why it did not end by itself; empty where it did
   * @param asides what others did for it
   */
  public record Exploration(
      String report,
      List<Step> steps,
      Set<String> opened,
      Usage usage,
      String trouble,
      List<Aside> asides) {
    public Exploration {
      steps = List.copyOf(steps);
    }

    /** The rollout behind it. */
    public Attempt attempt() {
      return new Attempt("", steps, report, usage, asides);
    }
  }

  /** Name of the model that goes into rows. */
  public String name() {
    return model.name();
  }

  /**
   * Looks around.
   *
   * @param task what it is there for; ended by an answer between tags
   * @param subject what it is to begin with
   * @param seeds URLs that may be browsed from the beginning
   * @param sample number of the sample, from 0
   * @throws io.hopsmith.agents.llm.ModelException when the model cannot be asked at all
   */
  public Exploration explore(
      PromptTemplate task, String subject, Tools tools, List<String> seeds, int sample) {
    Toolbox toolbox = new Toolbox(tools, gear, seeds);
    AgentLoop.Rollout rollout =
        new AgentLoop(
                model,
                AgentPrompts.explorer(task, language),
                gear.limits(),
                toolbox,
                subject,
                sample)
            .run();
    return new Exploration(
        rollout.closing(),
        rollout.steps(),
        toolbox.opened(),
        rollout.usage(),
        rollout.trouble(),
        rollout.asides());
  }

  /**
   * What an agent wrote, and what it saw before.
   *
   * @param value what its last turn was read as
   * @param raw that turn as it came
   * @param asides what others did for it
   */
  public record Report<T>(T value, String raw, List<Step> steps, Usage usage, List<Aside> asides) {
    public Report {
      steps = List.copyOf(steps);
    }

    /** The rollout behind it. */
    public Attempt attempt() {
      return new Attempt("", steps, raw, usage, asides);
    }
  }

  /**
   * Looks things up as it likes and writes a JSON object; one that will not do is sent back once.
   *
   * @param task what it is there for
   * @param subject what it is to write about, in so many characters
   * @param seeds URLs that may be browsed from the beginning
   * @param reader reads an object
   * @throws UnusableReplyException when no reply will do
   * @throws io.hopsmith.agents.llm.ModelException when the model cannot be asked at all
   */
  public <T> Report<T> write(
      PromptTemplate task,
      IntFunction<String> subject,
      Tools tools,
      List<String> seeds,
      int sample,
      Function<JsonNode, Read<T>> reader) {
    AgentPrompts prompts =
        AgentPrompts.writer(task, language, text -> JsonAuthor.read(text, false, reader).fault());
    AgentLoop.Rollout rollout =
        PromptRoom.fitting(
            model.spec(),
            subject,
            text ->
                new AgentLoop(
                        model,
                        prompts,
                        gear.limits(),
                        new Toolbox(tools, gear, seeds),
                        text,
                        sample)
                    .run());
    Read<T> read = JsonAuthor.read(rollout.closing(), false, reader);
    return read.value()
        .map(
            value ->
                new Report<>(
                    value, rollout.closing(), rollout.steps(), rollout.usage(), rollout.asides()))
        .orElseThrow(
            () ->
                new UnusableReplyException(
                    model,
                    (rollout.lastWords().isEmpty()
                        ? rollout.trouble()
                        : JsonAuthor.read(rollout.lastWords(), false, reader).fault()),
                    new Attempt(
                        "",
                        rollout.steps(),
                        rollout.lastWords(),
                        rollout.usage(),
                        rollout.asides())));
  }
}
