package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Removes facts that join a work to somebody who was not born yet, or a child still: a namesake is
 * meant, or one of the two dates is wrong.
 */
final class Anachronisms {
  private static final Set<String> APPEARANCE =
      Set.of("released", "published", "premiered", "recorded", "release date");
  private static final Set<String> BIRTH = Set.of("born", "date of birth", "birth date");

  /** Age at which somebody may have a hand in a work. */
  private static final int LEAST_AGE = 5;

  private Anachronisms() {}

  static List<Fact> without(Collection<Fact> facts, Function<String, Entity> entities) {
    Map<String, Integer> appeared = years(facts, APPEARANCE);
    Map<String, Integer> born = years(facts, BIRTH);
    return facts.stream()
        .filter(
            fact -> {
              Integer work = appeared.get(fact.subject());
              Integer birth = born.get(fact.value().entity());
              return work == null
                  || birth == null
                  || work >= birth + LEAST_AGE
                  || !RelationWords.isWork(entities.apply(fact.subject()).types());
            })
        .toList();
  }

  /** The earliest year of the properties by subject. */
  private static Map<String, Integer> years(Collection<Fact> facts, Set<String> properties) {
    Map<String, Integer> years = new HashMap<>();
    for (Fact fact : facts) {
      if (fact.value().kind() == Value.Kind.DATE && properties.contains(fact.property())) {
        years.merge(fact.subject(), fact.value().year(), Math::min);
      }
    }
    return years;
  }
}
