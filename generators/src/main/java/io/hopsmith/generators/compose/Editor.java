package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.schemas.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Makes a question harder with its answer fixed, by the edits of WebExplorer (arXiv 2509.06501).
 * Every edit keeps the plan sound. Of several drafts one is edited at a time. Safe for several
 * threads.
 */
public final class Editor {
  private final Soundness soundness;
  private final Soundness ofParts;
  private final DraftEditor whole;
  private final DraftEditor parts;
  private final Repair repair;

  public Editor(FactBase facts, Lexicon lexicon, Side side) {
    Clues clues = new Clues(facts, lexicon, side);
    soundness = new Soundness(facts);
    ofParts = Soundness.ofParts(facts);
    whole = new DraftEditor(facts, soundness, clues, lexicon);
    parts = new DraftEditor(facts, ofParts, clues, lexicon);
    repair = new Repair(facts, clues);
  }

  /** A page may say enough of what is one of several, or what only lists the things asked about. */
  private static boolean isOfParts(Plan plan) {
    return plan.parts().size() > 1 || plan.working().isOverList();
  }

  private Soundness soundness(Plan plan) {
    return isOfParts(plan) ? ofParts : soundness;
  }

  /** Whether some clue could go and the plan were as sound. */
  public boolean isOverSpecified(Plan plan) {
    return plan.parts().stream().anyMatch(soundness(plan)::isOverSpecified);
  }

  /** An edit of the kind, or empty when none keeps the plan sound. */
  public Optional<Edit> edit(Plan plan, Edit.Kind kind, int mostHops, Random random) {
    return edit(plan, Edit.Wish.any(kind), mostHops, random);
  }

  /** A wanted edit, or empty when none keeps the plan sound and within its size. */
  public Optional<Edit> edit(Plan plan, Edit.Wish wish, int mostHops, Random random) {
    boolean full = plan.hops() >= Shape.mostHops(mostHops, plan);
    if (full && (wish.kind() == Edit.Kind.REPLACE || wish.kind() == Edit.Kind.DROP)) {
      return Optional.empty();
    }
    if (wish.kind() == Edit.Kind.REMOVE) {
      return removed(plan, random);
    }
    List<Integer> order =
        Clues.shuffled(IntStream.range(0, plan.parts().size()).boxed().toList(), random);
    for (int part : order) {
      Optional<Edit> edit =
          editor(plan)
              .edit(plan.parts().get(part), wish, others(plan, part), random)
              .map(changed -> edit(plan, part, changed))
              .filter(changed -> soundness.allowsWorking(changed.plan()));
      if (edit.isPresent()) {
        return edit;
      }
    }
    return Optional.empty();
  }

  /** The plan without what any of its drafts can do without. */
  private Optional<Edit> removed(Plan plan, Random random) {
    Plan left = plan;
    List<Edit.Removed> gone = new ArrayList<>();
    List<String> descriptions = new ArrayList<>();
    for (int part = 0; part < plan.parts().size(); part++) {
      Optional<Edit> edit =
          editor(plan)
              .edit(plan.parts().get(part), Edit.Wish.any(Edit.Kind.REMOVE), List.of(), random)
              .map(edited(left, part))
              .filter(changed -> soundness.allowsWorking(changed.plan()));
      if (edit.isPresent()) {
        left = edit.get().plan();
        gone.addAll(edit.get().removed());
        descriptions.add(edit.get().description());
      }
    }
    return gone.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edit(left, String.join("; ", descriptions), gone));
  }

  private DraftEditor editor(Plan plan) {
    return isOfParts(plan) ? parts : whole;
  }

  private static Function<Changed, Edit> edited(Plan plan, int part) {
    return changed -> edit(plan, part, changed);
  }

  private static Edit edit(Plan plan, int part, Changed changed) {
    return new Edit(
        plan.with(part, changed.draft()),
        changed.description(),
        changed.removed().stream().map(clue -> new Edit.Removed(part, clue)).toList());
  }

  private static List<Draft> others(Plan plan, int part) {
    List<Draft> others = new ArrayList<>(plan.parts());
    others.remove(part);
    return others;
  }

  /**
   * A question between an edited one that turned out too hard and the one before: the edit's blur
   * narrowed by half a step, or else one of the clues back that went since the beginning; empty
   * when neither keeps the plan sound.
   *
   * @param removed clues that this edit and earlier ones took away
   */
  public Optional<Edit> repair(Plan before, Plan edited, List<Edit.Removed> removed) {
    for (int part = 0; part < edited.parts().size(); part++) {
      int at = part;
      List<Draft> others = others(edited, part);
      Optional<Edit> repaired =
          repair
              .of(
                  before.parts().get(part),
                  edited.parts().get(part),
                  removed.stream().filter(r -> r.part() == at).map(Edit.Removed::clue).toList(),
                  others,
                  soundness(edited))
              .map(changed -> edit(edited, at, changed))
              .filter(changed -> soundness.allowsWorking(changed.plan()));
      if (repaired.isPresent()) {
        return repaired;
      }
    }
    return Optional.empty();
  }
}
