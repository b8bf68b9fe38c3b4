package io.hopsmith.validators.split;

import io.hopsmith.schemas.Rejection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds rows that ask the same question, or for the same answer from the same pages or over the
 * same things; of each such set the row with the smallest id stays.
 */
final class Duplicates {
  private final Map<String, String> byQuestion = new HashMap<>();
  private final Map<List<Object>, String> byEvidence = new HashMap<>();
  private final Map<List<Object>, String> byThings = new HashMap<>();

  private Duplicates() {}

  static List<Dropped> among(List<RowKeys> rows) {
    Duplicates seen = new Duplicates();
    return rows.stream()
        .sorted(Comparator.comparing(RowKeys::id))
        .map(seen::check)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Dropped> check(RowKeys row) {
    String sameQuestion = byQuestion.get(row.question());
    if (sameQuestion != null) {
      return dropped(row, "asks the same question as row " + sameQuestion);
    }
    List<Object> evidence = List.of(row.answer(), row.pages());
    String sameEvidence = byEvidence.get(evidence);
    if (sameEvidence != null) {
      return dropped(row, "has the same answer from the same pages as row " + sameEvidence);
    }
    List<Object> things = List.of(row.answer(), row.entities());
    String sameThings = byThings.get(things);
    if (sameThings != null) {
      return dropped(row, "has the same answer over the same things as row " + sameThings);
    }
    byQuestion.put(row.question(), row.id());
    byEvidence.put(evidence, row.id());
    byThings.put(things, row.id());
    return Optional.empty();
  }

  private static Optional<Dropped> dropped(RowKeys row, String detail) {
    return Optional.of(new Dropped(row.id(), Rejection.Reason.DUPLICATE_QUESTION, detail));
  }
}
