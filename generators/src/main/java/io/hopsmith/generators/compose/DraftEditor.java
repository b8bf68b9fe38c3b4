package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.Phrase;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Makes sound drafts harder with the answer fixed; an edit that would leave two answers is none.
 * Safe for several threads.
 */
final class DraftEditor {
  private static final int CLUES_OF_A_DESCRIPTION = 3;

  private final FactBase facts;
  private final Soundness soundness;
  private final Clues clues;
  private final Lexicon lexicon;
  private final Side side;

  DraftEditor(FactBase facts, Soundness soundness, Clues clues, Lexicon lexicon, Side side) {
    this.facts = facts;
    this.side = side;
    this.lexicon = lexicon;
    this.soundness = soundness;
    this.clues = clues;
  }

  /**
   * A changed draft.
   *
   * @param description as in {@link Edit}
   */
  record Changed(Draft draft, String description) {}

  /**
   * A wanted edit, or empty when none keeps the draft sound.
   *
   * @param others drafts of the same question, whose names stay hidden too
   */
  Optional<Changed> edit(Draft draft, Edit.Wish wish, List<Draft> others, Random random) {
    if (wish.kind() == Edit.Kind.REMOVE) {
      return remove(draft, random);
    }
    List<Constraint> offered =
        Clues.shuffled(allClues(draft).stream().filter(wish.clue()).toList(), random);
    return wish.kind() == Edit.Kind.BLUR
        ? blur(draft, offered)
        : replace(draft, offered, others, random);
  }

  /**
   * Takes away every clue without which the draft stays sound, one after another; first those that
   * are as good as a name.
   */
  private Optional<Changed> remove(Draft draft, Random random) {
    Draft current = draft;
    List<String> removed = new ArrayList<>();
    List<Constraint> order =
        Clues.shuffled(allClues(draft), random).stream()
            .sorted(Comparator.comparing(clue -> !soundness.handles().isAsGoodAsAName(clue)))
            .toList();
    for (Constraint clue : order) {
      if (isIdle(clue, current)) {
        current = current.without(clue);
        removed.add(describe(clue));
      }
    }
    return removed.isEmpty()
        ? Optional.empty()
        : Optional.of(new Changed(current, "remove: " + String.join(", ", removed)));
  }

  boolean isOverSpecified(Draft draft) {
    return allClues(draft).stream().anyMatch(clue -> isIdle(clue, draft));
  }

  /** Whether the draft is as sound without the clue. */
  private boolean isIdle(Constraint clue, Draft draft) {
    boolean leaf = draft.edgesBelow(clue.subject()).isEmpty();
    boolean last = draft.clues(clue.subject()).size() == 1;
    return !(leaf && last) && soundness.isSound(draft.without(clue));
  }

  private Optional<Changed> blur(Draft draft, List<Constraint> offered) {
    for (Constraint clue : offered) {
      Optional<Constraint> vaguer = isCode(draft, clue) ? Optional.empty() : vaguer(clue);
      if (vaguer.isPresent()) {
        Draft blurred = draft.replacing(clue, vaguer.get());
        if (soundness.isSound(blurred) && !isIdle(vaguer.get(), blurred)) {
          return Optional.of(
              new Changed(blurred, "blur: " + describe(clue) + " -> " + vaguer.get().object()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Constraint> vaguer(Constraint clue) {
    return facts.fact(clue.factId()).flatMap(fact -> Blur.vaguer(clue, fact.value().number()));
  }

  /** Nobody says "an area code between 10 and 20". */
  private boolean isCode(Draft draft, Constraint clue) {
    Sort sort = draft.variable(clue.subject()).sort();
    return lexicon.phrase(clue.predicate(), sort, Value.Kind.QUANTITY).kind() == Phrase.Kind.LABEL;
  }

  private Optional<Changed> replace(
      Draft draft, List<Constraint> offered, List<Draft> others, Random random) {
    for (Constraint clue : offered) {
      if (clue.operator() == Operator.ENTITY) {
        Optional<Changed> edit = describeEntity(draft, clue, others, random);
        if (edit.isPresent()) {
          return edit;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Changed> describeEntity(
      Draft draft, Constraint clue, List<Draft> others, Random random) {
    Optional<Entity> named = facts.entity(clue.object()).filter(entity -> entity.side() == side);
    boolean used = draft.variables().stream().anyMatch(v -> v.entityId().equals(clue.object()));
    if (named.isEmpty() || used || clues.ownFacts(clue.object()).isEmpty()) {
      return Optional.empty();
    }
    Optional<Variable> variable = clues.variable(draft.nextName(), clue.object());
    return variable
        .flatMap(described -> described(draft, clue, described, others, random))
        .filter(soundness::isSound)
        .map(sound -> remove(sound, random).map(Changed::draft).orElse(sound))
        .map(
            result ->
                new Changed(
                    result, "replace: " + named.get().name() + " -> " + variable.get().type()));
  }

  private Optional<Draft> described(
      Draft draft, Constraint clue, Variable variable, List<Draft> others, Random random) {
    Constraint edge =
        new Constraint(
            clue.subject(),
            clue.predicate(),
            Operator.VARIABLE,
            variable.name(),
            0,
            0,
            "",
            "",
            clue.factId(),
            clue.url(),
            clue.quote());
    Draft connected = draft.replacing(clue, edge).plus(variable, List.of(clues.type(variable)));
    HiddenNames hidden = HiddenNames.of(facts, connected);
    others.forEach(
        other -> other.variables().stream().map(Variable::entityId).forEach(hidden::hide));
    boolean told =
        allClues(connected).stream()
            .flatMap(said -> facts.fact(said.factId()).stream())
            .anyMatch(fact -> hidden.areToldBy(fact.value()));
    if (told) {
      return Optional.empty();
    }
    Draft described = connected;
    List<Constraint> offered = clues.on(variable, random);
    for (Constraint said : soundness.handles().helping(offered, variable)) {
      boolean enough =
          described.clues(variable.name()).size() == CLUES_OF_A_DESCRIPTION
              || !soundness.handles().needMore(described, variable);
      if (!enough && clues.isOpen(said, variable, described, hidden)) {
        described = described.plus(said);
      }
    }
    return Optional.of(described);
  }

  private static List<Constraint> allClues(Draft draft) {
    return draft.variables().stream().flatMap(v -> draft.clues(v.name()).stream()).toList();
  }

  private String describe(Constraint clue) {
    String object = facts.entity(clue.object()).map(Entity::name).orElse(clue.object());
    return clue.predicate() + " " + object;
  }
}
