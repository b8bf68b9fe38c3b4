package io.hopsmith.generators.selfplay;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.PersonTypes;
import io.hopsmith.generators.PlayRecipe;
import io.hopsmith.generators.question.Asked;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The themes of one side of a corpus: those of the taxonomy that it has enough of, and those that
 * it has of its own ({@link Clusters}). Immutable; safe for several threads.
 */
final class Themes {
  /** Things and labels together that a theme of the taxonomy must have here. */
  private static final int LEAST_MEMBERS = 3;

  private final FactBase facts;
  private final Taxonomy taxonomy;
  private final List<Theme> known;
  private final List<Theme> found;
  private final Map<String, Set<Topic>> byLabel = new HashMap<>();

  Themes(FactBase facts, Side side, Taxonomy taxonomy) {
    this.facts = facts;
    this.taxonomy = taxonomy;
    List<Entity> entities =
        facts.entities().stream().filter(entity -> entity.side() == side).toList();
    found = Clusters.of(entities, facts);
    Map<Topic, Set<String>> things = new HashMap<>();
    for (Entity entity : entities) {
      texts(entity)
          .flatMap(text -> taxonomy.of(text).stream())
          .forEach(topic -> add(things, topic, entity.id()));
      facts
          .about(entity.id())
          .forEach(fact -> byLabel.computeIfAbsent(fact.property(), taxonomy::of));
    }
    Map<Topic, Set<String>> labels = new HashMap<>();
    byLabel.forEach((label, topics) -> topics.forEach(topic -> add(labels, topic, label)));
    known =
        taxonomy.topics().stream()
            .filter(topic -> size(things, topic) + size(labels, topic) >= LEAST_MEMBERS)
            .map(topic -> theme(topic, things.getOrDefault(topic, Set.of())))
            .toList();
  }

  /** What tells a thing's themes: its classes, and its name unless that is a person's. */
  private static Stream<String> texts(Entity entity) {
    return PersonTypes.includes(entity.types())
        ? entity.types().stream()
        : Stream.concat(entity.types().stream(), Stream.of(entity.name()));
  }

  private static void add(Map<Topic, Set<String>> groups, Topic topic, String member) {
    groups.computeIfAbsent(topic, t -> new HashSet<>()).add(member);
  }

  private static int size(Map<Topic, Set<String>> groups, Topic topic) {
    return groups.getOrDefault(topic, Set.of()).size();
  }

  private static Theme theme(Topic topic, Set<String> members) {
    return new Theme(topic.name(), topic.name(), members, Optional.of(topic));
  }

  /**
   * As many different themes as the recipe says, the number drawn evenly, of those that the things
   * around the seed and what is stated of them belong to, or all of them where there are fewer;
   * each is as likely of the taxonomy as of the corpus's own.
   */
  List<Theme> sample(Entity seed, PlayRecipe recipe, Random random) {
    int count =
        recipe.leastThemes() + random.nextInt(recipe.mostThemes() - recipe.leastThemes() + 1);
    Set<String> near = Neighbourhood.of(seed, facts);
    Set<Topic> stated =
        near.stream()
            .flatMap(id -> facts.about(id).stream())
            .flatMap(fact -> byLabel.getOrDefault(fact.property(), Set.of()).stream())
            .collect(Collectors.toSet());
    List<Theme> shipped = shuffled(known, theme -> isNear(theme, near, stated), random);
    List<Theme> own = shuffled(found, theme -> isNear(theme, near, stated), random);
    List<Theme> sampled = new ArrayList<>();
    while (sampled.size() < count && shipped.size() + own.size() > 0) {
      boolean ofTaxonomy = own.isEmpty() || (!shipped.isEmpty() && random.nextBoolean());
      List<Theme> from = ofTaxonomy ? shipped : own;
      sampled.add(from.remove(from.size() - 1));
    }
    return sampled;
  }

  private static boolean isNear(Theme theme, Set<String> things, Set<Topic> stated) {
    return theme.topic().filter(stated::contains).isPresent()
        || !Collections.disjoint(theme.members(), things);
  }

  private static List<Theme> shuffled(List<Theme> themes, Predicate<Theme> wanted, Random random) {
    List<Theme> copy = new ArrayList<>(themes.stream().filter(wanted).toList());
    Collections.shuffle(copy, random);
    return copy;
  }

  /** Names of those of the themes that the question's things or statements belong to. */
  List<String> used(Plan plan, List<Theme> sampled) {
    Draft draft = plan.merged();
    Set<String> things =
        draft.variables().stream().map(v -> v.entityId()).collect(Collectors.toSet());
    Set<Topic> stated =
        Stream.concat(draft.constraints().stream().flatMap(this::texts), asked(plan))
            .map(taxonomy::of)
            .flatMap(Collection::stream)
            .collect(Collectors.toSet());
    return sampled.stream()
        .filter(theme -> isNear(theme, things, stated))
        .map(Theme::name)
        .toList();
  }

  /** Whether what a statement says belongs to one of the themes. */
  boolean isOn(Constraint clue, List<Theme> sampled) {
    Set<Topic> stated = byLabel.getOrDefault(clue.predicate(), Set.of());
    return sampled.stream().anyMatch(theme -> isNear(theme, Set.of(clue.object()), stated));
  }

  /** Labels of what is asked for and worked with. */
  private static Stream<String> asked(Plan plan) {
    return Stream.concat(
        plan.asked().stream().map(Asked::property),
        Stream.of(plan.working().list(), plan.working().property()));
  }

  /** What a statement says: its label, and its value unless that is told by the thing itself. */
  private Stream<String> texts(Constraint clue) {
    String value =
        facts
            .fact(clue.factId())
            .map(Fact::value)
            .map(stated -> facts.entity(stated.entity()).map(Entity::name).orElse(stated.text()))
            .orElse("");
    return Stream.of(clue.predicate(), value);
  }

  /** Themes of the taxonomy that the side has. */
  List<Theme> known() {
    return known;
  }

  /** Themes that were found in the side itself. */
  List<Theme> found() {
    return found;
  }
}
