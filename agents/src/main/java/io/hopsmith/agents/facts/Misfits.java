package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Sets right values that do not fit what a corpus says under their label. Words among amounts and
 * dates are what was left of a cell that could not be read, and go. A thing among lists of hundreds
 * of names is a namesake: a province that is called as a country is. It becomes a mere name.
 */
final class Misfits {
  /** Statements below which a label's others tell nothing. */
  private static final int LEAST_FACTS = 20;

  /** Share of amounts and dates above which a label gives nothing else. */
  private static final double MEASURED = 0.9;

  /** Share of things below which what a label lists are names. */
  private static final double LEAST_THINGS = 0.1;

  /** Mean number of values above which a label lists. */
  private static final double LISTS = 1.5;

  private static final Set<Fact.Source> TABLES = Set.of(Fact.Source.KEY_VALUE, Fact.Source.TABLE);

  private static final class Uses {
    private final Set<String> subjects = new HashSet<>();
    private int all;
    private int measured;
    private int things;

    private void add(Fact fact) {
      all++;
      subjects.add(fact.subject());
      switch (fact.value().kind()) {
        case QUANTITY, DATE -> measured++;
        case ENTITY -> things++;
        case TEXT -> {}
      }
    }

    private boolean areMeasured() {
      return all >= LEAST_FACTS && measured >= MEASURED * all;
    }

    private boolean areNames() {
      return all >= LEAST_FACTS
          && things < LEAST_THINGS * all
          && all >= LISTS * subjects.size()
          && measured == 0;
    }
  }

  private final Map<String, Uses> uses = new HashMap<>();
  private final Function<String, Optional<Entity>> entities;

  private Misfits(Function<String, Optional<Entity>> entities) {
    this.entities = entities;
  }

  /** The facts without misfits, in their order. */
  static List<Fact> without(Collection<Fact> facts, Function<String, Optional<Entity>> entities) {
    Misfits misfits = new Misfits(entities);
    facts.forEach(fact -> misfits.uses.computeIfAbsent(fact.property(), p -> new Uses()).add(fact));
    return facts.stream().flatMap(fact -> misfits.fitted(fact).stream()).toList();
  }

  private Optional<Fact> fitted(Fact fact) {
    Uses others = uses.get(fact.property());
    return switch (fact.value().kind()) {
      case TEXT -> Optional.of(fact).filter(words -> !others.areMeasured());
      case ENTITY -> Optional.of(others.areNames() && isNamesake(fact) ? named(fact) : fact);
      case QUANTITY, DATE -> Optional.of(fact);
    };
  }

  /** Whether a name may be another's: not that of a person, in which two words seldom agree. */
  private boolean isNamesake(Fact fact) {
    Value value = fact.value();
    boolean person =
        entities.apply(value.entity()).filter(e -> PersonTypes.includes(e.types())).isPresent();
    return TABLES.contains(fact.source()) && !(person && value.text().contains(" "));
  }

  private static Fact named(Fact fact) {
    return new Fact(
        fact.id(),
        fact.subject(),
        fact.property(),
        fact.source(),
        Value.text(fact.value().text()),
        fact.quote(),
        fact.pageId(),
        fact.url(),
        fact.asOf());
  }
}
