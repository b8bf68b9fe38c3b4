package io.hopsmith.generators.selfplay;

import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools.Ranking;
import io.hopsmith.generators.Attempt;
import io.hopsmith.generators.Attempt.State;
import io.hopsmith.generators.Made;
import io.hopsmith.generators.Outcomes;
import io.hopsmith.generators.QuestionGenerator;
import io.hopsmith.generators.Workshop;
import io.hopsmith.generators.compose.Composer;
import io.hopsmith.generators.compose.Edit;
import io.hopsmith.generators.compose.Editor;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Side;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Two proposers with different retrieval take turns: one samples 5 to 7 themes, searches for each,
 * and chains part of what it found into a question; it is obfuscated at falling strength until it
 * passes. The gates ask both solvers and the closed-book reader, so a question is kept only if both
 * agree with the gold answer and the reader without tools fails.
 *
 * <p>Source: DuetQA, arXiv 2509.24107, section on self-play data; embedded proposers here are told
 * apart by their ranking (words, or sentence embeddings). Cost: k searches and at most three runs
 * of the gates an attempt.
 */
public final class SelfPlay implements QuestionGenerator {
  private static final int HITS_PER_THEME = 8;
  private static final int LEAST_SPACE = 4;
  private static final int FULL_STRENGTH = 3;

  private final Workshop workshop;
  private final Map<Side, Themes> themes = new EnumMap<>(Side.class);
  private final Map<Side, Composer> composers = new EnumMap<>(Side.class);
  private final Map<Side, Editor> editors = new EnumMap<>(Side.class);
  private final Map<String, Entity> byUrl = new HashMap<>();

  public SelfPlay(Workshop workshop) {
    this.workshop = workshop;
    for (Side side : Side.values()) {
      themes.put(side, new Themes(workshop.facts(), side));
      composers.put(side, workshop.composer(side));
      editors.put(side, workshop.editor(side));
    }
    for (Entity entity : workshop.facts().entities()) {
      entity.pageIds().forEach(page -> byUrl.put(workshop.pages().of(page).url(), entity));
    }
  }

  @Override
  public String name() {
    return "self-play";
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
    List<Theme> sampled = themes.get(seed.side()).sample(workshop.recipe(), random);
    Ranking ranking = random.nextBoolean() ? Ranking.LEXICAL : Ranking.DENSE;
    Set<String> space = propose(seed, sampled, ranking);
    if (space.size() < LEAST_SPACE) {
      outcomes.reject(
          key,
          Reason.TOO_FEW_FACTS,
          "searches for "
              + sampled.size()
              + " themes found only "
              + space.size()
              + " entities on the side of "
              + seed.name());
      return;
    }
    Optional<Plan> plan =
        composers.get(seed.side()).compose(seed.id(), space, workshop.shape(), made, random);
    if (plan.isEmpty()) {
      outcomes.reject(
          key,
          Reason.NO_UNIQUE_QUESTION,
          "no set of clues over "
              + space.size()
              + " entities of "
              + sampled.size()
              + " themes has one answer");
      return;
    }
    List<String> used = usedThemes(plan.get().merged(), sampled);
    Attempt attempt = new Attempt(workshop, name(), mode(ranking), seed, used, random);
    play(plan.get(), attempt, seed.side(), random);
    attempt
        .shipped(made)
        .ifPresentOrElse(
            candidate -> outcomes.accept(candidate, attempt.trajectories()),
            () -> outcomes.refuse(key, attempt));
  }

  private static String mode(Ranking ranking) {
    return ranking == Ranking.LEXICAL ? "mixture, proposer A" : "mixture, proposer B";
  }

  /** Entities of the seed's side that the proposer's searches for the themes find, and the seed. */
  private Set<String> propose(Entity seed, List<Theme> sampled, Ranking ranking) {
    Set<String> space = new LinkedHashSet<>();
    space.add(seed.id());
    for (Theme theme : sampled) {
      String query = theme.query() + " " + seed.name();
      for (SearchHit hit : workshop.tools().search(query, ranking, HITS_PER_THEME)) {
        Entity found = byUrl.get(hit.url());
        if (found != null && found.side() == seed.side()) {
          space.add(found.id());
        }
      }
    }
    return workshop.facts().withNamed(space, seed.side());
  }

  private static List<String> usedThemes(Draft draft, List<Theme> sampled) {
    return sampled.stream()
        .filter(
            theme ->
                draft.variables().stream().anyMatch(v -> theme.members().contains(v.entityId())))
        .map(Theme::name)
        .toList();
  }

  private void play(Plan plan, Attempt attempt, Side side, Random random) {
    State state =
        editors.get(side).isOverSpecified(plan)
            ? attempt.judgeOverSpecified(plan)
            : attempt.judge(plan, "initial");
    if (state == State.TOO_HARD) {
      return;
    }
    Obfuscator obfuscator = new Obfuscator(editors.get(side), workshop.shape().mostHops());
    for (int strength = FULL_STRENGTH; strength > 0; strength--) {
      Optional<Edit> edit = obfuscator.obfuscate(plan, strength, random);
      if (edit.isEmpty()
          || attempt.judge(edit.get().plan(), edit.get().description()) == State.PASSED) {
        return;
      }
    }
  }
}
