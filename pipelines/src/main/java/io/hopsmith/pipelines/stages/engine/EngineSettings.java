package io.hopsmith.pipelines.stages.engine;

import io.hopsmith.agents.agent.ModelSettings;
import io.hopsmith.agents.browse.LiveSearch;
import io.hopsmith.agents.llm.ModelRole;
import io.hopsmith.generators.PlayRecipe;
import io.hopsmith.validators.gate.GateSettings;
import java.io.Serializable;
import java.util.List;

/**
 * Settings of generation and verification.
 *
 * @param generators names of the recipes to run
 * @param leastHops fewest inferences of a question
 * @param mostHops most inferences
 * @param mostRounds rounds of evolution, at most
 * @param play what self-play is told
 * @param mostCalls tool calls of a solver, at most
 * @param maxTokens word pieces of a passage that were embedded
 * @param randomSeed the run's seed
 * @param gates settings of the gates
 * @param models which parts language models play
 * @param live what of the web these search
 */
public record EngineSettings(
    List<String> generators,
    int leastHops,
    int mostHops,
    int mostRounds,
    PlayRecipe play,
    int mostCalls,
    int maxTokens,
    long randomSeed,
    GateSettings gates,
    ModelSettings models,
    LiveSearch live)
    implements Serializable {
  public EngineSettings {
    generators = List.copyOf(generators);
  }

  /** Whether any part is played by a language model. */
  public boolean asksModels() {
    return !models.roles().isEmpty();
  }

  /** Whether any part leaves the run's own pages. */
  public boolean searchesLive() {
    return asksModels() && live.isOn();
  }

  /** Whether language models write questions, which want pages to begin at and no facts. */
  public boolean writesWithModels() {
    return models.of(ModelRole.COMPOSER).isPresent() || models.of(ModelRole.PROPOSER_A).isPresent();
  }
}
