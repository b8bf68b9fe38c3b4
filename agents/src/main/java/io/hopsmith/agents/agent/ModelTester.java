package io.hopsmith.agents.agent;

import io.hopsmith.agents.llm.LanguageModel;
import io.hopsmith.agents.solver.AlternativeTester;
import io.hopsmith.agents.tools.Tools;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language model that looks up whether a wrong answer fits a question all the same. Safe for use
 * by several threads.
 *
 * <p>Source: ASearcher, which tests again every wrong answer of its closed-book samples.
 */
public final class ModelTester implements AlternativeTester {
  private final LanguageModel model;
  private final Gear gear;
  private final AgentPrompts prompts;

  /**
   * A tester.
   *
   * @param language ISO 639-1 code of what it is told
   */
  public ModelTester(LanguageModel model, Gear gear, String language) {
    this.model = model;
    this.gear = gear;
    this.prompts = AgentPrompts.tester(language);
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Finding test(String question, String answer, Tools tools) {
    Toolbox toolbox = new Toolbox(tools, gear, List.of());
    String task = "Question: " + question + "\nAnswer to be checked: " + answer;
    AgentLoop.Rollout rollout =
        new AgentLoop(model, prompts, gear.limits(), toolbox, task, 0).run();
    Optional<String> said = TurnText.answer(rollout.closing());
    return new Finding(
        said.map(ModelTester::verdict).orElse(Verdict.UNKNOWN), rollout.attempt(said.orElse("")));
  }

  private static Verdict verdict(String said) {
    String text = said.toLowerCase(Locale.ROOT);
    if (text.contains("not fit") || text.contains("n't fit") || text.contains("不符合")) {
      return Verdict.DOES_NOT_FIT;
    }
    return text.contains("fits") || text.contains("符合") ? Verdict.FITS : Verdict.UNKNOWN;
  }
}
