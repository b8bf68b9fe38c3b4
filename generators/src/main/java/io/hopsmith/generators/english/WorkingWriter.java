package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.GoldAnswer;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.schemas.Operation;

/** Says what is to be worked out from two values. */
final class WorkingWriter {
  private final Lexicon lexicon;
  private final FactBase facts;

  WorkingWriter(Lexicon lexicon, FactBase facts) {
    this.lexicon = lexicon;
    this.facts = facts;
  }

  /**
   * The asking sentence.
   *
   * @param first how the thing with the first value is known by now
   * @param second how the thing with the second value is known; both may be one
   */
  String ask(Plan plan, String first, String second) {
    Phrase one = phrase(plan.first());
    Phrase other = phrase(plan.other());
    boolean event = one.kind() == Phrase.Kind.EVENT;
    if (plan.kind() == Operation.Kind.DIFFERENCE) {
      return event
          ? "How many years passed between the year in which %s %s and the year in which %s %s?"
              .formatted(first, one.words(), second, other.words())
          : "What is the difference between the %s of %s and the %s of %s?"
              .formatted(one.words(), first, other.words(), second);
    }
    boolean greater = plan.kind() == Operation.Kind.GREATER;
    if (!event) {
      return "Which has the %s %s, %s or %s?"
          .formatted(greater ? "greater" : "smaller", one.words(), first, second);
    }
    return "%s %s %s, %s or %s?"
        .formatted(
            plan.first().root().person() ? "Who" : "Which",
            one.words(),
            greater ? "later" : "earlier",
            first,
            second);
  }

  /**
   * The last inference, after the second value has been asked for.
   *
   * @param first number of the inference that gave the first value
   * @param things numbers of the inferences that gave the two things
   */
  String conclude(Plan plan, int first, int... things) {
    if (plan.kind() == Operation.Kind.DIFFERENCE) {
      return "And by how much does that differ from [%d]?".formatted(first);
    }
    String word = plan.kind() == Operation.Kind.GREATER ? "later or greater" : "earlier or smaller";
    return "And for which is it %s, [%d] or [%d]?".formatted(word, things[0], things[1]);
  }

  private Phrase phrase(Draft draft) {
    return lexicon.phrase(
        draft.property(), draft.root().sort(), GoldAnswer.evidence(draft, facts).value().kind());
  }
}
