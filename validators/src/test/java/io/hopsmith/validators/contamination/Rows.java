package io.hopsmith.validators.contamination;

import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of which only question, answer and the answers of hops matter. */
final class Rows {
  private Rows() {}

  static QaRow row(String question, String answer, String... hopAnswers) {
    List<Hop> hops =
        IntStream.range(0, hopAnswers.length).mapToObj(i -> hop(i + 1, hopAnswers[i])).toList();
    return new QaRow(
        question,
        "explore-evolve",
        "",
        "chain",
        "en",
        "",
        List.of(),
        question,
        answer,
        "text",
        List.of(),
        List.of(),
        List.of(),
        hops,
        hops.size(),
        1,
        1,
        "",
        new QaRow.Probe(0, 0, ""),
        new QaRow.Probe(0, 0, ""),
        List.of(),
        true,
        List.of(),
        true,
        1,
        "easy",
        QaRow.Contamination.NONE,
        Side.TRAIN,
        "",
        new QaRow.Provenance("run", "1", List.of(), List.of(), 1, 0, List.of()),
        QaRow.SCHEMA_VERSION);
  }

  private static Hop hop(int n, String answer) {
    return new Hop(
        n, "What?", answer, "e" + n, "p", "http://a.example/", "quote", "0", Instant.EPOCH);
  }
}
