package io.hopsmith.validators.contamination;

import io.hopsmith.agents.search.SentenceEmbedder;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.QaRow.Contamination;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says of rows what benchmarks they repeat: words in a row, nearly all words, the meaning, or the
 * answer together with what the question names. Of a benchmark that is only known by hashes, the
 * first and the last. Rows are judged each by itself, so the order does not matter.
 */
public final class Decontamination {
  /**
   * Likeness in meaning from which two questions ask the same: of public benchmarks, one question
   * in twenty said in other words has less than 0.89, and no question of another one more than 0.8.
   */
  static final double SAME_MEANING = 0.88;

  private final List<Overlaps> overlaps = new ArrayList<>();
  private final NearQuestions near;
  private final SentenceEmbedder embedder;

  /** Reads benchmarks; embeds all their questions, at about 5 ms each and thread. */
  public Decontamination(List<Benchmark> benchmarks, SentenceEmbedder embedder) {
    List<BenchmarkItem> clear = new ArrayList<>();
    for (Benchmark benchmark : benchmarks) {
      if (benchmark instanceof Benchmark.Clear items) {
        clear.addAll(items.items());
        overlaps.add(new Overlaps(Benchmark.hashed(items, "")));
      } else if (benchmark instanceof Benchmark.Hashed hashes) {
        overlaps.add(new Overlaps(hashes));
      }
    }
    this.near = new NearQuestions(clear, embedder);
    this.embedder = embedder;
  }

  /**
   * What was found of a row.
   *
   * @param contamination the nearest item in meaning, however far
   * @param repeats which item it repeats and how, in words; empty if it may stay
   */
  public record Finding(Contamination contamination, Optional<String> repeats) {}

  /** One finding for each row, in their order; about 5 ms a row and thread of the embedder. */
  public List<Finding> of(List<QaRow> rows) {
    List<float[]> meanings = embedder.embedAll(rows.stream().map(QaRow::question).toList());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      findings.add(of(rows.get(i), near.byMeaning(meanings.get(i))));
    }
    return findings;
  }

  private Finding of(QaRow row, Optional<NearQuestions.Nearest> nearest) {
    Optional<String> repeats =
        overlaps.stream()
            .map(each -> each.of(row))
            .flatMap(Optional::stream)
            .findFirst()
            .or(() -> near.byWords(row.question(), row.answer()))
            .or(
                () ->
                    nearest
                        .filter(n -> n.similarity() >= SAME_MEANING)
                        .filter(n -> !n.item().isSiblingOf(row.question(), row.answer()))
                        .map(Decontamination::same));
    return new Finding(
        nearest
            .map(n -> new Contamination(n.item().label(), rounded(n.similarity())))
            .orElse(Contamination.NONE),
        repeats);
  }

  private static String same(NearQuestions.Nearest nearest) {
    return String.format(
        Locale.ROOT,
        "asks the same as %s (similarity of meaning %.2f): \"%s\"",
        nearest.item().label(),
        nearest.similarity(),
        nearest.item().question());
  }

  /** To three digits: the last ones depend on the processor. */
  private static double rounded(double similarity) {
    return Math.round(similarity * 1000) / 1000.0;
  }
}
