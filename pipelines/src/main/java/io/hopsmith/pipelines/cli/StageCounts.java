package io.hopsmith.pipelines.cli;

import io.hopsmith.schemas.Rejection;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What became of a stage's input.
 *
 * @param stage which stage
 * @param in elements that came in
 * @param out elements that went on
 * @param rejected elements that did not, by reason
 * @param elapsed wall time of the stage
 */
public record StageCounts(
    Rejection.Stage stage, long in, long out, List<ReasonCount> rejected, Duration elapsed) {

  /** How many elements were rejected for one reason. */
  public record ReasonCount(Rejection.Reason reason, long count) {}

  public StageCounts {
    Objects.requireNonNull(stage, "stage");
    rejected = List.copyOf(rejected);
  }

  /** Elements rejected for any reason. */
  public long rejectedCount() {
    return rejected.stream().mapToLong(ReasonCount::count).sum();
  }
}
