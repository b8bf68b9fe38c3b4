package io.hopsmith.pipelines.cli;

import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.pipelines.run.StageResult;
import io.hopsmith.schemas.Rejection.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table that ends a run: what came in, what went on, why the rest did not, what personal data
 * was masked, and how long, unless the stage was complete before.
 */
final class SummaryTable {
  private static final int REASONS_SHOWN = 3;

  private SummaryTable() {}

  /** One line per stage under a header, then the totals. */
  static String of(List<StageResult> stages, Duration total, PeakMemory memory) {
    String header =
        "%-9s %9s %9s %9s %8s  %s%n"
            .formatted("stage", "in", "out", "rejected", "seconds", "main reasons");
    String rows = stages.stream().map(SummaryTable::row).collect(Collectors.joining());
    return header + rows + "total %s, peak memory %s%n".formatted(seconds(total) + " s", memory);
  }

  private static String row(StageResult result) {
    StageCounts stage = result.counts();
    return "%-9s %9d %9d %9d %8s  %s"
            .formatted(
                stage.stage().name().toLowerCase(Locale.ROOT),
                stage.in(),
                stage.out(),
                stage.rejectedTotal(),
                result.kept() ? "earlier" : seconds(result.took()),
                remarks(stage))
            .stripTrailing()
        + System.lineSeparator();
  }

  private static String remarks(StageCounts stage) {
    String masked =
        stage.masked().entrySet().stream()
            .filter(count -> count.getValue() > 0)
            .map(count -> count.getKey() + " " + count.getValue())
            .collect(Collectors.joining(", "));
    return Stream.of(reasons(stage.rejected()), masked.isEmpty() ? "" : "masked " + masked)
        .filter(remark -> !remark.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String reasons(SortedMap<Reason, Long> rejected) {
    return rejected.entrySet().stream()
        .sorted(
            Map.Entry.<Reason, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(REASONS_SHOWN)
        .map(count -> count.getKey() + " " + count.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
  }
}
