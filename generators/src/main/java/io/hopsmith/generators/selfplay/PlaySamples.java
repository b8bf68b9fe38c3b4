package io.hopsmith.generators.selfplay;

import io.hopsmith.generators.PlayRecipe;
import io.hopsmith.generators.Workshop;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What self-play draws for each question: themes, and the structure that it is to have. Immutable;
 * safe for several threads.
 */
public final class PlaySamples {
  private final PlayRecipe recipe;
  private final Recency recency;
  private final List<Scaffold> scaffolds;
  private final List<String> topics;
  private final Map<Side, Themes> themes = new EnumMap<>(Side.class);

  /** Samples over a workshop's corpus. */
  public PlaySamples(Workshop workshop) {
    recipe = workshop.recipe().play();
    recency = new Recency(workshop);
    scaffolds = Scaffolds.with(recipe.moreScaffolds(), workshop.shape()).all();
    Taxonomy taxonomy = Taxonomy.with(recipe.moreThemes());
    topics = taxonomy.topics().stream().map(Topic::name).toList();
    for (Side side : Side.values()) {
      themes.put(side, new Themes(workshop.facts(), side, taxonomy));
    }
  }

  /**
   * A question's structure.
   *
   * @param name of the scaffold
   * @param pattern a question of the structure, for a reader
   */
  public record Structure(String name, String pattern) {}

  /**
   * As many different themes as the recipe says: those that the pages around the seed have, and
   * where these are too few others of the taxonomy, each as likely as another.
   */
  public List<String> themes(Entity seed, Random random) {
    List<String> sampled =
        new ArrayList<>(
            themes.get(seed.side()).sample(seed, recipe, random).stream()
                .map(Theme::name)
                .toList());
    List<String> others = new ArrayList<>(topics);
    Collections.shuffle(others, random);
    others.stream()
        .filter(topic -> !sampled.contains(topic))
        .limit(Math.max(0, recipe.leastThemes() - sampled.size()))
        .toList()
        .forEach(sampled::add);
    return sampled;
  }

  /** A scaffold, as often as the recipe wants one. */
  public Optional<Structure> scaffold(Random random) {
    boolean seeded = random.nextDouble() < recipe.seededShare();
    if (!seeded || scaffolds.isEmpty()) {
      return Optional.empty();
    }
    Scaffold drawn = scaffolds.get(random.nextInt(scaffolds.size()));
    return Optional.of(new Structure(drawn.name(), drawn.pattern()));
  }

  /** Whether some of a question's pages is as recent as the recipe wants. */
  public boolean isRecent(Set<String> urls) {
    return recency.holdsOf(urls);
  }

  /** The date that some page must not be older than; empty for none. */
  public String recency() {
    return recency.toString();
  }

  /** Why a question that is not recent is refused. */
  public String notRecent() {
    return "no hop rests on a page of " + recency + " or later";
  }
}
