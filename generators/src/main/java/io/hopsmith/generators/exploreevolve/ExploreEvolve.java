package io.hopsmith.generators.exploreevolve;

import io.hopsmith.generators.Attempt;
import io.hopsmith.generators.Attempt.State;
import io.hopsmith.generators.Made;
import io.hopsmith.generators.Outcomes;
import io.hopsmith.generators.QuestionGenerator;
import io.hopsmith.generators.Workshop;
import io.hopsmith.generators.compose.Composer;
import io.hopsmith.generators.compose.Edit;
import io.hopsmith.generators.compose.Editor;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Explores from a seed, composes an over-specified question over what was found, and makes it
 * harder round by round with the answer fixed. Gates run after every round; a round that is too
 * hard or unsound is taken back; the last round that passed is shipped.
 *
 * <p>Source: WebExplorer, arXiv 2509.06501, sections on model-based exploration and iterative query
 * evolution. Cost: one walk and at most {@code mostRounds} + 1 runs of the gates an attempt.
 */
public final class ExploreEvolve implements QuestionGenerator {
  private static final int LEAST_SPACE = 3;

  /** Edits in a row that make the question too hard before it is left as it is. */
  private static final int MOST_FAILED = 2;

  private static final List<Edit.Kind> ORDER =
      List.of(
          Edit.Kind.REMOVE, Edit.Kind.REPLACE, Edit.Kind.BLUR, Edit.Kind.BLUR, Edit.Kind.REPLACE);

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
    evolve(plan.get(), attempt, seed, random);
    finish(key, attempt, made, walk, seed, outcomes);
  }

  private void evolve(Plan initial, Attempt attempt, Entity seed, Random random) {
    Editor editor = editors.get(seed.side());
    State state =
        editor.isOverSpecified(initial)
            ? attempt.judgeOverSpecified(initial)
            : attempt.judge(initial, "initial");
    if (state == State.TOO_HARD) {
      return;
    }
    Plan current = initial;
    int failed = 0;
    for (int round = 1; round <= workshop.recipe().mostRounds() && failed < MOST_FAILED; round++) {
      Optional<Edit> edit = next(editor, current, round, random);
      if (edit.isEmpty()) {
        return;
      }
      if (attempt.judge(edit.get().plan(), edit.get().description()) != State.TOO_HARD) {
        current = edit.get().plan();
        failed = 0;
      } else {
        failed++;
      }
    }
  }

  /** The round's own kind of edit where it is possible, else any other kind. */
  private Optional<Edit> next(Editor editor, Plan plan, int round, Random random) {
    List<Edit.Kind> kinds = new ArrayList<>(List.of(ORDER.get((round - 1) % ORDER.size())));
    kinds.addAll(List.of(Edit.Kind.REPLACE, Edit.Kind.BLUR, Edit.Kind.REMOVE));
    return kinds.stream()
        .map(kind -> editor.edit(plan, kind, workshop.shape().mostHops(), random))
        .flatMap(Optional::stream)
        .findFirst();
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
            0));
  }
}
