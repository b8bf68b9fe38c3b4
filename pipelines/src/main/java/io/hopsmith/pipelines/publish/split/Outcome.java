package io.hopsmith.pipelines.publish.split;

import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import java.util.Optional;

/**
 * What became of a row: one of the two.
 *
 * @param published the row as it is published
 * @param rejected why it is not
 */
record Outcome(Optional<QaRow> published, Optional<Rejection> rejected) {
  static Outcome of(QaRow row) {
    return new Outcome(Optional.of(row), Optional.empty());
  }

  static Outcome of(Rejection rejection) {
    return new Outcome(Optional.empty(), Optional.of(rejection));
  }
}
