package io.hopsmith.agents.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.bench.WikiPassages.Question;
import io.hopsmith.agents.judge.AnswerJudge;
import io.hopsmith.agents.search.CorpusIndex;
import io.hopsmith.agents.search.MiniLmEmbedder;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.solver.closedbook.ClosedBookSolver;
import io.hopsmith.agents.solver.dense.DenseSolver;
import io.hopsmith.agents.solver.lexical.LexicalSolver;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.ToolArguments;
import io.hopsmith.agents.tools.Tools.Ranking;
import io.hopsmith.schemas.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Retrieval and solvers on questions that people wrote, beside plain BM25 over whole pages and
 * beside what the pages that a solver opened would have allowed. Run by {@code mvn -Pbench}; the
 * table goes to the terminal and to {@code target/benchmarks/solvers.md}. Takes some minutes, most
 * of them for the embeddings of the index.
 */
class SolverBenchmark {
  private static final int TEN = 10;
  private static final int CALLS = 24;

  private final StringBuilder table = new StringBuilder();
  private final AnswerJudge judge = new AnswerJudge();

  @TempDir Path folder;

  /** What was found for one question, as titles of pages in the order of finding. */
  private record Found(Question question, List<String> titles) {
    double recall() {
      List<String> first = titles.stream().distinct().limit(TEN).toList();
      return (double) question.goldTitles().stream().filter(first::contains).count()
          / question.goldTitles().size();
    }
  }

  private record Solved(Question question, Attempt attempt, List<Page> opened) {
    Found found() {
      return new Found(question, opened.stream().map(Page::headline).toList());
    }
  }

  /** All questions by one solver, and its time for one. */
  private record Run(String name, List<Solved> solved, double seconds) {
    double mean(ToDoubleFunction<Solved> of) {
      return solved.stream().mapToDouble(of).average().orElseThrow();
    }
  }

  @Test
  void answersQuestionsThatPeopleWrote() throws Exception {
    WikiPassages corpus = WikiPassages.unpackedTo(folder);
    try (MiniLmEmbedder embedder = new MiniLmEmbedder(Runtime.getRuntime().availableProcessors())) {
      long start = System.nanoTime();
      corpus.index(folder.resolve("index"), embedder);
      double seconds = seconds(start);
      try (CorpusIndex index = CorpusIndex.open(folder.resolve("index"), embedder)) {
        row(
            "Index: %d pages, %d passages, %.0f pages/s",
            corpus.pages().size(), index.size(), corpus.pages().size() / seconds);
        List<Solver> solvers =
            List.of(
                LexicalSolver.withCalls(CALLS),
                DenseSolver.withCalls(CALLS, index.embedder()::embed),
                new ClosedBookSolver());
        measure(corpus, index, solvers);
      }
    }
    System.out.println(table);
    Path file = Path.of("target", "benchmarks", "solvers.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, table);
  }

  private void measure(WikiPassages corpus, CorpusIndex index, List<Solver> solvers)
      throws IOException {
    row("%n| search | recall@10 | all gold pages in 10 | recall over BM25 | ms/question |");
    row("|---|---|---|---|---|");
    double peer = searches(corpus, index);
    List<Run> runs = solvers.stream().map(solver -> run(corpus, index, solver)).toList();
    for (Run run : runs) {
      List<Found> found = run.solved.stream().map(Solved::found).toList();
      recall(run.name + ", pages opened", found, peer, run.seconds * 1000);
    }
    row(
        "%n| solver | exact match | F1 | answered | answer on the pages opened | exact over that"
            + " | calls | s/question |");
    row("|---|---|---|---|---|---|---|---|");
    runs.forEach(this::answers);
  }

  /** One query a question, by plain BM25 and by our rankings; recall of the former. */
  private double searches(WikiPassages corpus, CorpusIndex index) throws IOException {
    double peer;
    try (PlainBm25 plain = new PlainBm25(corpus.pages())) {
      peer =
          retrieval(
              "plain BM25 over whole pages, one query", corpus, 0, text -> titles(plain, text));
    }
    for (Ranking ranking : Ranking.values()) {
      retrieval(
          "ours, " + ranking.name().toLowerCase(Locale.ROOT) + ", one query",
          corpus,
          peer,
          text -> index.search(text, ranking, TEN).stream().map(SearchHit::title).toList());
    }
    return peer;
  }

  private static List<String> titles(PlainBm25 plain, String question) {
    try {
      return plain.titles(question, TEN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double retrieval(
      String name, WikiPassages corpus, double peer, Function<String, List<String>> search) {
    long start = System.nanoTime();
    List<Found> found =
        corpus.questions().stream()
            .map(question -> new Found(question, search.apply(question.question())))
            .toList();
    return recall(name, found, peer, seconds(start) * 1000 / found.size());
  }

  private double recall(String name, List<Found> found, double peer, double millis) {
    double recall = found.stream().mapToDouble(Found::recall).average().orElseThrow();
    double all = found.stream().filter(each -> each.recall() == 1).count() / (double) found.size();
    row(
        "| %s | %.3f | %.3f | %.2f | %.1f |",
        name, recall, all, peer == 0 ? 1 : recall / peer, millis);
    return recall;
  }

  private static Run run(WikiPassages corpus, CorpusIndex index, Solver solver) {
    Map<String, Page> pages = new HashMap<>();
    corpus.pages().forEach(page -> pages.put(page.url(), page));
    List<Solved> solved = new ArrayList<>();
    long start = System.nanoTime();
    for (Question question : corpus.questions()) {
      Attempt attempt = solver.solve(question.question(), index);
      List<Page> opened =
          attempt.steps().stream()
              .filter(step -> step.tool().equals("browse"))
              .map(step -> pages.get(ToolArguments.readable(step.arguments())))
              .filter(Objects::nonNull)
              .toList();
      solved.add(new Solved(question, attempt, opened));
    }
    return new Run(solver.name(), solved, seconds(start) / solved.size());
  }

  private void answers(Run run) {
    double exact = run.mean(each -> Squad.exact(each.attempt.answer(), each.question.answers()));
    double ceiling = run.mean(each -> isWithinReach(each) ? 1 : 0);
    double answered = run.mean(each -> each.attempt.answer().isEmpty() ? 0 : 1);
    row(
        "| %s | %.3f | %.3f | %.3f | %.3f | %.2f | %.1f | %.3f |",
        run.name,
        exact,
        run.mean(each -> Squad.f1(each.attempt.answer(), each.question.answers())),
        answered,
        ceiling,
        ceiling == 0 ? 0 : exact / ceiling,
        run.mean(each -> each.attempt.steps().size()),
        run.seconds);
    assertThat(answered).isPositive();
  }

  /** Whether an accepted answer stands on a page that the solver opened. */
  private boolean isWithinReach(Solved solved) {
    List<String> answers = solved.question.answers();
    return solved.opened.stream()
        .anyMatch(
            page -> judge.mentions(page.headline() + "\n" + page.text(), answers.get(0), answers));
  }

  private void row(String format, Object... values) {
    table.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
