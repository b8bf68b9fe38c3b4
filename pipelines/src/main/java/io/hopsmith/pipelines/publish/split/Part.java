package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.rounds.Link;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.validators.split.Dropped;
import java.util.Optional;

/**
 * One of the things that belong to a row and come together by its id.
 *
 * @param id the row
 * @param row what the split knows of it
 * @param dropped why it goes
 * @param link the smallest row of its group
 * @param full the row itself
 */
record Part(
    String id,
    Optional<SplitRow> row,
    Optional<Dropped> dropped,
    Optional<Link> link,
    Optional<QaRow> full) {

  static Part of(SplitRow row) {
    return new Part(
        row.id(), Optional.of(row), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Part of(Dropped dropped) {
    return new Part(
        dropped.id(), Optional.empty(), Optional.of(dropped), Optional.empty(), Optional.empty());
  }

  static Part of(Link link) {
    return new Part(
        link.id(), Optional.empty(), Optional.empty(), Optional.of(link), Optional.empty());
  }

  static Part of(QaRow full) {
    return new Part(
        full.id(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(full));
  }

  /** Words on a row come before the row itself. */
  String order() {
    return full.map(whole -> "1" + SplitRow.content(whole)).orElse("0");
  }
}
