package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Names;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Sorts;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Entity;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What clues name, as a sentence has it. Safe for several threads. */
final class ObjectNames {
  private final FactBase facts;
  private final Sorts sorts;
  private final DisplayNames display;
  private final Map<String, Boolean> titling = new ConcurrentHashMap<>();

  ObjectNames(FactBase facts, Sorts sorts) {
    this.facts = facts;
    this.sorts = sorts;
    display = new DisplayNames(facts);
  }

  /** A thing's name; a title stands between quotation marks. */
  String ofEntity(String id) {
    Entity entity = facts.entity(id).orElseThrow();
    return sorts.of(id) == Sort.WORK ? display.titled(entity) : display.of(entity);
  }

  /** A text value inside a sentence: lower case where some page writes it so. */
  String ofText(Constraint constraint) {
    String text = DisplayNames.calm(constraint.object());
    String lower = Character.toLowerCase(text.charAt(0)) + text.substring(1);
    boolean ordinary =
        facts.of(constraint.predicate()).stream()
            .anyMatch(fact -> fact.value().text().equals(lower));
    if (ordinary) {
      return lower;
    }
    return leadsToWorks(constraint.predicate()) ? '"' + text + '"' : Names.inText(text);
  }

  /** Whether most things that a property names have titles, and so what is only named has one. */
  private boolean leadsToWorks(String property) {
    return titling.computeIfAbsent(
        property,
        p -> {
          List<Sort> named =
              facts.of(p).stream()
                  .map(fact -> fact.value().entity())
                  .filter(id -> !id.isEmpty())
                  .map(sorts::of)
                  .toList();
          return 2 * named.stream().filter(Sort.WORK::equals).count() > named.size();
        });
  }
}
