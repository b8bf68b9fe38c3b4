package io.hopsmith.generators.question;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.PersonTypes;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Tells persons and works from other things, by their types and by what pages say of them. For one
 * thread.
 */
public final class Sorts {
  private static final Pattern WORK_TYPE =
      Pattern.compile(
          "(?:.* )?(?:book|novel|poem|play|film|movie|song|single|album|opera|symphony|magazine|newspaper"
              + "|painting|series|short story|treatise|epic|soundtrack|episode|video game|musical|ballet)");
  private static final Set<String> LIFE_DATES =
      Set.of("born", "died", "date of birth", "date of death", "birth date", "death date");
  private static final Set<String> LIFE_PLACES =
      Set.of(
          "birthplace", "place of birth", "birth place", "place of death", "alma mater", "spouse");

  private static final Set<String> DEATHS =
      Set.of("died", "date of death", "death date", "place of death", "death place", "died in");

  private final FactBase facts;
  private final Map<String, Sort> known = new ConcurrentHashMap<>();

  public Sorts(FactBase facts) {
    this.facts = facts;
  }

  /** The sort of an entity. Cost: one pass over its facts, once. */
  public Sort of(String entityId) {
    return known.computeIfAbsent(entityId, this::find);
  }

  /** Whether pages give the date or the place of a death. Cost: one pass over the thing's facts. */
  public boolean isDead(String entityId) {
    return facts.about(entityId).stream().anyMatch(fact -> DEATHS.contains(fact.property()));
  }

  private Sort find(String entityId) {
    Entity entity = facts.entity(entityId).orElseThrow();
    if (entity.types().stream().anyMatch(type -> WORK_TYPE.matcher(type).matches())) {
      return Sort.WORK;
    }
    boolean named = PersonTypes.includes(entity.types());
    return named || facts.about(entityId).stream().anyMatch(Sorts::isOfALife)
        ? Sort.PERSON
        : Sort.THING;
  }

  private static boolean isOfALife(Fact fact) {
    boolean date = fact.value().kind() == Value.Kind.DATE;
    return (date && LIFE_DATES.contains(fact.property())) || LIFE_PLACES.contains(fact.property());
  }
}
