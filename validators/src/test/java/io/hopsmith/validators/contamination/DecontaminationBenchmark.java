package io.hopsmith.validators.contamination;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.search.MiniLmEmbedder;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.validators.contamination.Decontamination.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How many of questions of benchmarks are found when they are said in other words, and how many of
 * another benchmark's are taken for them. Run by {@code mvn -Pbench}; the table goes to the
 * terminal and to {@code target/benchmarks/decontamination.md}. Planted rows have a wrong answer,
 * so that the answer gives none away, and then the right one.
 */
class DecontaminationBenchmark {
  private static final Path TABLE = Path.of("target", "benchmarks", "decontamination.md");
  private static final List<String> KNOWN = List.of("frames", "simpleqa", "seal0", "webwalker");
  private static final int EVERY = 10;

  private final StringBuilder table = new StringBuilder();

  @Test
  void findsBenchmarksInOtherWords() throws IOException {
    List<Benchmark> benchmarks = new ArrayList<>();
    List<BenchmarkItem> planted = new ArrayList<>();
    for (String name : KNOWN) {
      benchmarks.add(EvalQuestions.every(1, name));
      planted.addAll(EvalQuestions.every(EVERY, name).items());
    }
    List<BenchmarkItem> other = EvalQuestions.every(1, "musique").items();
    try (MiniLmEmbedder embedder = new MiniLmEmbedder(Runtime.getRuntime().availableProcessors())) {
      Decontamination decontamination = new Decontamination(benchmarks, embedder);
      table.append("| rows | | found | share | answers withheld |\n|---|---|---|---|---|\n");
      for (Rewording rewording : Rewording.values()) {
        row(
            rewording.name().toLowerCase(Locale.ROOT).replace('_', ' '),
            decontamination.of(rows(planted, rewording, true)),
            decontamination.of(rows(planted, rewording, false)));
      }
      List<Finding> unrelated = decontamination.of(rows(other, Rewording.COPY, true));
      row("of another benchmark", unrelated, unrelated);
      assertThat(found(unrelated)).isLessThan(0.01);
    }
    System.out.println(table);
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, table);
  }

  /**
   * Questions about what a known question is about that ask something else: each of one half of the
   * benchmarks, by how near the nearest question of the other half is.
   */
  @Test
  void leavesQuestionsOfTheSameTopicAlone() throws IOException {
    List<Benchmark> known = new ArrayList<>();
    List<BenchmarkItem> asked = new ArrayList<>();
    for (String name : KNOWN) {
      List<BenchmarkItem> items = EvalQuestions.every(1, name).items();
      known.add(new Benchmark.Clear(name, half(items, 0)));
      asked.addAll(half(items, 1));
    }
    try (MiniLmEmbedder embedder = new MiniLmEmbedder(Runtime.getRuntime().availableProcessors())) {
      List<Finding> findings =
          new Decontamination(known, embedder).of(rows(asked, Rewording.COPY, true));
      table.append("| nearest known question | questions | found | share |\n|---|---|---|---|\n");
      double below = 1;
      for (double least : new double[] {0.8, 0.7, 0.6, 0}) {
        topic(asked, findings, least, below);
        below = least;
      }
    }
    System.out.println(table);
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE.resolveSibling("decontamination-topics.md"), table);
  }

  private static List<BenchmarkItem> half(List<BenchmarkItem> items, int odd) {
    return IntStream.range(0, items.size()).filter(i -> i % 2 == odd).mapToObj(items::get).toList();
  }

  private void topic(
      List<BenchmarkItem> asked, List<Finding> findings, double least, double below) {
    int number = 0;
    int found = 0;
    for (int i = 0; i < asked.size(); i++) {
      double nearest = findings.get(i).contamination().overlap();
      if (nearest >= least && (nearest < below || below == 1)) {
        number++;
        found += findings.get(i).repeats().isPresent() ? 1 : 0;
        String asks = asked.get(i).question();
        findings.get(i).repeats().ifPresent(how -> System.out.println(how + "\n  <- " + asks));
      }
    }
    table.append(
        String.format(
            Locale.ROOT,
            "| %.1f to %.1f | %d | %d | %.3f |%n",
            least,
            below,
            number,
            found,
            number == 0 ? 0.0 : (double) found / number));
  }

  private static List<QaRow> rows(List<BenchmarkItem> items, Rewording rewording, boolean answer) {
    return items.stream()
        .map(item -> Rows.row(rewording.of(item.question()), answer ? item.answer() : "withheld"))
        .toList();
  }

  private void row(String name, List<Finding> findings, List<Finding> withheld) {
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.0f | %.3f | %.3f |%n",
            name,
            findings.size(),
            found(findings) * findings.size(),
            found(findings),
            found(withheld)));
  }

  private static double found(List<Finding> findings) {
    return (double) findings.stream().filter(each -> each.repeats().isPresent()).count()
        / findings.size();
  }
}
