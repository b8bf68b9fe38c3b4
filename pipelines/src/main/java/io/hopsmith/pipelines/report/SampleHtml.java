package io.hopsmith.pipelines.report;

import io.hopsmith.agents.tools.ToolArguments;
import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Round;
import io.hopsmith.schemas.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One row with its rounds, evidence and rollouts folded. */
final class SampleHtml {
  private SampleHtml() {}

  static String of(QaRow row, List<Trajectory> rollouts) {
    List<String> pieces = new ArrayList<>();
    pieces.add("<article><h3>" + Html.text(row.question()) + "</h3>");
    pieces.add("<p><strong>" + Html.text(row.answer()) + "</strong></p>");
    pieces.add(Html.element("p", head(row)));
    pieces.add(Html.folded("Evidence: %d hops".formatted(row.nHops()), evidence(row)));
    pieces.add(Html.folded("Rounds: %d".formatted(row.rounds().size()), rounds(row)));
    rollouts.forEach(rollout -> pieces.add(rollout(rollout)));
    pieces.add("</article>");
    return String.join("\n", pieces);
  }

  private static String head(QaRow row) {
    return "%s, %s, %s, %s, %d pages on %d sites, id %s"
        .formatted(
            row.split(),
            row.generator(),
            row.family(),
            row.difficulty(),
            row.nPages(),
            row.nSites(),
            row.id());
  }

  private static String evidence(QaRow row) {
    return row.hops().stream()
        .map(SampleHtml::hop)
        .collect(Collectors.joining("\n", "<ol>", "</ol>"));
  }

  private static String hop(Hop hop) {
    return "<li>%s <strong>%s</strong><blockquote>%s</blockquote><code>%s</code></li>"
        .formatted(
            Html.text(hop.subQuestion()),
            Html.text(hop.answer()),
            Html.text(hop.quote()),
            Html.text(hop.url()));
  }

  private static String rounds(QaRow row) {
    return row.rounds().stream()
        .map(SampleHtml::round)
        .collect(Collectors.joining("\n", "<ol start=\"0\">", "</ol>"));
  }

  private static String round(Round round) {
    String verdicts =
        round.verdicts().stream()
            .map(
                verdict ->
                    Html.element(
                        "li",
                        "%s %s: %s"
                            .formatted(
                                verdict.passed() ? "pass" : "FAIL",
                                verdict.gate(),
                                verdict.reason())))
            .collect(Collectors.joining("\n", "<ul>", "</ul>"));
    return "<li>%s<br><em>%s</em>%s</li>"
        .formatted(Html.text(round.question()), Html.text(round.edit()), verdicts);
  }

  private static String rollout(Trajectory rollout) {
    String steps =
        rollout.steps().stream()
            .map(SampleHtml::step)
            .collect(Collectors.joining("\n", "<ol>", "</ol>"));
    String last = rollout.closing().isEmpty() ? rollout.answer() : rollout.closing();
    return Html.folded(
        "%s, %s: %s after %d calls"
            .formatted(
                rollout.role(),
                rollout.model(),
                rollout.correct() ? "right" : "wrong",
                rollout.calls()),
        steps,
        Html.element("p", last));
  }

  private static String step(Trajectory.Step step) {
    String thought = step.thought().isEmpty() ? "" : Html.element("p", step.thought());
    return "<li>%s<code>%s %s</code><pre tabindex=\"0\">%s</pre></li>"
        .formatted(
            thought,
            Html.text(step.tool()),
            Html.text(ToolArguments.readable(step.arguments())),
            Html.text(step.observation()));
  }
}
