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
import java.util.stream.IntStream;

/**
 * Makes a question harder with its answer fixed, by the edits of WebExplorer (arXiv 2509.06501).
 * Every edit keeps the plan sound. Of several drafts one is edited at a time. Safe for several
 * threads.
 */
public final class Editor {
  private final Soundness soundness;
  private final DraftEditor whole;
  private final DraftEditor parts;

  public Editor(FactBase facts, Lexicon lexicon, Side side) {
    Clues clues = new Clues(facts, lexicon, side);
    soundness = new Soundness(facts);
    whole = new DraftEditor(facts, soundness, clues, lexicon, side);
    parts = new DraftEditor(facts, Soundness.ofParts(facts), clues, lexicon, side);
  }

  /** A page may say enough of what is one of several, or what only lists the things asked about. */
  private DraftEditor editor(Plan plan) {
    return plan.parts().size() > 1 || plan.working().isOverList() ? parts : whole;
  }

  /** Whether some clue could go and the plan were as sound. */
  public boolean isOverSpecified(Plan plan) {
    return plan.parts().stream().anyMatch(editor(plan)::isOverSpecified);
  }

  /** An edit of the kind, or empty when none keeps the plan sound. */
  public Optional<Edit> edit(Plan plan, Edit.Kind kind, int mostHops, Random random) {
    return edit(plan, Edit.Wish.any(kind), mostHops, random);
  }

  /** A wanted edit, or empty when none keeps the plan sound. */
  public Optional<Edit> edit(Plan plan, Edit.Wish wish, int mostHops, Random random) {
    if (wish.kind() == Edit.Kind.REPLACE && plan.hops() >= Shape.mostHops(mostHops, plan)) {
      return Optional.empty();
    }
    List<Integer> order =
        Clues.shuffled(IntStream.range(0, plan.parts().size()).boxed().toList(), random);
    for (int part : order) {
      Draft draft = plan.parts().get(part);
      List<Draft> others = new ArrayList<>(plan.parts());
      others.remove(part);
      Optional<Edit> edit =
          editor(plan)
              .edit(draft, wish, others, random)
              .map(changed -> new Edit(plan.with(part, changed.draft()), changed.description()))
              .filter(changed -> soundness.allowsWorking(changed.plan()));
      if (edit.isPresent()) {
        return edit;
      }
    }
    return Optional.empty();
  }
}
