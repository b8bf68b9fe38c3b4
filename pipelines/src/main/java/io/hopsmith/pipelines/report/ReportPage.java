package io.hopsmith.pipelines.report;

import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Side;
import io.hopsmith.validators.balance.BalanceLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts the page together. Its policy allows nothing but its own style sheet, by hash: no script, no
 * image, no request.
 */
record ReportPage(ReportHead head, Report report) {
  private static final int MOST_BARS = 20;
  private static final Set<Reason> REPEATED =
      Set.of(
          Reason.DUPLICATE_PAGE,
          Reason.DUPLICATE_QUESTION,
          Reason.CONTAMINATED,
          Reason.FREQUENT_ANSWER);

  String html() throws IOException {
    List<String> sections =
        List.of(funnel(), questions(), solvers(), rounds(), cost(), repeated(), split(), samples());
    String style = style();
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>%s: report</title>
        <style>%s</style>
        </head>
        <body>
        <header><h1>%s</h1>
        <p>%s</p>
        <nav aria-label="Sections">%s</nav>
        </header>
        <main>
        %s</main>
        </body>
        </html>
        """
        .formatted(
            hash(style),
            Html.text(head.runId()),
            style,
            Html.text(head.runId()),
            Html.text(summary()),
            navigation(),
            String.join("", sections));
  }

  private String summary() {
    return "%d questions, %d train and %d eval. Configuration %s, Hopsmith %s."
        .formatted(
            report.rows.rows(),
            report.rows.rows(Side.TRAIN),
            report.rows.rows(Side.EVAL),
            head.configHash(),
            head.codeVersion());
  }

  private static String navigation() {
    return List.of(
            "funnel", "questions", "solvers", "rounds", "cost", "repeated", "split", "samples")
        .stream()
        .map(id -> "<a href=\"#%s\">%s</a>".formatted(id, id))
        .collect(Collectors.joining(" "));
  }

  private String funnel() {
    Map<String, Long> reasons = new LinkedHashMap<>();
    List<List<String>> lines = new ArrayList<>();
    for (StageCounts stage : head.stages()) {
      String name = stage.stage().name().toLowerCase(Locale.ROOT);
      stage
          .rejected()
          .forEach(
              (why, count) ->
                  reasons.put(name + ": " + why.name().toLowerCase(Locale.ROOT), count));
      lines.add(
          List.of(
              name,
              String.valueOf(stage.in()),
              String.valueOf(stage.out()),
              String.valueOf(stage.rejectedTotal()),
              stage.rejected().entrySet().stream()
                  .map(why -> why.getKey() + " " + why.getValue())
                  .collect(Collectors.joining(", "))));
    }
    return Html.section(
        "funnel",
        "Funnel",
        Html.element("p", "At every stage in = out + rejected."),
        Html.table("Stages", List.of("stage", "in", "out", "rejected", "of these"), lines),
        Charts.bars("Rejected, by stage and reason", reasons));
  }

  private String questions() {
    RowTallies rows = report.rows;
    return Html.section(
        "questions",
        "Questions",
        Charts.bars("Reasoning", rows.families.counts()),
        Charts.bars("Recipe", rows.generators.counts()),
        Charts.bars("Hops", rows.hops.counts()),
        Charts.bars("Sites of a question's evidence", rows.sites.counts()),
        Charts.bars("Difficulty", easyFirst(rows.difficulty.counts())),
        Charts.bars("Type of answer", rows.answerTypes.counts()),
        Charts.bars("Language", rows.languages.counts()),
        Charts.top("Hosts of evidence, by questions", rows.hosts.top(MOST_BARS)),
        Charts.top("Themes", rows.themes.top(MOST_BARS)));
  }

  /** Difficulties in their own order, then whatever else there is. */
  private static Map<String, Long> easyFirst(Map<String, Long> counts) {
    Map<String, Long> ordered = new LinkedHashMap<>();
    for (String difficulty : List.of("easy", "medium", "hard")) {
      if (counts.containsKey(difficulty)) {
        ordered.put(difficulty, counts.get(difficulty));
      }
    }
    counts.forEach(ordered::putIfAbsent);
    return ordered;
  }

  private String solvers() {
    return Html.section(
        "solvers",
        "Solvers",
        Charts.bars("Pass rate of a question's search rollouts", report.rows.passRates.counts()),
        Charts.bars("Tool calls for a shipped question", report.rows.calls.counts()),
        Charts.bars(
            "T_hit: the call after which the answer had been seen", report.rows.seenAt.counts()),
        Html.table(
            "Right answers without tools, from evidence and by searching, over all attempts",
            AccuracyTable.HEAD,
            report.accuracy.lines()));
  }

  private String rounds() {
    return Html.section(
        "rounds",
        "Rounds",
        Html.table(
            "Published questions, first and shipped", RoundTable.HEAD, report.rounds.published()),
        Html.table("All attempts, round by round", RoundTable.HEAD, report.rounds.attempts()));
  }

  private String cost() {
    return Html.section(
        "cost",
        "Cost and time",
        Html.element(
            "p",
            "What rollouts took of language models; embedded solvers take nothing. A reply from the"
                + " store counts as when it was paid for. The run's own duration is no part of a"
                + " dataset."),
        Html.table("Rollouts", RolloutTable.HEAD, report.rollouts.lines()));
  }

  private String repeated() {
    List<List<String>> lines = new ArrayList<>();
    for (StageCounts stage : head.stages()) {
      stage
          .rejected()
          .forEach(
              (why, count) -> {
                if (REPEATED.contains(why)) {
                  String name = stage.stage().name().toLowerCase(Locale.ROOT);
                  lines.add(List.of(name, why.name(), String.valueOf(count)));
                }
              });
    }
    return Html.section(
        "repeated",
        "Duplicates and contamination",
        Html.table("Rejected as repeated", List.of("stage", "reason", "rejected"), lines),
        Html.element("p", contamination()));
  }

  private String contamination() {
    return head.stages().stream()
                .anyMatch(stage -> stage.rejected().containsKey(Reason.CONTAMINATED))
            || report.rows.compared() > 0
        ? "%d of the published questions were compared with benchmarks; the nearest item of each is in its row."
            .formatted(report.rows.compared())
        : "No benchmark was compared with; decontaminate names some.";
  }

  private String split() {
    long eval = report.rows.rows(Side.EVAL);
    return Html.section(
        "split",
        "Split",
        Html.element(
            "p",
            "%s of the questions are for evaluation."
                .formatted(Html.percent(eval, report.rows.rows()))),
        Html.table(
            "Questions by difficulty and hops, train and eval",
            List.of("", "train", "eval"),
            report.rows.balance()),
        balance(),
        Html.table(
            "What both sides share", List.of("", "train", "eval", "both"), report.leaks.lines()));
  }

  private String balance() {
    return head.balance().isEmpty()
        ? ""
        : Html.table(
            "Caps and wanted shares; of a cap, the value that most rows have",
            List.of("of", "value", "rule", "wanted", "reached"),
            head.balance().stream().map(ReportPage::line).toList());
  }

  private static List<String> line(BalanceLine line) {
    String number = line.rule().equals("cap") ? "%.0f" : "%.2f";
    return List.of(
        line.trait(),
        line.value(),
        line.rule(),
        String.format(Locale.ROOT, number, line.wanted()),
        String.format(Locale.ROOT, number, line.reached()));
  }

  private String samples() {
    StringBuilder samples = new StringBuilder();
    for (QaRow row : report.samples.rows()) {
      samples.append(SampleHtml.of(row, report.samples.rollouts(row))).append('\n');
    }
    return Html.section(
        "samples",
        "Samples",
        Html.element("p", "Chosen by the hash of their ids."),
        samples.toString());
  }

  private static String style() throws IOException {
    try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String hash(String style) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
