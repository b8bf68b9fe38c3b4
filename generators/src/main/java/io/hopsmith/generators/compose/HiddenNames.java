package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Names;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names that no clue may give away: those of the things that variables stand for, and of the
 * answer. A clue gives one away by a telling word too: who reads "the Argentine peso" need not look
 * for Argentina, nor who reads "Heidelberg University" for Heidelberg.
 */
final class HiddenNames {
  private static final int LEAST_TELLING = 4;

  private final FactBase facts;
  private final Set<String> names = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  private HiddenNames(FactBase facts) {
    this.facts = facts;
  }

  /** Names behind a draft. */
  static HiddenNames of(FactBase facts, Draft draft) {
    HiddenNames hidden = new HiddenNames(facts);
    draft.variables().stream().map(Variable::entityId).forEach(hidden::hide);
    if (!draft.property().isEmpty()) {
      facts.about(draft.root().entityId()).stream()
          .filter(fact -> fact.property().equals(draft.property()))
          .map(Fact::value)
          .forEach(hidden::hide);
    }
    return hidden;
  }

  /** Names behind a draft and others of the same question. */
  static HiddenNames of(FactBase facts, Draft draft, List<Draft> others) {
    HiddenNames hidden = of(facts, draft);
    others.forEach(
        other -> other.variables().stream().map(Variable::entityId).forEach(hidden::hide));
    return hidden;
  }

  /** Whether some clue of a draft gives a name away. */
  boolean areToldIn(Draft draft) {
    return draft.allClues().stream()
        .flatMap(clue -> facts.fact(clue.factId()).stream())
        .anyMatch(fact -> areToldBy(fact.value()));
  }

  /** Hides one more entity's names. */
  void hide(String entityId) {
    Entity entity = facts.entity(entityId).orElseThrow();
    hideName(entity.name());
    entity.aliases().forEach(this::hideName);
  }

  private void hide(Value value) {
    switch (value.kind()) {
      case ENTITY -> facts.entity(value.entity()).map(Entity::id).ifPresent(this::hide);
      case TEXT -> hideName(value.text());
      case DATE, QUANTITY -> names.add(Names.key(value.text()));
    }
  }

  private void hideName(String name) {
    String key = Names.key(name);
    names.add(key);
    List.of(key.split(" ")).stream()
        .filter(word -> word.length() >= LEAST_TELLING && !facts.isCommonInNames(word))
        .forEach(words::add);
  }

  /** Whether the value is, or says within it, one of the names or a telling word of one. */
  boolean areToldBy(Value value) {
    String key =
        value.kind() == Value.Kind.ENTITY
            ? Names.key(facts.entity(value.entity()).map(Entity::name).orElse(value.text()))
            : Names.key(value.text());
    String padded = " " + key + " ";
    boolean named =
        names.stream().anyMatch(name -> !name.isEmpty() && padded.contains(" " + name + " "));
    boolean spoken = value.kind() == Value.Kind.ENTITY || value.kind() == Value.Kind.TEXT;
    return named || (spoken && List.of(key.split(" ")).stream().anyMatch(this::isTelling));
  }

  private boolean isTelling(String word) {
    return word.length() >= LEAST_TELLING
        && !facts.isCommonInNames(word)
        && words.stream().anyMatch(hidden -> Redundancy.kin(word, hidden));
  }
}
