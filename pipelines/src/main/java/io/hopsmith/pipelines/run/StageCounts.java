package io.hopsmith.pipelines.run;

import io.hopsmith.agents.pii.PersonalData;
import io.hopsmith.schemas.Rejection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of one stage.
 *
 * @param stage the stage
 * @param in elements that it was given
 * @param out elements that it passed on
 * @param rejected elements that it refused, by reason
 * @param masked personal data that it replaced in what it passed on, every kind; empty where a
 *     stage replaces none
 */
public record StageCounts(
    Rejection.Stage stage,
    long in,
    long out,
    SortedMap<Rejection.Reason, Long> rejected,
    SortedMap<PersonalData, Long> masked) {

  public StageCounts {
    rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
    masked = Collections.unmodifiableSortedMap(new TreeMap<>(masked));
  }

  public static StageCounts of(
      Rejection.Stage stage, long in, long out, Map<Rejection.Reason, Long> rejected) {
    return new StageCounts(stage, in, out, new TreeMap<>(rejected), new TreeMap<>());
  }

  /** The same counts, with those of personal data; kinds that are missing were never replaced. */
  public StageCounts withMasked(Map<PersonalData, Long> counts) {
    SortedMap<PersonalData, Long> all = new TreeMap<>();
    for (PersonalData kind : PersonalData.values()) {
      all.put(kind, counts.getOrDefault(kind, 0L));
    }
    return new StageCounts(stage, in, out, rejected, all);
  }

  public long rejectedTotal() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Checks in = out + rejected.
   *
   * @throws IllegalStateException with the numbers when an element appeared or disappeared; that is
   *     a defect of the stage, never of its input
   */
  StageCounts conserved() {
    if (in != out + rejectedTotal()) {
      throw new IllegalStateException(
          "stage %s lost count: %d in, %d out, %d rejected %s"
              .formatted(stage, in, out, rejectedTotal(), rejected));
    }
    return this;
  }
}
