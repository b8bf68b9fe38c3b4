package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds people, places and firms that several pages name and none is about, and makes entities of
 * them. A name is taken only where it can hardly mean two things: no page bears it, its form and
 * what is said of it show what kind of thing it is, and what names it is of one time ({@link
 * NamedKind}).
 *
 * <p>Cost: a few passes over the facts.
 */
public final class PagelessEntities {
  private static final int LEAST_SUBJECTS = 2;

  private static final Set<String> FORENAMES = forenames();

  private final Set<String> names = new HashSet<>();
  private final Map<String, Integer> years = new HashMap<>();
  private final Map<String, Set<String>> byForename = new HashMap<>();

  /**
   * What a corpus says with its pageless entities.
   *
   * @param entities those given and the found ones, ordered by id
   * @param facts those given, in their order, texts that name a found entity leading to it
   */
  public record Found(List<Entity> entities, List<Fact> facts) {
    public Found {
      entities = List.copyOf(entities);
      facts = List.copyOf(facts);
    }
  }

  private PagelessEntities(Collection<Entity> entities, Collection<Fact> facts) {
    for (Entity entity : entities) {
      List<String> all =
          Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
              .flatMap(name -> Stream.of(name, Names.plain(name)))
              .toList();
      all.forEach(name -> names.add(Names.key(name)));
      if (PersonTypes.includes(entity.types())) {
        all.forEach(this::learnForename);
      }
    }
    for (Fact fact : facts) {
      if (fact.value().kind() == Value.Kind.DATE && fact.value().year() > 0) {
        years.merge(fact.subject(), fact.value().year(), Math::min);
      }
      if (NamedKind.PERSON.takes(fact)) {
        learnForename(fact.value().text());
      }
    }
  }

  private static Set<String> forenames() {
    try (var in = PagelessEntities.class.getResourceAsStream("forenames.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the list of forenames", e);
    }
  }

  private void learnForename(String name) {
    String key = Names.key(name);
    if (key.contains(" ")) {
      byForename.computeIfAbsent(key.split(" ")[0], first -> new HashSet<>()).add(key);
    }
  }

  /** The entities and facts of a corpus with what no page is about. */
  public static Found in(Collection<Entity> entities, Collection<Fact> facts) {
    return new PagelessEntities(entities, facts).find(entities, facts);
  }

  private Found find(Collection<Entity> entities, Collection<Fact> facts) {
    NavigableMap<String, List<Fact>> naming = new TreeMap<>();
    for (Fact fact : facts) {
      if (fact.value().kind() == Value.Kind.TEXT) {
        naming.computeIfAbsent(Names.key(fact.value().text()), k -> new ArrayList<>()).add(fact);
      }
    }
    Map<String, Entity> found = new TreeMap<>();
    for (Map.Entry<String, List<Fact>> named : naming.entrySet()) {
      kind(named.getKey(), named.getValue(), naming)
          .ifPresent(
              kind -> found.put(named.getKey(), entity(named.getKey(), named.getValue(), kind)));
    }
    List<Entity> all =
        Stream.concat(entities.stream(), found.values().stream())
            .sorted(Comparator.comparing(Entity::id))
            .toList();
    return new Found(all, facts.stream().map(fact -> leading(fact, found)).toList());
  }

  /** The kind of thing that a name means wherever pages use it. */
  private Optional<NamedKind> kind(
      String key, List<Fact> naming, NavigableMap<String, List<Fact>> all) {
    Set<NamedKind> kinds =
        naming.stream().flatMap(fact -> NamedKind.of(fact).stream()).collect(Collectors.toSet());
    boolean certain =
        kinds.size() == 1
            && !names.contains(key)
            && naming.stream().allMatch(fact -> NamedKind.of(fact).isPresent());
    return certain
        ? kinds.stream().filter(kind -> isOneThing(kind, key, naming, all)).findFirst()
        : Optional.empty();
  }

  private boolean isOneThing(
      NamedKind kind, String key, List<Fact> naming, NavigableMap<String, List<Fact>> all) {
    List<String> subjects = naming.stream().map(Fact::subject).distinct().toList();
    return subjects.size() >= LEAST_SUBJECTS
        && switch (kind) {
          case PERSON -> hasForename(key) && ofOneTime(kind, subjects);
          case FIRM -> ofOneTime(kind, subjects);
          case PLACE -> isWrittenInOneWay(naming.get(0).value().text(), all);
        };
  }

  /** Whether a name begins with a common forename, or with one that others of the corpus have. */
  private boolean hasForename(String key) {
    String first = key.substring(0, key.indexOf(' '));
    return FORENAMES.contains(first) || byForename.get(first).size() > 1;
  }

  /** Whether all subjects are dated and their dates close to each other. */
  private boolean ofOneTime(NamedKind kind, List<String> subjects) {
    List<Integer> dated =
        subjects.stream()
            .map(years::get)
            .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
            .toList();
    return dated.get(0) != null && dated.get(dated.size() - 1) - dated.get(0) <= kind.mostYears();
  }

  /** A place that is also called by its first part, or with more after it, may be another's. */
  private boolean isWrittenInOneWay(String place, NavigableMap<String, List<Fact>> all) {
    String first = Names.key(place.substring(0, place.indexOf(',')));
    Set<String> alike = all.subMap(first, true, first + " \uffff", true).keySet();
    return !names.contains(first) && alike.equals(Set.of(Names.key(place)));
  }

  private static Entity entity(String key, List<Fact> naming, NamedKind kind) {
    String name =
        naming.stream()
            .map(fact -> fact.value().text())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return new Entity(
        Ids.of("pageless", key),
        name,
        List.of(),
        List.of(kind.noun()),
        List.of(),
        Names.inText(name),
        Side.TRAIN);
  }

  private static Fact leading(Fact fact, Map<String, Entity> found) {
    Entity entity =
        fact.value().kind() == Value.Kind.TEXT ? found.get(Names.key(fact.value().text())) : null;
    return entity == null ? fact : fact.of(Value.entity(fact.value().text(), entity.id()));
  }
}
