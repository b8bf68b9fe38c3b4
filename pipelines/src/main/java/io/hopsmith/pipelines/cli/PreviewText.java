package io.hopsmith.pipelines.cli;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.stages.StageFiles;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Rejection.Stage;
import io.hopsmith.schemas.Round;
import io.hopsmith.schemas.Trajectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every question of a small run with its rounds, clues, queries and verdicts, then what failed. */
final class PreviewText {
  private static final String GENERATED = "candidates";
  private static final String VERIFIED = "verdicts";

  private final Path run;

  /**
   * Of a run's folder.
   *
   * @param run of which some stages may be missing
   */
  PreviewText(Path run) {
    this.run = run;
  }

  /** Prints what the stages have written, nothing of a stage that did not get so far. */
  void print(PrintWriter out) throws IOException {
    List<Candidate> candidates = all(Candidate.class, rows(Stage.GENERATE, GENERATED));
    List<Trajectory> rollouts =
        all(Trajectory.class, StageFiles.trajectoryFiles(run.resolve(GENERATED)));
    Map<String, Rejection> refused =
        rejections(VERIFIED).stream()
            .collect(Collectors.toMap(Rejection::key, each -> each, (one, other) -> one));
    Map<String, QaRow> accepted =
        all(QaRow.class, rows(Stage.VERIFY, VERIFIED)).stream()
            .collect(Collectors.toMap(QaRow::id, row -> row));
    int n = 0;
    for (Candidate candidate : candidates) {
      n++;
      out.println(
          "== Question %d of %d: %s ==".formatted(n, candidates.size(), candidate.generator()));
      question(candidate, owned(rollouts, candidate.id()), out);
      out.println(verified(candidate, accepted, refused));
    }
    attempts(rejections(GENERATED), rollouts, out);
  }

  private static List<Trajectory> owned(List<Trajectory> rollouts, String owner) {
    return rollouts.stream().filter(rollout -> rollout.questionId().equals(owner)).toList();
  }

  private static void question(Candidate candidate, List<Trajectory> rollouts, PrintWriter out) {
    out.println(PlainText.wrapped("Answer: " + candidate.answer(), ""));
    out.println();
    rounds(candidate.rounds(), rollouts, out);
    out.println("Hops");
    candidate.hops().forEach(hop -> out.println(RowText.hop(hop)));
    out.println();
  }

  /** Rollouts before the first round are those of nobody's question: exploring and composing. */
  private static void rounds(List<Round> rounds, List<Trajectory> rollouts, PrintWriter out) {
    Set<Trajectory> left = new LinkedHashSet<>(rollouts);
    for (Round round : rounds) {
      left.removeIf(rollout -> rollout.question().equals(round.question()));
    }
    left.forEach(rollout -> out.println(ExplanationText.rollout(rollout)));
    for (Round round : rounds) {
      out.println(PlainText.wrapped("Round %d, %s".formatted(round.n(), round.edit()), ""));
      out.println(PlainText.wrapped(round.question(), "  "));
      round.query().constraints().forEach(clue -> out.println(ExplanationText.clue(clue)));
      rollouts.stream()
          .filter(rollout -> rollout.question().equals(round.question()))
          .forEach(rollout -> out.println(indented(ExplanationText.rollout(rollout))));
      round.verdicts().forEach(verdict -> out.println(ExplanationText.verdict(verdict)));
      out.println();
    }
  }

  private static String indented(String text) {
    return text.lines()
        .map(line -> "    " + line)
        .collect(Collectors.joining("\n"))
        .stripTrailing();
  }

  private static String verified(
      Candidate candidate, Map<String, QaRow> accepted, Map<String, Rejection> refused) {
    QaRow row = accepted.get(candidate.id());
    if (row != null) {
      return "Verified: accepted\n" + RowText.shortForm(row);
    }
    Rejection rejection = refused.get(candidate.id());
    return rejection == null
        ? "Not verified\n"
        : PlainText.wrapped(
                "Verified: %s, %s".formatted(rejection.reason(), rejection.detail()), "")
            + "\n";
  }

  private static void attempts(
      List<Rejection> rejections, List<Trajectory> rollouts, PrintWriter out) {
    Map<Reason, Long> others = new EnumMap<>(Reason.class);
    for (Rejection rejection : rejections) {
      List<Trajectory> own = owned(rollouts, rejection.key());
      if (rejection.payload().isEmpty() && own.isEmpty()) {
        others.merge(rejection.reason(), 1L, Long::sum);
      } else {
        out.println("== No question: %s ==".formatted(rejection.reason()));
        own.forEach(rollout -> out.println(indented(ExplanationText.rollout(rollout))));
        out.println(ExplanationText.of(rejection));
        out.println();
      }
    }
    if (!others.isEmpty()) {
      out.println(
          "No question either: "
              + others.entrySet().stream()
                  .map(count -> Counted.of(count.getValue(), "attempt") + " " + count.getKey())
                  .collect(Collectors.joining(", ")));
    }
  }

  private List<Rejection> rejections(String stage) throws IOException {
    List<Rejection> all = all(Rejection.class, StageFiles.rejectionFiles(run.resolve(stage)));
    all.sort(Comparator.comparing(Rejection::reason).thenComparing(Rejection::key));
    return all;
  }

  private List<Path> rows(Stage stage, String folder) throws IOException {
    Path files = run.resolve(folder);
    return Files.isDirectory(files) ? StageFiles.of(stage, files, 1).rowFiles() : List.of();
  }

  private static <T extends Record> List<T> all(Class<T> type, List<Path> files)
      throws IOException {
    return new ArrayList<>(ParquetRecords.of(type).readAll(files));
  }
}
