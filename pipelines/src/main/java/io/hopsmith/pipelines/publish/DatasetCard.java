package io.hopsmith.pipelines.publish;

import io.hopsmith.agents.pii.PersonalData;
import io.hopsmith.pipelines.benchmark.BenchmarkSource;
import io.hopsmith.pipelines.export.ExportNotes;
import io.hopsmith.pipelines.export.ExportSummary;
import io.hopsmith.pipelines.run.RunIdentity;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.schemas.avro.RecordCodec;
import io.hopsmith.validators.balance.BalanceLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * The dataset card {@code README.md}: a YAML head as dataset hubs read it, then the same for
 * people.
 */
record DatasetCard(
    PublishSettings settings,
    RunIdentity run,
    DatasetFacts facts,
    List<StageCounts> stages,
    List<BalanceLine> balance,
    List<ExportSummary> exports,
    List<DatasetVersion> versions) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)\\}");

  void writeTo(Path dataset) throws IOException {
    Files.writeString(dataset.resolve("README.md"), text());
  }

  /** The template with every placeholder filled. */
  String text() throws IOException {
    Map<String, String> values = values();
    return PLACEHOLDER
        .matcher(template())
        .replaceAll(found -> Matcher.quoteReplacement(value(values, found.group(1))));
  }

  private static String value(Map<String, String> values, String name) {
    if (!values.containsKey(name)) {
      throw new IllegalStateException("dataset-card.md has an unknown placeholder " + name);
    }
    return values.get(name);
  }

  private Map<String, String> values() {
    DatasetLicence licence = DatasetLicence.of(facts.licences());
    Map<String, String> values = new TreeMap<>();
    values.put("license", settings.licence().map(DatasetLicence::head).orElse(licence.head()));
    values.put("licence_sentence", chosen() + licence.sentence());
    values.put("licence_mix", lines(licence.mix()));
    values.put("export_configs", ExportNotes.configs(exports));
    values.put("languages", lines(facts.languages().stream().map(l -> "- " + l).toList()));
    values.put("pretty_name", quoted(settings.name()));
    values.put("title", settings.name());
    values.put("size_category", sizeCategory(facts.rows()));
    values.put("rows", String.valueOf(facts.rows()));
    values.put("train", String.valueOf(facts.train()));
    values.put("eval", String.valueOf(facts.eval()));
    values.put(
        "eval_percent", String.format(Locale.ROOT, "%.1f", 100.0 * facts.eval() / facts.rows()));
    values.put("hops", table(facts.hops()));
    values.put("families", table(facts.families()));
    values.put("rounds_of_attempts", lines(facts.rounds().ofAttempts()));
    values.put("rounds_of_rows", lines(facts.rounds().ofPublished()));
    values.put("run_id", run.runId());
    values.put("config_hash", run.configHash());
    values.put("code_version", settings.codeVersion());
    values.put("versions", VersionHistory.text(versions));
    values.put("stages", lines(stages.stream().map(DatasetCard::stageRow).toList()));
    values.put("gates", lines(Arrays.stream(Verdict.Gate.values()).map(this::gateRow).toList()));
    values.put(
        "models", facts.models().isEmpty() ? "none named" : String.join(", ", facts.models()));
    values.put("search", searchSentence());
    values.put("dates", datesSentence());
    values.put("spend", spendText());
    values.put("share", shareSentence());
    values.put("balance", balanceText());
    values.put("benchmarks", benchmarks());
    values.put("personal_data", personalData());
    values.put("exports", ExportNotes.lines(exports));
    values.put("columns", lines(columns()));
    return values;
  }

  private String chosen() {
    return settings
        .licence()
        .map("This dataset is published under %s, which all of them allow. "::formatted)
        .orElse("");
  }

  /** All that was spent, and on whom. */
  private String spendText() {
    String total = usd(facts.totalUsd());
    return facts.spendUsd().isEmpty()
        ? total + " USD."
        : facts.spendUsd().entrySet().stream()
            .map(role -> "%s %s".formatted(role.getKey(), usd(role.getValue())))
            .collect(
                Collectors.joining(
                    ", ",
                    total + " USD, also on what came to nothing, by the part that a model played (",
                    "; a reply that several rollouts share counts with each)."));
  }

  private static String usd(double usd) {
    return String.format(Locale.ROOT, usd > 0 && usd < 1 ? "%.4f" : "%.2f", usd);
  }

  private String searchSentence() {
    return settings.engines().isEmpty()
        ? "All searched the run's own pages."
        : "Models searched the live web (%s); embedded roles searched the run's own pages."
            .formatted(String.join(", ", settings.engines()));
  }

  private String datesSentence() {
    List<LocalDate> days =
        facts.fetched().stream().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)).toList();
    if (days.isEmpty()) {
      return "";
    }
    String last = days.get(0).equals(days.get(1)) ? "" : " to " + days.get(1);
    return "The pages that hops quote are as of %s%s (UTC).".formatted(days.get(0), last);
  }

  private String shareSentence() {
    return settings.share().met(facts.train(), facts.eval())
        ? "The share of eval rows lies within %s +- %s."
            .formatted(settings.share().target(), settings.share().tolerance())
        : "The share of eval rows misses its bounds of %s +- %s: there were too few rows on one side."
            .formatted(settings.share().target(), settings.share().tolerance());
  }

  private String balanceText() {
    return balance.isEmpty()
        ? ""
        : balance.stream()
            .map(DatasetCard::balanceRow)
            .collect(
                Collectors.joining(
                    "\n",
                    "\n\n## Balance\n\nRows beyond a cap (`BALANCE_CAP`) or a wanted share"
                        + " (`BALANCE_SHARE`) were left out; of a cap, the value that most rows"
                        + " have is named.\n\n| of | value | rule | wanted | reached |\n"
                        + "|---|---|---|---|---|\n",
                    ""));
  }

  private static String balanceRow(BalanceLine line) {
    return String.format(
        Locale.ROOT,
        line.rule().equals("cap")
            ? "| %s | %s | %s | %.0f | %.0f |"
            : "| %s | %s | %s | %.2f | %.2f |",
        line.trait(),
        line.value().replaceAll("[|\\p{Cntrl}]", " "),
        line.rule(),
        line.wanted(),
        line.reached());
  }

  private String benchmarks() {
    if (settings.selection().benchmarks().isEmpty()) {
      return "Questions were compared with those of no benchmark (`decontaminate`).";
    }
    return settings.selection().benchmarks().stream()
        .map(BenchmarkSource::name)
        .collect(
            Collectors.joining(
                ", ",
                "Questions were compared with the questions of ",
                ", and left out where they ask the same (`CONTAMINATED`). `contamination` names the"
                    + " item that each published one comes nearest to in meaning."));
  }

  private String personalData() {
    Map<PersonalData, Long> masked = new TreeMap<>();
    stages.forEach(stage -> masked.putAll(stage.masked()));
    if (masked.isEmpty()) {
      return "Personal data in the pages was not masked (`pii.mask` is off).";
    }
    return masked.entrySet().stream()
        .map(kind -> "%d %s".formatted(kind.getValue(), kind.getKey().token()))
        .collect(
            Collectors.joining(
                ", ",
                "Before pages were stored, personal data in their text was replaced by its kind: ",
                ". What is not found by its form, such as names and addresses, stays."));
  }

  private static String stageRow(StageCounts counts) {
    String reasons =
        counts.rejected().entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return "| %s | %d | %d | %d | %s |"
        .formatted(
            counts.stage().name().toLowerCase(Locale.ROOT),
            counts.in(),
            counts.out(),
            counts.rejectedTotal(),
            reasons);
  }

  private String gateRow(Verdict.Gate gate) {
    Rejection.Reason reason = Rejection.Reason.valueOf("GATE_" + gate);
    long refused = stages.stream().mapToLong(s -> s.rejected().getOrDefault(reason, 0L)).sum();
    return "| %s | %d |".formatted(gate.name().toLowerCase(Locale.ROOT), refused);
  }

  private static List<String> columns() {
    return RecordCodec.of(QaRow.class).schema().getFields().stream()
        .map(field -> "| %s | %s |".formatted(field.name(), type(field.schema())))
        .toList();
  }

  private static String type(Schema schema) {
    return switch (schema.getType()) {
      case ARRAY -> "list of " + type(schema.getElementType());
      case RECORD ->
          schema.getFields().stream()
              .map(Schema.Field::name)
              .collect(Collectors.joining(", ", "{", "}"));
      default ->
          schema.getLogicalType() == null
              ? schema.getType().getName()
              : schema.getLogicalType().getName();
    };
  }

  private static String table(Map<?, Long> rows) {
    return lines(
        rows.entrySet().stream()
            .map(row -> "| %s | %d |".formatted(row.getKey(), row.getValue()))
            .toList());
  }

  private static String sizeCategory(long rows) {
    if (rows < 1_000) {
      return "n<1K";
    } else if (rows < 10_000) {
      return "1K<n<10K";
    } else if (rows < 100_000) {
      return "10K<n<100K";
    }
    return rows < 1_000_000 ? "100K<n<1M" : "1M<n<10M";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }

  private static String template() throws IOException {
    try (InputStream in = DatasetCard.class.getResourceAsStream("dataset-card.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
