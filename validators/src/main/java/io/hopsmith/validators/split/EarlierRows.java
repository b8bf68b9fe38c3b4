package io.hopsmith.validators.split;

import io.hopsmith.agents.near.Bands;
import io.hopsmith.agents.near.MinHash;
import io.hopsmith.agents.near.Shingles;
import io.hopsmith.schemas.Rejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds rows that an earlier dataset has already: the same question, the same answer from the same
 * pages or over the same things, or the same answer to nearly the same words. What is merely worded
 * alike but asks for something else is a question of its own. A row takes about 2 kB.
 */
public final class EarlierRows {
  /** Share of pairs of words that makes two questions with one answer the same. */
  private static final double SAME_WORDS = 0.7;

  private static final int SHINGLE = 2;
  private static final MinHash HASH = new MinHash(128, 1);
  private static final Bands BANDS = Bands.forThreshold(SAME_WORDS, 128);

  private final Map<String, String> byQuestion = new HashMap<>();
  private final Map<List<Object>, String> byEvidence = new HashMap<>();
  private final Map<List<Object>, String> byThings = new HashMap<>();
  private final Map<Long, List<Worded>> byWords = new HashMap<>();

  private record Worded(String label, String answer, Shingles words) {}

  /**
   * Remembers a row.
   *
   * @param dataset name of the dataset that has it
   */
  public void add(String dataset, RowKeys row) {
    String label = "row %s of %s".formatted(row.id(), dataset);
    byQuestion.putIfAbsent(row.question(), label);
    byEvidence.putIfAbsent(List.of(row.answer(), row.pages()), label);
    byThings.putIfAbsent(List.of(row.answer(), row.entities()), label);
    Worded worded = new Worded(label, row.answer(), Shingles.of(row.question(), SHINGLE));
    for (long bucket : BANDS.buckets(HASH.signature(worded.words()))) {
      byWords.computeIfAbsent(bucket, key -> new ArrayList<>()).add(worded);
    }
  }

  /** The rows that are there already, each with the row that it repeats. */
  public List<Dropped> among(List<RowKeys> rows) {
    List<Dropped> dropped = new ArrayList<>();
    for (RowKeys row : rows) {
      repeats(row)
          .map(detail -> new Dropped(row.id(), Rejection.Reason.DUPLICATE_QUESTION, detail))
          .ifPresent(dropped::add);
    }
    return dropped;
  }

  private Optional<String> repeats(RowKeys row) {
    return found("asks the same question as ", byQuestion.get(row.question()))
        .or(
            () ->
                found(
                    "has the same answer from the same pages as ",
                    byEvidence.get(List.of(row.answer(), row.pages()))))
        .or(
            () ->
                found(
                    "has the same answer over the same things as ",
                    byThings.get(List.of(row.answer(), row.entities()))))
        .or(() -> worded(row));
  }

  private static Optional<String> found(String how, String label) {
    return Optional.ofNullable(label).map(earlier -> how + earlier);
  }

  /** The nearest of those that say nearly the same. */
  private Optional<String> worded(RowKeys row) {
    Shingles words = Shingles.of(row.question(), SHINGLE);
    String nearest = "";
    double most = SAME_WORDS;
    for (long bucket : BANDS.buckets(HASH.signature(words))) {
      for (Worded earlier : byWords.getOrDefault(bucket, List.of())) {
        double share = earlier.answer().equals(row.answer()) ? earlier.words().jaccard(words) : 0;
        if (share > most || (share == most && nearest.isEmpty())) {
          most = share;
          nearest = earlier.label();
        }
      }
    }
    return nearest.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "has the same answer in nearly the same words (similarity %.2f) as %s",
                most,
                nearest));
  }
}
