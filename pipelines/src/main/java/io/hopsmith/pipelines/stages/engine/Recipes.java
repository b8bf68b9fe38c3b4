package io.hopsmith.pipelines.stages.engine;

import io.hopsmith.agents.agent.RoleModels;
import io.hopsmith.agents.llm.ModelRole;
import io.hopsmith.generators.QuestionGenerator;
import io.hopsmith.generators.Workshop;
import io.hopsmith.generators.exploreevolve.ExploreEvolve;
import io.hopsmith.generators.selfplay.PlaySamples;
import io.hopsmith.generators.selfplay.SelfPlay;
import io.hopsmith.generators.written.Desk;
import io.hopsmith.generators.written.WrittenExploreEvolve;
import io.hopsmith.generators.written.WrittenSelfPlay;
import io.hopsmith.generators.written.WrittenSelfPlay.Proposer;
import java.util.List;

/** The recipes by name: as language models play them where some do, else as the engine does. */
final class Recipes {
  private static final String EXPLORE_EVOLVE = "explore-evolve";
  private static final String SELF_PLAY = "self-play";

  private final Workshop workshop;
  private final RoleModels models;
  private final SideTools tools;

  Recipes(Workshop workshop, RoleModels models, SideTools tools) {
    this.workshop = workshop;
    this.models = models;
    this.tools = tools;
  }

  /**
   * The recipe of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  QuestionGenerator of(String name) {
    return switch (name) {
      case EXPLORE_EVOLVE -> isWritten(name) ? exploreEvolve() : new ExploreEvolve(workshop);
      case SELF_PLAY -> isWritten(name) ? selfPlay() : new SelfPlay(workshop);
      default -> throw new IllegalArgumentException("no generator is called '" + name + "'");
    };
  }

  private boolean isWritten(String name) {
    return name.equals(EXPLORE_EVOLVE)
        ? models.play(ModelRole.COMPOSER)
        : models.play(ModelRole.PROPOSER_A, ModelRole.PROPOSER_B);
  }

  private QuestionGenerator exploreEvolve() {
    return new WrittenExploreEvolve(
        desk(),
        models.agent(ModelRole.COMPOSER),
        models.author(ModelRole.COMPOSER),
        models.agent(ModelRole.EVOLVER));
  }

  private QuestionGenerator selfPlay() {
    return new WrittenSelfPlay(
        desk(),
        new PlaySamples(workshop),
        List.of(proposer("A", ModelRole.PROPOSER_A), proposer("B", ModelRole.PROPOSER_B)),
        models.author(ModelRole.OBFUSCATOR));
  }

  private Proposer proposer(String letter, ModelRole role) {
    return new Proposer(letter, models.agent(role), models.author(role));
  }

  private Desk desk() {
    return Desk.over(workshop, tools::of, models.language());
  }

  /** Hashes of the prompts of a recipe; none where the engine plays it. */
  List<String> promptHashes(String name) {
    if (!isWritten(name)) {
      return List.of();
    }
    return name.equals(EXPLORE_EVOLVE)
        ? WrittenExploreEvolve.promptHashes(models.language())
        : WrittenSelfPlay.promptHashes(models.language());
  }
}
