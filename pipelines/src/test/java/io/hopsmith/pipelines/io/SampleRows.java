package io.hopsmith.pipelines.io;

import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Passage;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Round;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Rows for tests. */
public final class SampleRows {
  private SampleRows() {}

  public static List<Passage> passages(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Passage("p" + i, "page" + i, "http://a/" + i, "T" + i, "", "text " + i))
        .toList();
  }

  /** A row of its own: no page, answer or entity in common with rows of other numbers. */
  public static QaRow row(int n, Side side) {
    return row(n, side, "Question " + n + "?", "answer " + n, "http://a/" + n);
  }

  public static QaRow row(int n, Side side, String question, String answer, String url) {
    Round round =
        new Round(
            0,
            question,
            "initial",
            new Query(List.of(), "?0", ""),
            List.of(Verdict.pass(Verdict.Gate.FORM, "fine", new Verdict.Measure("words", 9))),
            List.of(new Round.Trial("lexical", true, 2, 2)));
    return new QaRow(
        Ids.of(String.valueOf(n)),
        "self-play",
        "",
        "chain",
        "en",
        "seed",
        List.of("theme"),
        question,
        answer,
        "text",
        List.of(),
        List.of(round),
        List.of(),
        List.of(hop(n, answer, url)),
        1,
        1,
        1,
        "",
        new QaRow.Probe(3, 0, "none"),
        new QaRow.Probe(1, 1, "lexical"),
        List.of(new QaRow.SolverResult("lexical", answer, true, 4, 3)),
        true,
        List.of(),
        true,
        1.0,
        "hard",
        QaRow.Contamination.NONE,
        side,
        "",
        new QaRow.Provenance("run", "1", List.of(), List.of("embedded-lexical"), 7, 0, List.of()),
        QaRow.SCHEMA_VERSION);
  }

  private static Hop hop(int n, String answer, String url) {
    Instant fetched = Instant.parse("2026-01-02T03:04:05Z");
    return new Hop(1, "what?", answer, "e" + n, Ids.of(url), url, "quote", "0".repeat(64), fetched);
  }
}
