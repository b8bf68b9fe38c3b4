package io.hopsmith.generators.compose;

import io.hopsmith.generators.question.Draft;
import io.hopsmith.schemas.Constraint;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A way to make a draft harder at one of its clues. */
@FunctionalInterface
interface ClueEdit {

  /**
   * The draft after the edit, sound; empty when it cannot be.
   *
   * @param others drafts of the same question, whose names stay hidden too
   */
  Optional<Changed> at(Constraint clue, Draft draft, List<Draft> others, Random random);
}
