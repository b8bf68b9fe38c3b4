package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.schemas.Constraint;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Makes sound drafts harder with the answer fixed; an edit that would leave two answers is none.
 * Safe for several threads.
 */
final class DraftEditor {
  private final FactBase facts;
  private final Soundness soundness;
  private final Blur blur;
  private final Removal removal;
  private final Map<Edit.Kind, List<ClueEdit>> edits = new EnumMap<>(Edit.Kind.class);

  DraftEditor(FactBase facts, Soundness soundness, Clues clues, Lexicon lexicon) {
    this.facts = facts;
    blur = new Blur(facts, lexicon);
    this.soundness = soundness;
    removal = new Removal(facts, soundness);
    Descriptions descriptions = new Descriptions(facts, soundness, clues, removal);
    edits.put(Edit.Kind.BLUR, List.of(this::blur, new Hints(facts, soundness, clues, lexicon)));
    edits.put(Edit.Kind.REPLACE, List.of(descriptions::replace));
    edits.put(
        Edit.Kind.DROP,
        List.of(
            new Detours(facts, soundness, clues, descriptions, new Edges(facts, lexicon, clues))));
    edits.put(Edit.Kind.SWAP, List.of(new Rarer(facts, soundness, clues)));
  }

  /**
   * A wanted edit, or empty when none keeps the draft sound.
   *
   * @param others drafts of the same question, whose names stay hidden too
   */
  Optional<Changed> edit(Draft draft, Edit.Wish wish, List<Draft> others, Random random) {
    if (wish.kind() == Edit.Kind.REMOVE) {
      return removal.of(draft, random);
    }
    List<Constraint> offered =
        Clues.shuffled(draft.allClues().stream().filter(wish.clue()).toList(), random);
    return offered.stream()
        .flatMap(
            clue ->
                edits.get(wish.kind()).stream()
                    .flatMap(edit -> edit.at(clue, draft, others, random).stream()))
        .findFirst();
  }

  private Optional<Changed> blur(Constraint clue, Draft draft, List<Draft> others, Random random) {
    Optional<Constraint> vaguer = blur.vaguer(clue, draft.variable(clue.subject()).sort());
    if (vaguer.isEmpty()) {
      return Optional.empty();
    }
    Draft blurred = draft.replacing(clue, vaguer.get());
    return soundness.isSound(blurred) && !soundness.isIdle(vaguer.get(), blurred)
        ? Optional.of(
            new Changed(
                blurred, "blur: " + Removal.describe(clue, facts) + " -> " + vaguer.get().object()))
        : Optional.empty();
  }
}
