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
 * Removes facts that join a work to somebody who was not born yet, or a child still, and facts that
 * give a child to somebody too young or too old for it: a namesake is meant, or one of the two
 * dates is wrong.
 */
final class Anachronisms {
  private static final Set<String> APPEARANCE =
      Set.of("released", "published", "premiered", "recorded", "release date");
  private static final Set<String> BIRTH = Set.of("born", "date of birth", "birth date");

  private static final Set<String> TO_PARENT =
      Set.of("son of", "daughter of", "child of", "father", "mother", "parent", "parents");
  private static final Set<String> TO_CHILD =
      Set.of("father of", "mother of", "son", "daughter", "child", "children", "issue");

  /** Age at which somebody may have a hand in a work. */
  private static final int LEAST_AGE = 5;

  /** Ages between which people have children. */
  private static final int YOUNGEST_PARENT = 12;

  private static final int OLDEST_PARENT = 70;

  private Anachronisms() {}

  static List<Fact> without(Collection<Fact> facts, Function<String, Entity> entities) {
    Map<String, Integer> appeared = years(facts, APPEARANCE);
    Map<String, Integer> born = years(facts, BIRTH);
    return facts.stream()
        .filter(fact -> mayHaveMade(fact, appeared, born, entities) && mayBeKin(fact, born))
        .toList();
  }

  private static boolean mayHaveMade(
      Fact fact,
      Map<String, Integer> appeared,
      Map<String, Integer> born,
      Function<String, Entity> entities) {
    Integer work = appeared.get(fact.subject());
    Integer birth = born.get(fact.value().entity());
    return work == null
        || birth == null
        || work >= birth + LEAST_AGE
        || !RelationWords.isWork(entities.apply(fact.subject()).types());
  }

  private static boolean mayBeKin(Fact fact, Map<String, Integer> born) {
    boolean toParent = TO_PARENT.contains(fact.property());
    Integer subject = born.get(fact.subject());
    Integer value = born.get(fact.value().entity());
    if (subject == null || value == null || !(toParent || TO_CHILD.contains(fact.property()))) {
      return true;
    }
    int age = toParent ? subject - value : value - subject;
    return age >= YOUNGEST_PARENT && age <= OLDEST_PARENT;
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
