package io.hopsmith.pipelines.browse;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Round;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Datasets of any size: rows of three rounds and three hops in made-up words, two rollouts each.
 */
public final class ManyRows {
  private static final String SYLLABLES = "ka lo mi tar ven os pil dra ne su ro bel gim ta wo ces";
  private static final Instant FETCHED = Instant.parse("2026-01-02T03:04:05Z");

  private ManyRows() {}

  /**
   * Writes the tables of a dataset: nine rows of ten on the train side.
   *
   * @param shards files per side and table
   */
  public static void write(Path dataset, int rows, int shards, boolean withRollouts)
      throws IOException {
    int eval = rows / 10;
    table(QaRow.class, dataset, "qa", "train", rows - eval, shards, i -> row(i, Side.TRAIN));
    table(QaRow.class, dataset, "qa", "eval", eval, shards, i -> row(rows - eval + i, Side.EVAL));
    if (withRollouts) {
      table(
          Trajectory.class,
          dataset,
          "trajectories",
          "trajectories",
          2 * rows,
          shards,
          i -> rollout(i / 2, i % 2));
    }
    Files.writeString(dataset.resolve("manifest.json"), "{\"run_id\": \"many\", \"files\": []}");
  }

  private static <T extends Record> void table(
      Class<T> type,
      Path dataset,
      String folder,
      String name,
      int rows,
      int shards,
      IntFunction<T> row)
      throws IOException {
    for (int shard = 0; shard < shards; shard++) {
      int from = (int) ((long) rows * shard / shards);
      int to = (int) ((long) rows * (shard + 1) / shards);
      Iterable<T> lazy = () -> IntStream.range(from, to).mapToObj(row).iterator();
      String file = String.format(Locale.ROOT, "%s-%05d-of-%05d.parquet", name, shard, shards);
      ParquetRecords.of(type).write(dataset.resolve(folder).resolve(file), lazy);
    }
  }

  static QaRow row(int n, Side side) {
    Random random = new Random(n);
    String answer = name(random);
    List<Hop> hops = new ArrayList<>();
    List<Constraint> clues = new ArrayList<>();
    for (int hop = 1; hop <= 3; hop++) {
      String url = "http://site%d.example/%s/%d".formatted(random.nextInt(500), name(random), n);
      hops.add(
          new Hop(
              hop,
              words(random, 9) + "?",
              hop == 3 ? answer : name(random),
              Ids.of(url, "entity"),
              Ids.of(url),
              url,
              words(random, 12) + ".",
              Ids.sha256(url),
              FETCHED));
      clues.add(clue(random, url));
    }
    String question = words(random, 28) + "?";
    List<Round> rounds = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      String asked = round == 2 ? question : words(random, 8) + " " + question;
      rounds.add(round(round, asked, new Query(clues, "?0", "")));
    }
    return row(n, side, answer, question, rounds, clues, hops, random);
  }

  private static QaRow row(
      int n,
      Side side,
      String answer,
      String question,
      List<Round> rounds,
      List<Constraint> clues,
      List<Hop> hops,
      Random random) {
    int calls = 1 + random.nextInt(20);
    return new QaRow(
        Ids.of("many", String.valueOf(n)),
        random.nextInt(3) == 0 ? "self-play" : "explore-evolve",
        "",
        List.of("chain", "intersection", "comparison").get(random.nextInt(3)),
        "en",
        name(random),
        List.of(words(random, 1), words(random, 1)),
        question,
        answer,
        List.of("entity", "date", "quantity").get(random.nextInt(3)),
        List.of(),
        rounds,
        clues,
        hops,
        3 + random.nextInt(3),
        3,
        2,
        "",
        new QaRow.Probe(4, 0, "none"),
        new QaRow.Probe(1, 1, "lexical"),
        List.of(
            new QaRow.SolverResult("lexical", answer, true, calls, calls),
            new QaRow.SolverResult("dense", name(random), false, calls + 1, 0)),
        false,
        List.of(),
        true,
        random.nextInt(11) / 10.0,
        List.of("easy", "medium", "hard").get(random.nextInt(3)),
        QaRow.Contamination.NONE,
        side,
        Ids.of("group", String.valueOf(n / 3)),
        new QaRow.Provenance("many", "1", List.of(), List.of("lexical"), 7, 0, List.of()),
        QaRow.SCHEMA_VERSION);
  }

  private static Trajectory rollout(int n, int sample) {
    Random random = new Random(31L * n + sample);
    List<Trajectory.Step> steps = new ArrayList<>();
    for (int step = 1; step <= 4; step++) {
      String arguments = "{\"queries\":[\"%s\"]}".formatted(words(random, 4));
      steps.add(Trajectory.Step.of(step, "search", arguments, words(random, 60)));
    }
    QaRow row = row(n, Side.TRAIN); // a rollout is on the very question that was shipped
    return new Trajectory(
        Ids.of(row.id(), String.valueOf(sample)),
        row.id(),
        Trajectory.SEARCH_SOLVER + (char) ('a' + sample),
        sample == 0 ? "lexical" : "dense",
        row.question(),
        sample == 0 ? row.answer() : name(random),
        sample == 0,
        steps,
        sample == 0 ? 4 : 0,
        "",
        Trajectory.Usage.NONE);
  }

  private static Round round(int n, String question, Query query) {
    return new Round(
        n,
        question,
        n == 0 ? "initial" : "remove: a clue",
        query,
        List.of(
            Verdict.pass(Verdict.Gate.GROUNDING, "all quotes stand in their pages"),
            Verdict.pass(Verdict.Gate.FORM, "28 words", new Verdict.Measure("words", 28))),
        List.of(new Round.Trial("lexical", true, 3, 2), new Round.Trial("dense", false, 4, 0)));
  }

  private static Constraint clue(Random random, String url) {
    return new Constraint(
        "?0",
        words(random, 1),
        Constraint.Operator.VARIABLE,
        "?1",
        0,
        0,
        "",
        words(random, 4),
        Ids.of(url, "fact"),
        url,
        words(random, 10));
  }

  private static String name(Random random) {
    String word = word(random);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder(name(random));
    for (int i = 1; i < count; i++) {
      words.append(' ').append(word(random));
    }
    return words.toString();
  }

  private static String word(Random random) {
    String[] syllables = SYLLABLES.split(" ");
    StringBuilder word = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i >= 0; i--) {
      word.append(syllables[random.nextInt(syllables.length)]);
    }
    return word.toString();
  }
}
