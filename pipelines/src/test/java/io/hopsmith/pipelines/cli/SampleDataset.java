package io.hopsmith.pipelines.cli;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Round;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A small dataset about an invented town, written as a run would publish it. */
public final class SampleDataset {
  private SampleDataset() {}

  static void write(Path dataset) throws IOException {
    ParquetRecords<QaRow> rows = ParquetRecords.of(QaRow.class);
    rows.write(
        dataset.resolve("qa/train-00000-of-00001.parquet"),
        List.of(row("aa01", Side.TRAIN), row("aa02", Side.TRAIN)));
    rows.write(dataset.resolve("qa/eval-00000-of-00001.parquet"), List.of(row("bb01", Side.EVAL)));
    ParquetRecords.of(Trajectory.class)
        .write(
            dataset.resolve("trajectories/trajectories-00000-of-00001.parquet"),
            List.of(trajectory("aa01"), trajectory("aa02")));
    ParquetRecords.of(Rejection.class)
        .write(
            dataset.resolve("rejected/rejected-00000-of-00001.parquet"),
            List.of(
                new Rejection(
                    Rejection.Stage.VERIFY,
                    "cc01",
                    Rejection.Reason.GATE_CLOSED_BOOK,
                    "guessed in 2 of 4 attempts",
                    "")));
  }

  public static QaRow row(String id, Side side) {
    String question = "Which town lies on the river that rises at Old Fell?";
    Constraint clue =
        new Constraint(
            "?0",
            "river",
            Constraint.Operator.VARIABLE,
            "?1",
            0,
            0,
            "",
            "lies on the river",
            "f1",
            "http://a.example/brook",
            "Brook lies on the Wend.");
    Query query = new Query(List.of(clue), "?0", "");
    Verdict passed =
        Verdict.pass(
            Verdict.Gate.GROUNDING,
            "both quotes stand in their pages",
            new Verdict.Measure("n", 2));
    Verdict failed = Verdict.fail(Verdict.Gate.UNIQUENESS, "Fenton fits too");
    return new QaRow(
        id,
        "explore-evolve",
        "",
        "chain",
        "en",
        "Wend",
        List.of("rivers"),
        question,
        "Brook",
        "entity",
        List.of("Brook Town"),
        List.of(
            new Round(
                0,
                question,
                "initial",
                query,
                List.of(passed),
                List.of(new Round.Trial("lexical", true, 3, 2))),
            new Round(
                1, "Which town?", "remove: river", query, List.of(passed, failed), List.of())),
        List.of(clue),
        List.of(
            hop(
                1,
                "Which river rises at Old Fell?",
                "Wend",
                "The Wend rises at Old \u001b[31mFell."),
            hop(2, "Which town lies on the [1]?", "Brook", "Brook lies on the Wend.")),
        2,
        2,
        1,
        "",
        new QaRow.Probe(4, 0, "closed"),
        new QaRow.Probe(1, 1, "gold"),
        List.of(
            new QaRow.SolverResult("lexical", "Brook", true, 3, 2),
            new QaRow.SolverResult("dense", "", false, 1, 0)),
        false,
        List.of("Fenton"),
        true,
        0.5,
        "medium",
        QaRow.Contamination.NONE,
        side,
        "g1",
        new QaRow.Provenance(
            "run1", "0.1", List.of(), List.of("lexical"), 7, 0, List.of("CC0-1.0")),
        QaRow.SCHEMA_VERSION);
  }

  private static Hop hop(int n, String question, String answer, String quote) {
    Instant fetched = Instant.parse("2026-01-02T03:04:05Z");
    return new Hop(
        n, question, answer, "e" + n, "p" + n, "http://a.example/" + n, quote, "00", fetched);
  }

  private static Trajectory trajectory(String questionId) {
    return new Trajectory(
        "t-" + questionId,
        questionId,
        "search-solver-a",
        "lexical",
        "Which town?",
        "Brook",
        true,
        List.of(
            Trajectory.Step.of(
                1, "search", "{\"queries\":[\"Old Fell river\"]}", "The Wend rises")),
        1,
        "",
        Trajectory.Usage.NONE);
  }
}
