package io.hopsmith.pipelines.report;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.SampleRows;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Refused;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Round;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.avro.RecordCodec;
import io.hopsmith.validators.balance.BalanceLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A dataset of thirty rows about hostile pages, two of which share a page across the sides. */
final class ReportSample {
  static final String HOSTILE =
      "</pre></details><script>document.title='stolen'</script><img src=x onerror=alert(1)>";
  static final String SHARED = "http://a/shared";

  private ReportSample() {}

  static ReportHead head() {
    return new ReportHead(
        "sample<run>",
        "c0ffee",
        "0.1",
        List.of(
            StageCounts.of(
                Rejection.Stage.CRAWL,
                40,
                33,
                Map.of(Reason.HTTP_STATUS, 4L, Reason.DUPLICATE_PAGE, 3L)),
            StageCounts.of(
                Rejection.Stage.GENERATE, 31, 30, Map.of(Reason.GATE_SEARCH_SOLVERS, 1L))),
        List.of(new BalanceLine("theme", "<b>", "cap", 3, 2)));
  }

  static void write(Path dataset) throws IOException {
    ParquetRecords<QaRow> qa = ParquetRecords.of(QaRow.class);
    qa.write(dataset.resolve("qa/train-00000-of-00001.parquet"), rows(0, 25, Side.TRAIN));
    qa.write(dataset.resolve("qa/eval-00000-of-00001.parquet"), rows(100, 5, Side.EVAL));
    ParquetRecords.of(Rejection.class)
        .write(dataset.resolve("rejected/rejected-00000-of-00001.parquet"), List.of(refused()));
    ParquetRecords.of(Trajectory.class)
        .write(dataset.resolve("trajectories/trajectories-00000-of-00001.parquet"), rollouts());
  }

  private static List<QaRow> rows(int from, int count, Side side) {
    List<QaRow> rows = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      String url = i == from ? SHARED : "http://host" + i % 3 + ".example/" + i;
      rows.add(SampleRows.row(i, side, "Question " + i + HOSTILE, "answer " + i, url));
    }
    return rows;
  }

  private static List<Trajectory> rollouts() {
    List<Trajectory> rollouts = new ArrayList<>();
    for (QaRow row : rows(0, 25, Side.TRAIN)) {
      rollouts.add(
          new Trajectory(
              "t" + row.id(),
              row.id(),
              "search-solver-a",
              "model",
              row.question(),
              row.answer(),
              true,
              List.of(Trajectory.Step.of(1, "search", "{\"queries\":[\"q\"]}", HOSTILE)),
              1,
              "",
              new Trajectory.Usage(2, 1000, 100, 0.25, 60_000)));
    }
    return rollouts;
  }

  private static Rejection refused() {
    Round round = SampleRows.row(1, Side.TRAIN).rounds().get(0);
    String payload =
        RecordCodec.of(Refused.class).toJson(new Refused("self-play", "", List.of(round)));
    return new Rejection(
        Rejection.Stage.GENERATE, "k", Reason.GATE_SEARCH_SOLVERS, "not found", payload);
  }
}
