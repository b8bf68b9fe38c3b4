package io.hopsmith.generators.exploreevolve;

import io.hopsmith.generators.Attempt;
import io.hopsmith.generators.Rounds.State;
import io.hopsmith.generators.Workshop;
import io.hopsmith.generators.compose.Edit;
import io.hopsmith.generators.compose.Editor;
import io.hopsmith.generators.question.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The rounds of one question. What can go goes first; then every kind of edit has its turn, in an
 * order of the question's own. A round that no solver can answer any more, or that has several
 * answers, is repaired once, which is a round of its own; where that does not help both are taken
 * back, and the same question is not tried again. For one thread.
 */
final class Evolution {
  /** Rounds in a row, repairs among them, that are too hard before a question is left as it is. */
  private static final int MOST_FAILED = 2;

  private final Editor editor;
  private final Attempt attempt;
  private final Workshop workshop;
  private final Random random;
  private final List<Edit.Kind> order;
  private final List<Edit.Removed> removed = new ArrayList<>();
  private final Set<Plan> refused = new HashSet<>();
  private int failed;

  Evolution(Editor editor, Attempt attempt, Workshop workshop, Random random) {
    this.editor = editor;
    this.attempt = attempt;
    this.workshop = workshop;
    this.random = random;
    order = new ArrayList<>(List.of(Edit.Kind.values()));
    order.remove(Edit.Kind.REMOVE);
    Collections.shuffle(order, random);
    order.add(0, Edit.Kind.REMOVE);
  }

  /** Judges the initial question and its rounds until it is too hard, or nothing can be edited. */
  void evolve(Plan initial) {
    if (judged(initial, "initial") == State.TOO_HARD) {
      return;
    }
    Plan current = initial;
    for (int round = 0; round < workshop.recipe().mostRounds() && failed < MOST_FAILED; round++) {
      Optional<Edit> edit = next(current, round);
      if (edit.isEmpty()) {
        return;
      }
      Optional<Plan> harder = judged(current, edit.get());
      failed = harder.isPresent() ? 0 : failed;
      current = harder.orElse(current);
    }
  }

  private State judged(Plan plan, String edit) {
    return editor.isOverSpecified(plan)
        ? attempt.judgeOverSpecified(plan, edit)
        : attempt.judge(plan, edit);
  }

  /** The question after an edit and, where need be, its repair; empty when both are too hard. */
  private Optional<Plan> judged(Plan before, Edit edit) {
    List<Edit.Removed> gone = new ArrayList<>(edit.removed());
    gone.addAll(removed);
    if (judged(edit.plan(), edit.description()) != State.TOO_HARD) {
      removed.addAll(edit.removed());
      return Optional.of(edit.plan());
    }
    refuse(edit.plan());
    return repaired(before, edit, gone);
  }

  private Optional<Plan> repaired(Plan before, Edit edit, List<Edit.Removed> gone) {
    Optional<Plan> repaired =
        Optional.of(edit.plan())
            .filter(plan -> attempt.isLostToSolvers())
            .flatMap(plan -> editor.repair(before, plan, gone))
            .filter(repair -> !repair.plan().equals(before) && !refused.contains(repair.plan()))
            .filter(repair -> !isRefused(repair))
            .map(Edit::plan);
    repaired.ifPresent(plan -> removed.addAll(edit.removed()));
    return repaired;
  }

  private boolean isRefused(Edit repair) {
    boolean hard = judged(repair.plan(), repair.description()) == State.TOO_HARD;
    if (hard) {
      refuse(repair.plan());
    }
    return hard;
  }

  private void refuse(Plan plan) {
    refused.add(plan);
    failed++;
  }

  /** The round's own kind of edit where it is possible, else any other kind. */
  private Optional<Edit> next(Plan plan, int round) {
    List<Edit.Kind> kinds = new ArrayList<>(List.of(order.get(round % order.size())));
    order.stream().filter(kind -> !kinds.contains(kind)).sorted().forEach(kinds::add);
    return kinds.stream()
        .map(kind -> editor.edit(plan, kind, workshop.shape().mostHops(), random))
        .flatMap(Optional::stream)
        .filter(edit -> !refused.contains(edit.plan()))
        .findFirst();
  }
}
