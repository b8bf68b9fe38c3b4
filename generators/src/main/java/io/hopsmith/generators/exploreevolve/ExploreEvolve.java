package io.hopsmith.generators.exploreevolve;

import io.hopsmith.generators.Attempt;
import io.hopsmith.generators.Made;
import io.hopsmith.generators.Outcomes;
import io.hopsmith.generators.QuestionGenerator;
import io.hopsmith.generators.Workshop;
import io.hopsmith.generators.compose.Composer;
import io.hopsmith.generators.compose.Editor;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Explores from a seed, composes an over-specified question over what was found, and makes it
 * harder round by round with the answer fixed. Gates run after every round; a round that is too
 * hard or unsound is repaired once or taken back ({@link Evolution}); the last round that passed is
 * shipped.
 *
 * <p>Source: WebExplorer, arXiv 2509.06501, sections on model-based exploration and iterative query
 * evolution. Cost: one walk and at most 2 {@code mostRounds} + 1 runs of the gates an attempt.
 */
public final class ExploreEvolve implements QuestionGenerator {
  private static final int LEAST_SPACE = 3;

  private final Workshop workshop;
  private final Explorer explorer;
  private final Map<String, String> urls = new HashMap<>();
  private final Map<Side, Composer> composers = new EnumMap<>(Side.class);
  private final Map<Side, Editor> editors = new EnumMap<>(Side.class);

  public ExploreEvolve(Workshop workshop) {
    this.workshop = workshop;
    for (Side side : Side.values()) {
      composers.put(side, workshop.composer(side));
      editors.put(side, workshop.editor(side));
    }
    Map<String, Entity> byUrl = new HashMap<>();
    for (Entity entity : workshop.facts().entities()) {
      for (String page : entity.pageIds()) {
        String url = workshop.pages().of(page).url();
        byUrl.put(url, entity);
        urls.putIfAbsent(entity.id(), url);
      }
    }
    explorer = new Explorer(workshop.facts(), workshop.tools(), byUrl, urls);
  }

  @Override
  public String name() {
    return "explore-evolve";
  }

  @Override
  public Generated attempt(Entity seed, int n, Made made) {
    Outcomes outcomes = new Outcomes(name());
    attempt(seed, n, made, outcomes);
    return outcomes.generated();
  }

  private void attempt(Entity seed, int n, Made made, Outcomes outcomes) {
    String key = Ids.of(name(), seed.id(), Integer.toString(n));
    Random random = Outcomes.random(workshop.recipe().randomSeed(), key);
    Explorer.Walk walk = explorer.walk(seed, urls.get(seed.id()), random);
    if (walk.space().size() < LEAST_SPACE) {
      outcomes.reject(
          key,
          Reason.TOO_FEW_FACTS,
          "the walk from "
              + seed.name()
              + " read only "
              + walk.space().size()
              + " pages on its side");
      return;
    }
    Optional<Plan> plan =
        composers.get(seed.side()).compose(seed.id(), walk.space(), workshop.shape(), made, random);
    if (plan.isEmpty()) {
      outcomes.reject(
          key,
          Reason.NO_UNIQUE_QUESTION,
          "no set of clues over "
              + walk.space().size()
              + " pages around "
              + seed.name()
              + " has one answer");
      return;
    }
    Attempt attempt = new Attempt(workshop, name(), "", seed, List.of(), random);
    Evolution evolution = new Evolution(editors.get(seed.side()), attempt, workshop, random);
    attempt.goOn(() -> evolution.evolve(plan.get()));
    finish(key, attempt, made, walk, seed, outcomes);
  }

  private void finish(
      String key, Attempt attempt, Made made, Explorer.Walk walk, Entity seed, Outcomes outcomes) {
    Optional<Candidate> candidate = attempt.shipped(made);
    if (candidate.isEmpty()) {
      outcomes.refuse(key, attempt);
      return;
    }
    Candidate shipped = candidate.get();
    outcomes.accept(shipped, attempt.trajectories());
    outcomes.add(
        new Trajectory(
            Ids.of(shipped.id(), "explorer", "embedded-explorer"),
            shipped.id(),
            "explorer",
            "embedded-explorer",
            seed.name(),
            "",
            false,
            walk.steps(),
            0,
            "",
            Trajectory.Usage.NONE));
  }
}
