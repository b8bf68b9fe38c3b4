package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Names;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Sorts;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What clues name, as a sentence has it. Safe for several threads. */
final class ObjectNames {
  private static final Pattern TORN = Pattern.compile("(?<=\\p{L})(?:- | -)(?=\\p{Lu})");

  /** Labels of lists of peoples and of believers. */
  private static final Pattern PEOPLES =
      Pattern.compile(
          "(?:ethnic|religious) (?:groups?|minorities)|religions?|denominations?|peoples");

  /** What one of a people is called: "Pacific Islander", "Circassian". */
  private static final Pattern MEMBER =
      Pattern.compile("\\p{Lu}[\\p{L}' -]*(?:[a-z]{2}(?:an|er|ing)|Witness)");

  private final FactBase facts;
  private final Sorts sorts;
  private final DisplayNames display;
  private final Map<String, Boolean> titling = new ConcurrentHashMap<>();

  ObjectNames(FactBase facts, Sorts sorts) {
    this.facts = facts;
    this.sorts = sorts;
    display = new DisplayNames(facts);
  }

  /**
   * A thing's name; a title stands between quotation marks.
   *
   * @param property that leads to the thing
   */
  String ofEntity(String id, String property) {
    Entity entity = facts.entity(id).orElseThrow();
    boolean untold = entity.types().isEmpty() && sorts.of(id) == Sort.THING;
    boolean title = sorts.of(id) == Sort.WORK || (untold && leadsToWorks(property));
    return joined(title ? display.titled(entity) : display.of(entity));
  }

  /** A text value inside a sentence: lower case where some page writes it so. */
  String ofText(Constraint constraint) {
    String text = joined(DisplayNames.calm(constraint.object()));
    String lower = Character.toLowerCase(text.charAt(0)) + text.substring(1);
    boolean ordinary =
        facts.of(constraint.predicate()).stream()
            .anyMatch(fact -> fact.value().text().equals(lower));
    if (ordinary) {
      return lower;
    }
    if (PEOPLES.matcher(constraint.predicate()).matches() && MEMBER.matcher(text).matches()) {
      return text + (text.endsWith("s") ? "es" : "s");
    }
    return leadsToWorks(constraint.predicate())
        ? '"' + text + '"'
        : article(constraint).map(the -> the + " " + text).orElse(Names.inText(text));
  }

  /** The article that the page's own sentence gives the name. */
  private Optional<String> article(Constraint clue) {
    Pattern named =
        Pattern.compile("\\b(the|an?) " + Pattern.quote(clue.object()) + "(?![\\p{L}\\d-])");
    return facts
        .fact(clue.factId())
        .filter(fact -> fact.source() == Fact.Source.SENTENCE)
        .map(fact -> named.matcher(fact.quote()))
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  /** "Tiger-Cats" for "Tiger- Cats", as text taken apart into words is put together again. */
  private static String joined(String name) {
    return TORN.matcher(name).replaceAll("-");
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
