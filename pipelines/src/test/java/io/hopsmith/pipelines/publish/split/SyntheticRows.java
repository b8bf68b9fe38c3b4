package io.hopsmith.pipelines.publish.split;

import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Round;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rows that share with each other what a test wants. */
final class SyntheticRows {
  private SyntheticRows() {}

  /**
   * What a row is made of.
   *
   * @param pages URLs of its hops, one each
   * @param entities of its hops, as many
   */
  record Sketch(
      String id,
      Side side,
      String question,
      String answer,
      List<String> pages,
      List<String> entities,
      List<String> themes,
      int hops) {}

  static QaRow of(Sketch sketch) {
    List<Hop> hops = new ArrayList<>();
    for (int i = 0; i < sketch.pages().size(); i++) {
      String url = sketch.pages().get(i);
      hops.add(
          new Hop(
              i + 1,
              "what?",
              sketch.answer(),
              sketch.entities().get(i),
              Ids.of(url),
              url,
              "quote of " + url,
              "0".repeat(64),
              Instant.EPOCH));
    }
    return new QaRow(
        sketch.id(),
        "self-play",
        "",
        "chain",
        "en",
        "seed of " + sketch.themes(),
        sketch.themes(),
        sketch.question(),
        sketch.answer(),
        "text",
        List.of(),
        List.of(round(sketch.question())),
        List.of(),
        hops,
        sketch.hops(),
        1,
        1,
        "",
        new QaRow.Probe(3, 0, "none"),
        new QaRow.Probe(1, 1, "lexical"),
        List.of(new QaRow.SolverResult("lexical", sketch.answer(), true, 4, 3)),
        true,
        List.of(),
        true,
        1.0,
        "hard",
        QaRow.Contamination.NONE,
        sketch.side(),
        "",
        new QaRow.Provenance("run", "1", List.of(), List.of("embedded"), 7, 0, List.of()),
        QaRow.SCHEMA_VERSION);
  }

  private static Round round(String question) {
    return new Round(
        0,
        question,
        "initial",
        new Query(List.of(), "?0", ""),
        List.of(Verdict.pass(Verdict.Gate.FORM, "fine", new Verdict.Measure("words", 9))),
        List.of(new Round.Trial("lexical", true, 2, 2)));
  }

  /** Rows of a small world, so that many share something, also across the sides. */
  static List<QaRow> random(int count, int world, long seed) {
    Random random = new Random(seed);
    List<QaRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(
          of(
              new Sketch(
                  Ids.of("row " + (random.nextInt(20) == 0 ? i / 2 : i)),
                  random.nextInt(5) == 0 ? Side.EVAL : Side.TRAIN,
                  "Which of the things of number %d is the one that all %d know by its name?"
                      .formatted(random.nextInt(world * 2), random.nextInt(3)),
                  "answer " + random.nextInt(world),
                  List.of(url(random, world), url(random, world)),
                  List.of("e" + random.nextInt(world), "e" + random.nextInt(world)),
                  List.of("theme " + random.nextInt(5), "theme " + random.nextInt(30)),
                  2 + random.nextInt(3))));
    }
    return rows;
  }

  private static String url(Random random, int world) {
    int page = random.nextInt(world);
    return "http://site-%d.example/%d".formatted(page % 7, page);
  }

  /**
   * One of many rows as a large run has them: nine tenths train; two pages and entities of its own
   * and one page that some twenty rows share; in the first part of them a chain of rows that makes
   * one group of all, in the last part one answer.
   *
   * @param chained rows of one group, by pages that each shares with the next
   * @param alike rows with one answer
   */
  static QaRow large(int n, int chained, int alike, int count) {
    Side side = n % 10 == 3 ? Side.EVAL : Side.TRAIN;
    List<String> pages = new ArrayList<>();
    pages.add("http://www.site-%d.example/pages/%d.html".formatted(n % 1000, n));
    pages.add("http://www.shared.example/%s/%d.html".formatted(side, n / 20));
    pages.add("http://www.site-%d.example/more/%d.html".formatted(n % 1000, n));
    if (n < chained) {
      pages.set(0, "http://www.chain.example/%d.html".formatted(n));
      pages.set(2, "http://www.chain.example/%d.html".formatted(n + 1));
      side = Side.TRAIN;
    }
    boolean same = n >= count - alike;
    return of(
        new Sketch(
            Ids.of("large " + n),
            side,
            "Which of the %d things that were opened in the year %d and lie by the river %d has the length of %d?"
                .formatted(n % 97, 1000 + n % 1000, n % 8191, n),
            same ? "twelve years" : "the answer " + n,
            pages,
            List.of("thing " + n, "shared " + side + n / 20, "other " + n),
            List.of("theme " + n % 50, "theme " + n % 9),
            2 + n % 3));
  }
}
