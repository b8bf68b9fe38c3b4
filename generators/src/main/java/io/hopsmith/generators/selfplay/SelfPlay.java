package io.hopsmith.generators.selfplay;

import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools.Ranking;
import io.hopsmith.generators.Attempt;
import io.hopsmith.generators.Made;
import io.hopsmith.generators.Outcomes;
import io.hopsmith.generators.QuestionGenerator;
import io.hopsmith.generators.Rounds.State;
import io.hopsmith.generators.Workshop;
import io.hopsmith.generators.compose.Blueprint;
import io.hopsmith.generators.compose.Composer;
import io.hopsmith.generators.compose.Edit;
import io.hopsmith.generators.compose.Editor;
import io.hopsmith.generators.compose.Wanted;
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
 * and chains part of what it found into a question, freely (a mixture of themes) or on the scaffold
 * of a seed question; it is obfuscated at falling strength until it passes. The gates ask both
 * solvers and the closed-book reader, so a question is kept only if both agree with the gold answer
 * and the reader without tools fails.
 *
 * <p>Source: DuetQA, arXiv 2509.24107, section on self-play data; embedded proposers here are told
 * apart by their ranking (words, or sentence embeddings). Cost: k searches and at most four runs of
 * the gates an attempt.
 */
public final class SelfPlay implements QuestionGenerator {
  private static final int HITS_PER_THEME = 8;
  private static final int MOST_AROUND = 4;
  private static final int LEAST_SPACE = 4;
  private static final int FULL_STRENGTH = 3;

  /** Scaffolds that are tried on what was found. */
  private static final int MOST_SCAFFOLDS = 8;

  private final Workshop workshop;
  private final Scaffolds scaffolds;
  private final Recency recency;
  private final Map<Side, Themes> themes = new EnumMap<>(Side.class);
  private final Map<Side, Composer> composers = new EnumMap<>(Side.class);
  private final Map<Side, Editor> editors = new EnumMap<>(Side.class);
  private final Map<String, Entity> byUrl = new HashMap<>();

  public SelfPlay(Workshop workshop) {
    this.workshop = workshop;
    recency = new Recency(workshop);
    scaffolds = Scaffolds.with(workshop.recipe().play().moreScaffolds(), workshop.shape());
    Taxonomy taxonomy = Taxonomy.with(workshop.recipe().play().moreThemes());
    for (Side side : Side.values()) {
      themes.put(side, new Themes(workshop.facts(), side, taxonomy));
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
    List<Theme> sampled = themes.get(seed.side()).sample(seed, workshop.recipe().play(), random);
    Ranking ranking = random.nextBoolean() ? Ranking.LEXICAL : Ranking.DENSE;
    Set<String> space = space(seed, sampled, ranking);
    if (space.size() < LEAST_SPACE) {
      outcomes.reject(
          key,
          Reason.TOO_FEW_FACTS,
          "searches for %d themes found only %d entities on the side of %s"
              .formatted(sampled.size(), space.size(), seed.name()));
      return;
    }
    Demands demands = new Demands(themes.get(seed.side()), sampled, recency);
    Optional<Proposal> proposal = propose(seed, space, demands, made, random);
    if (proposal.isEmpty()) {
      outcomes.reject(key, demands.reason(), demands.detail(space.size()));
      return;
    }
    Plan plan = proposal.get().plan();
    Attempt attempt =
        new Attempt(
            workshop,
            name(),
            proposal.get().mode() + (ranking == Ranking.LEXICAL ? "proposer A" : "proposer B"),
            seed,
            themes.get(seed.side()).used(plan, sampled),
            random);
    attempt.goOn(() -> play(plan, attempt, seed.side(), random));
    attempt
        .shipped(made)
        .ifPresentOrElse(
            candidate -> outcomes.accept(candidate, attempt.trajectories()),
            () -> outcomes.refuse(key, attempt));
  }

  /**
   * The seed, and for each theme what the proposer's search finds on the seed's side, and what is
   * known of the theme around the seed.
   */
  private Set<String> space(Entity seed, List<Theme> sampled, Ranking ranking) {
    Set<String> space = new LinkedHashSet<>();
    space.add(seed.id());
    Set<String> near = Neighbourhood.of(seed, workshop.facts());
    for (Theme theme : sampled) {
      String query = theme.query() + " " + seed.name();
      for (SearchHit hit : workshop.tools().search(query, ranking, HITS_PER_THEME)) {
        Entity found = byUrl.get(hit.url());
        if (found != null && found.side() == seed.side()) {
          space.add(found.id());
        }
      }
      near.stream().filter(theme.members()::contains).limit(MOST_AROUND).forEach(space::add);
    }
    return workshop.facts().withNamed(space, seed.side());
  }

  /**
   * A question on the first scaffold that what was found can carry; a free one where seeds are not
   * wanted this time, or none can be carried.
   */
  private Optional<Proposal> propose(
      Entity seed, Set<String> space, Demands demands, Made made, Random random) {
    Composer composer = composers.get(seed.side());
    boolean seeded = random.nextDouble() < workshop.recipe().play().seededShare();
    for (Scaffold scaffold :
        seeded ? scaffolds.some(MOST_SCAFFOLDS, made.ample(), random) : List.<Scaffold>of()) {
      Wanted built = wanted(Optional.of(scaffold.blueprint()), demands);
      Optional<Plan> plan = composer.compose(seed.id(), space, built, made, random);
      if (plan.isPresent()) {
        return Optional.of(new Proposal(plan.get(), "seeded by " + scaffold.name() + ", "));
      }
    }
    return composer
        .compose(seed.id(), space, wanted(Optional.empty(), demands), made, random)
        .map(plan -> new Proposal(plan, "mixture, "));
  }

  private Wanted wanted(Optional<Blueprint> blueprint, Demands demands) {
    return new Wanted(workshop.shape(), blueprint, demands, demands::isOnTheme, clue -> false);
  }

  private void play(Plan plan, Attempt attempt, Side side, Random random) {
    State state =
        editors.get(side).isOverSpecified(plan)
            ? attempt.judgeOverSpecified(plan, "initial")
            : attempt.judge(plan, "initial");
    if (state == State.TOO_HARD) {
      return;
    }
    Obfuscator obfuscator = new Obfuscator(editors.get(side), workshop.shape().mostHops());
    for (int strength = FULL_STRENGTH; strength > 0; strength--) {
      Optional<Edit> edit =
          obfuscator
              .obfuscate(plan, strength, random)
              .filter(changed -> recency.holds(changed.plan()));
      if (edit.isEmpty()
          || attempt.judge(edit.get().plan(), edit.get().description()) == State.PASSED) {
        return;
      }
    }
  }
}
