package io.hopsmith.agents.agent;

import io.hopsmith.agents.llm.LanguageModel;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.tools.Tools;
import java.util.List;

/**
 * A language model that answers a question with tools. The same question over the same tools costs
 * once: every reply is in the store. Safe for use by several threads.
 */
public final class ModelSolver implements Solver {
  private final LanguageModel model;
  private final Gear gear;
  private final AgentPrompts prompts;
  private final int sample;

  /**
   * A solver.
   *
   * @param language ISO 639-1 code of what it is told
   * @param sample number of the sample, from 0, where one model is to try several times
   */
  public ModelSolver(LanguageModel model, Gear gear, String language, int sample) {
    this.model = model;
    this.gear = gear;
    this.prompts = AgentPrompts.solver(language);
    this.sample = sample;
  }

  @Override
  public String name() {
    return sample == 0 ? model.name() : model.name() + "#" + sample;
  }

  @Override
  public boolean needsIndex() {
    return false;
  }

  @Override
  public Attempt solve(String question, Tools tools) {
    return solve(question, tools, gear.limits().calls());
  }

  @Override
  public Attempt solve(String question, Tools tools, int mostCalls) {
    Toolbox toolbox = new Toolbox(tools, gear, List.of());
    AgentLimits limits = gear.limits().within(mostCalls);
    AgentLoop.Rollout rollout =
        new AgentLoop(model, prompts, limits, toolbox, question, sample).run();
    return rollout.attempt(TurnText.answer(rollout.closing()).orElse(""));
  }
}
