package io.hopsmith.generators.compose;

import io.hopsmith.generators.question.Draft;
import io.hopsmith.schemas.Constraint;
import java.util.List;

/**
 * A draft after an edit.
 *
 * @param description as in {@link Edit}
 * @param removed clues that went because the draft does without them
 */
record Changed(Draft draft, String description, List<Constraint> removed) {
  Changed {
    removed = List.copyOf(removed);
  }

  Changed(Draft draft, String description) {
    this(draft, description, List.of());
  }
}
