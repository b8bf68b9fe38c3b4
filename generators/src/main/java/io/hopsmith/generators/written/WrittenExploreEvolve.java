package io.hopsmith.generators.written;

import io.hopsmith.agents.agent.JsonAuthor;
import io.hopsmith.agents.agent.JsonAuthor.Written;
import io.hopsmith.agents.agent.ToolAgent;
import io.hopsmith.agents.agent.ToolAgent.Exploration;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.generators.Made;
import io.hopsmith.generators.Outcomes;
import io.hopsmith.generators.QuestionGenerator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Ids;
import java.util.List;

/**
 * A model explores from a seed for as long as it likes, composes an over-specified question over
 * what it saw, and another makes it harder round by round with the answer fixed ({@link
 * WrittenEvolution}). Gates run after every round; the last round that passed is shipped.
 *
 * <p>Source: WebExplorer, arXiv 2509.06501, sections on model-based exploration and iterative query
 * evolution. Cost: one exploration, one or two calls to compose, then for each of {@code
 * mostRounds} rounds an agent's rollout and a run of the gates, twice where it is repaired.
 */
public final class WrittenExploreEvolve implements QuestionGenerator {
  private final Desk desk;
  private final ToolAgent explorer;
  private final JsonAuthor composer;
  private final ToolAgent evolver;
  private final Prompts prompts;

  /**
   * The recipe.
   *
   * @param explorer looks around
   * @param composer writes the question
   * @param evolver makes it harder
   */
  public WrittenExploreEvolve(
      Desk desk, ToolAgent explorer, JsonAuthor composer, ToolAgent evolver) {
    this.desk = desk;
    this.explorer = explorer;
    this.composer = composer;
    this.evolver = evolver;
    this.prompts = new Prompts(desk.language());
  }

  /** Hashes of its prompts in a language. */
  public static List<String> promptHashes(String language) {
    return new Prompts(language)
        .hashes(Prompts.QUESTION, "explore", "explore-subject", "compose", "evolve", "repair");
  }

  @Override
  public String name() {
    return "explore-evolve";
  }

  @Override
  public Generated attempt(Entity seed, int n, Made made) {
    Outcomes outcomes = new Outcomes(name());
    String key = Ids.of(name(), seed.id(), Integer.toString(n));
    Tools tools = desk.toolsOf().apply(seed.side());
    Exploration walk =
        explorer.explore(
            prompts.of("explore"),
            Subjects.ofWalk(prompts, seed, desk.urlOf(seed), n),
            tools,
            List.of(desk.urlOf(seed)),
            n);
    WrittenAttempt attempt = new WrittenAttempt(desk, name(), "", seed, List.of());
    attempt.keep("explorer", explorer.name(), walk.attempt());
    attempt.run(key, made, outcomes, () -> evolve(attempt, walk, tools, n));
    return outcomes.generated();
  }

  private void evolve(WrittenAttempt attempt, Exploration walk, Tools tools, int n) {
    if (attempt.hasRead(walk)) {
      Evidence evidence = Evidence.of(walk, tools);
      WrittenQuestion composed = compose(attempt, evidence, n);
      new WrittenEvolution(desk, evolver, prompts, attempt, evidence, n).evolve(composed);
    }
  }

  private WrittenQuestion compose(WrittenAttempt attempt, Evidence evidence, int n) {
    QuestionReader reader = new QuestionReader(evidence, desk.shape());
    Written<WrittenQuestion> composed =
        composer.write(
            prompts.compose(desk.shape(), ""),
            evidence::shown,
            Prompts.QUESTION,
            n,
            reader::question);
    attempt.keep("composer", composer.name(), composed.raw(), composed.usage());
    return composed.value();
  }
}
