package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.tools.ToolArguments;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.QaRow.Probe;
import io.hopsmith.schemas.QaRow.SolverResult;
import io.hopsmith.schemas.Refused;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Round;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.schemas.avro.RecordCodec;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The whole story of a row or of a rejection, for a person. */
final class ExplanationText {
  private ExplanationText() {}

  /** Question, rounds with verdicts, clues, hops, solvers, rollouts and origin. */
  static String of(QaRow row, List<Trajectory> trajectories) {
    StringJoiner text = new StringJoiner("\n");
    text.add(RowText.header(row));
    text.add(PlainText.wrapped("Question: " + row.question(), ""));
    text.add(PlainText.wrapped("Answer: " + row.answer() + RowText.aliases(row), ""));
    text.add("");
    row.rounds().forEach(round -> text.add(round(round)));
    if (!row.constraints().isEmpty()) {
      text.add("Clues");
      row.constraints().forEach(clue -> text.add(clue(clue)));
      text.add("");
    }
    text.add("Hops");
    row.hops().forEach(hop -> text.add(RowText.hop(hop)));
    text.add("").add(solvers(row)).add("");
    trajectories.forEach(trajectory -> text.add(rollout(trajectory)));
    text.add(origin(row));
    return text.toString();
  }

  /** Stage, reason, detail and what else was kept of something rejected. */
  static String of(Rejection rejection) {
    return PlainText.wrapped(
            "%s was rejected in %s: %s"
                .formatted(
                    rejection.key(),
                    rejection.stage().name().toLowerCase(Locale.ROOT),
                    rejection.reason()),
            "")
        + "\n"
        + PlainText.wrapped(rejection.detail(), "  ")
        + (rejection.payload().isEmpty() ? "" : "\n" + payload(rejection));
  }

  /** The rounds of an attempt that the gates refused; anything else as it was kept. */
  private static String payload(Rejection rejection) {
    return rejection.hasRounds()
        ? RecordCodec.of(Refused.class).fromJson(rejection.payload()).rounds().stream()
            .map(ExplanationText::round)
            .collect(Collectors.joining("\n"))
        : PlainText.wrapped(rejection.payload(), "  ");
  }

  private static String round(Round round) {
    StringJoiner text = new StringJoiner("\n", "", "\n");
    text.add(PlainText.wrapped("Round %d, %s".formatted(round.n(), round.edit()), ""));
    text.add(PlainText.wrapped(round.question(), "  "));
    round.verdicts().forEach(verdict -> text.add(verdict(verdict)));
    round.trials().forEach(trial -> text.add(trial(trial)));
    return text.toString();
  }

  static String trial(Round.Trial trial) {
    return PlainText.wrapped(
        "%s: %s after %s, answer first seen after call %d"
            .formatted(
                trial.model(),
                trial.correct() ? "right" : "wrong",
                Counted.of(trial.calls(), "call"),
                trial.tHit()),
        "    ");
  }

  static String verdict(Verdict verdict) {
    String measures =
        verdict.measures().stream()
            .map(m -> "%s=%s".formatted(m.name(), number(m.value())))
            .collect(Collectors.joining(", "));
    return PlainText.wrapped(
        "%s %s: %s%s"
            .formatted(
                verdict.passed() ? "pass" : "FAIL",
                verdict.gate(),
                verdict.reason(),
                measures.isEmpty() ? "" : " [" + measures + "]"),
        "    ");
  }

  static String clue(Constraint clue) {
    return PlainText.wrapped(
        "%s %s %s: %s".formatted(clue.subject(), clue.predicate(), clue.object(), clue.words()),
        "  ");
  }

  private static String solvers(QaRow row) {
    StringJoiner text = new StringJoiner("\n");
    text.add("Solvers");
    text.add("  closed book: " + probe(row.closedBook()));
    text.add("  gold evidence: " + probe(row.goldEvidence()));
    row.searchSolvers().forEach(solver -> text.add(solver(solver)));
    text.add("  agreement: %s, unique: %s".formatted(row.agreement(), row.unique()));
    if (!row.alternatives().isEmpty()) {
      text.add(
          PlainText.wrapped(
              "wrong answers tested: " + String.join("; ", row.alternatives()), "  "));
    }
    return text.toString();
  }

  private static String probe(Probe probe) {
    return PlainText.printable(
        "%d of %d right (%s)".formatted(probe.k(), probe.n(), probe.model()));
  }

  private static String solver(SolverResult solver) {
    return PlainText.wrapped(
        "%s: %s, %s, %s, answer first seen after call %d"
            .formatted(
                solver.model(),
                solver.answer().isEmpty() ? "no answer" : "'" + solver.answer() + "'",
                solver.correct() ? "right" : "wrong",
                Counted.of(solver.calls(), "call"),
                solver.tHit()),
        "  ");
  }

  /** Who tried, call by call, and what came of it. */
  static String rollout(Trajectory trajectory) {
    StringJoiner text = new StringJoiner("\n", "", "\n");
    text.add(
        PlainText.printable(
            "Rollout %s of %s (%s)"
                .formatted(trajectory.id(), trajectory.model(), trajectory.role())));
    trajectory
        .steps()
        .forEach(
            step ->
                text.add(
                    PlainText.wrapped(
                        step.n()
                            + ". "
                            + step.tool()
                            + " "
                            + ToolArguments.readable(step.arguments()),
                        "  ")));
    text.add(
        PlainText.wrapped(
            trajectory.answer().isEmpty()
                ? "no answer"
                : "answer: %s, %s"
                    .formatted(trajectory.answer(), trajectory.correct() ? "right" : "wrong"),
            "  "));
    return text.toString();
  }

  private static String origin(QaRow row) {
    return PlainText.wrapped(
        "Made by run %s, version %s, from seed '%s', random seed %d; licences of sources: %s"
            .formatted(
                row.provenance().runId(),
                row.provenance().codeVersion(),
                row.seed(),
                row.provenance().randomSeed(),
                String.join(", ", row.provenance().licences())),
        "");
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.3f", value);
  }
}
