package io.hopsmith.pipelines.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.hopsmith.pipelines.benchmark.BenchmarkSource;
import io.hopsmith.pipelines.export.ExportNotes;
import io.hopsmith.pipelines.export.Exports;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.SampleRows;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.publish.PublishSettings.Selection;
import io.hopsmith.pipelines.report.Report;
import io.hopsmith.pipelines.report.ReportHead;
import io.hopsmith.pipelines.review.Mark;
import io.hopsmith.pipelines.review.ReviewFile;
import io.hopsmith.pipelines.run.BeamRun;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.NothingNew;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.RunFolder;
import io.hopsmith.pipelines.run.RunIdentity;
import io.hopsmith.pipelines.run.Stage;
import io.hopsmith.pipelines.run.StageContext;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.pipelines.run.StageProgress;
import io.hopsmith.pipelines.run.StageRunner;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.PublishedPage;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.validators.balance.BalanceSettings;
import io.hopsmith.validators.balance.Trait;
import io.hopsmith.validators.split.EvalShare;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishStageTest {
  private static final PublishSettings SETTINGS =
      new PublishSettings(
          "Test \"atlas\"",
          "0.1.0",
          2,
          EvalShare.DEFAULT,
          Selection.ALL,
          Optional.empty(),
          List.of("verl", "react"));

  @TempDir Path temp;

  /**
   * A stage of another name that has written these rows, one rejection, a trajectory of its own and
   * one that every stage writes.
   */
  private record Written<T extends Record>(
      Rejection.Stage name, String files, Class<T> type, List<T> rows) implements Stage {
    @Override
    public List<Rejection.Stage> inputs() {
      return List.of();
    }

    @Override
    public StageCounts run(StageContext context) throws IOException {
      Path out = context.output();
      ParquetRecords.of(type).write(out.resolve(files + "-00000-of-00001.parquet"), rows);
      ParquetRecords.of(Rejection.class)
          .write(
              out.resolve("rejected/rejected-00000-of-00001.parquet"),
              List.of(new Rejection(name, "gone", Reason.GATE_CLOSED_BOOK, "known", "")));
      ParquetRecords.of(Trajectory.class)
          .write(
              out.resolve("trajectories/trajectories-00000-of-00001.parquet"),
              List.of(trajectory(name + ""), trajectory("again")));
      return StageCounts.of(
          name, rows.size() + 1L, rows.size(), Map.of(Reason.GATE_CLOSED_BOOK, 1L));
    }

    private static Trajectory trajectory(String id) {
      return new Trajectory(
          id, "q", "role", "m", "?", "", false, List.of(), 0, "", Trajectory.Usage.NONE);
    }
  }

  @Test
  void publishesEverythingWithCountsThatAddUp() throws IOException {
    StageCounts counts = publish(temp, rows(45, 5));
    assertThat(counts.in()).isEqualTo(52);
    assertThat(counts.out()).isEqualTo(50);
    assertThat(counts.rejected())
        .isEqualTo(Map.of(Reason.DUPLICATE_QUESTION, 1L, Reason.BRIDGES_SPLIT, 1L));
    assertThat(table(QaRow.class, "qa", "train")).hasSize(45);
    assertThat(table(QaRow.class, "qa", "eval"))
        .hasSize(5)
        .allMatch(row -> row.split() == Side.EVAL && !row.groupId().isEmpty());
    assertThat(table(Rejection.class, "rejected", "rejected")).hasSize(6);
    assertThat(table(Trajectory.class, "trajectories", "trajectories"))
        .extracting(Trajectory::id)
        .containsExactlyInAnyOrder("CRAWL", "INDEX", "GENERATE", "VERIFY", "again");
    assertThat(table(PublishedPage.class, "pages", "pages"))
        .extracting(PublishedPage::url)
        .containsExactlyInAnyOrder("http://a/1", "http://a/2");
  }

  @Test
  void rejectionsKeepTheWholeRow() throws IOException {
    publish(temp, rows(45, 5));
    List<Rejection> bridges =
        table(Rejection.class, "rejected", "rejected").stream()
            .filter(rejection -> rejection.reason() == Reason.BRIDGES_SPLIT)
            .toList();
    assertThat(bridges).hasSize(1);
    JsonNode payload = new ObjectMapper().readTree(bridges.get(0).payload());
    assertThat(payload.get("question").asText()).isEqualTo("Bridge?");
    assertThat(bridges.get(0).detail()).contains("page http://a/1000");
  }

  @Test
  void manifestNamesEveryFileWithItsHash() throws IOException {
    publish(temp, rows(45, 5));
    JsonNode manifest = new ObjectMapper().readTree(dataset().resolve("manifest.json").toFile());
    assertThat(manifest.get("run_id").asText()).isEqualTo("run");
    assertThat(manifest.get("eval_share_met").asBoolean()).isTrue();
    assertThat(manifest.get("models").get(0).asText()).isEqualTo("embedded-lexical");
    assertThat(manifest.get("stages"))
        .extracting(stage -> stage.get("stage").asText())
        .containsExactly("CRAWL", "INDEX", "GENERATE", "VERIFY", "SPLIT", "PUBLISH");
    List<String> named = new ArrayList<>();
    for (JsonNode file : manifest.get("files")) {
      Path path = dataset().resolve(file.get("path").asText());
      assertThat(file.get("sha256").asText()).isEqualTo(Folders.sha256(path));
      named.add(file.get("path").asText());
    }
    assertThat(named).contains("README.md", "qa/train-00001-of-00002.parquet").hasSize(18);
  }

  @Test
  void theReportIsTheOneThatTheManifestGives() throws IOException {
    publish(temp, rows(45, 5));
    String published = Files.readString(dataset().resolve(Report.FILE));
    Report.write(dataset(), ReportHead.of(dataset().resolve("manifest.json")));
    assertThat(dataset().resolve(Report.FILE)).hasContent(published);
    assertThat(published)
        .contains("50 questions, 45 train and 5 eval.")
        .contains("<td>split</td><td class=\"n\">52</td><td class=\"n\">50</td>");
  }

  @Test
  void exportsAreListedInManifestAndCard() throws IOException {
    publish(temp, rows(45, 5));
    JsonNode manifest = new ObjectMapper().readTree(dataset().resolve("manifest.json").toFile());
    assertThat(manifest.get("exports"))
        .extracting(export -> export.get("name").asText())
        .containsExactly("verl", "react");
    assertThat(dataset().resolve("README.md"))
        .content()
        .contains(
            "- `exports/verl/train.parquet`: RL with verl, the answer as text; 45 records of 45 train rows");
  }

  @Test
  void cardHasAHeadThatHubsReadAndNoPlaceholders() throws IOException {
    publish(temp, rows(45, 5));
    String card = Files.readString(dataset().resolve("README.md"));
    JsonNode head = new YAMLMapper().readTree(card.split("---\n")[1]);
    assertThat(head.get("license").asText()).isEqualTo("cc-by-4.0");
    assertThat(head.get("language").get(0).asText()).isEqualTo("en");
    assertThat(head.get("pretty_name").asText()).isEqualTo("Test \"atlas\"");
    assertThat(head.get("configs").get(0).get("data_files").get(1).get("path").asText())
        .isEqualTo("qa/eval-*.parquet");
    assertThat(card)
        .doesNotContain("${")
        .contains("50 questions (45 train, 5 eval, 10.0 % of them eval)")
        .contains("| split | 52 | 50 | 2 | DUPLICATE_QUESTION 1, BRIDGES_SPLIT 1 |")
        .contains("| closed_book | 4 |")
        .contains("| self-play | lexical | initial | 50 | 100 % | 2.0 | 2.0 | 0.0 % |")
        .contains("| self-play | lexical | shipped | 50 | 100 % | 4.0 | 3.0 | 0.0 % |")
        .contains("only as strong as the solver that failed");
  }

  @Test
  void sameRowsInAnotherOrderGiveIdenticalFiles() throws IOException {
    List<QaRow> rows = new ArrayList<>(rows(45, 5));
    publish(temp.resolve("one"), rows);
    Collections.reverse(rows);
    publish(temp.resolve("two"), rows);
    Path one = temp.resolve("one/dataset/qa");
    assertThat(Folders.files(one)).hasSize(4);
    for (Path file : Folders.files(one)) {
      assertThat(temp.resolve("two/dataset/qa").resolve(file.getFileName()))
          .hasSameBinaryContentAs(file);
    }
  }

  @Test
  void leavesOutRowsThatAskWhatABenchmarkAsks(@TempDir Path benchmarks) throws IOException {
    QaRow planted =
        SampleRows.row(
            7000, Side.TRAIN, "Which lighthouse did the baker paint red?", "Skerry", "http://a/7");
    List<QaRow> rows = rows(45, 5);
    rows.add(planted);
    Path benchmark =
        Files.writeString(
            benchmarks.resolve("known.csv"),
            "id,question,answer\nk1," + planted.question() + ",other\n");
    publish(temp, rows);
    rerun(
        temp,
        selecting(
            new Selection(
                List.of(BenchmarkSource.of(benchmark)),
                Optional.empty(),
                List.of(),
                BalanceSettings.NONE)));

    List<Rejection> contaminated =
        table(Rejection.class, "rejected", "rejected").stream()
            .filter(rejection -> rejection.reason() == Reason.CONTAMINATED)
            .toList();
    assertThat(contaminated).extracting(Rejection::key).containsExactly(planted.id());
    assertThat(contaminated.get(0).detail()).contains(" known k1");
    assertThat(table(QaRow.class, "qa", "train"))
        .isNotEmpty()
        .allMatch(row -> row.contamination().nearest().equals("known k1"));
    assertThat(Files.readString(dataset().resolve("README.md")))
        .contains("CONTAMINATED 1")
        .contains("compared with the questions of known");
  }

  @Test
  void leavesOutWhatAReviewDrops(@TempDir Path reviews) throws IOException {
    Path review = reviews.resolve("review.jsonl");
    QaRow dropped = SampleRows.row(3, Side.TRAIN);
    QaRow kept = SampleRows.row(4, Side.TRAIN);
    ReviewFile.append(
        review, dropped.id(), Optional.of(new Mark(Mark.Verdict.DROP, "two answers")));
    ReviewFile.append(review, kept.id(), Optional.of(new Mark(Mark.Verdict.KEEP, "")));
    publish(temp, rows(45, 5));
    rerun(
        temp,
        selecting(new Selection(List.of(), Optional.of(review), List.of(), BalanceSettings.NONE)));
    assertThat(table(Rejection.class, "rejected", "rejected"))
        .filteredOn(rejection -> rejection.reason() == Reason.REVIEWED)
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.key()).isEqualTo(dropped.id());
              assertThat(rejection.detail()).isEqualTo("two answers");
              assertThat(rejection.payload()).contains(dropped.question());
            });
    assertThat(table(QaRow.class, "qa", "train"))
        .hasSize(44)
        .contains(kept.published(groupOf(kept), kept.contamination()));
    assertThat(Files.readString(dataset().resolve("README.md"))).contains("REVIEWED 1");
  }

  @Test
  void aReviewOfOtherRowsChangesNothing(@TempDir Path reviews) throws IOException {
    Path review = reviews.resolve("review.jsonl");
    ReviewFile.append(review, "stranger", Optional.of(new Mark(Mark.Verdict.KEEP, "")));
    publish(temp, rows(45, 5));
    String before = Files.readString(dataset().resolve("manifest.json"));
    assertThatThrownBy(
            () ->
                rerun(
                    temp,
                    selecting(
                        new Selection(
                            List.of(), Optional.of(review), List.of(), BalanceSettings.NONE))))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining(
            review + " marks 1 that no verified row of this run has as id: stranger");
    assertThat(dataset().resolve("manifest.json")).hasContent(before);
  }

  @Test
  void capsAndSharesAreKeptAndReported() throws IOException {
    BalanceSettings balance =
        new BalanceSettings(
            Map.of(Trait.GENERATOR, 30),
            Map.of(Trait.HOPS, new TreeMap<>(Map.of("1", 0.9, "2", 0.1))),
            0.4);
    publish(temp, rows(45, 5));
    String plain = Files.readString(dataset().resolve("manifest.json"));
    assertThat(plain).doesNotContain("\"balance\"");
    assertThat(Files.readString(dataset().resolve("README.md"))).doesNotContain("## Balance");
    rerun(temp, selecting(new Selection(List.of(), Optional.empty(), List.of(), balance)));
    JsonNode manifest = new ObjectMapper().readTree(dataset().resolve("manifest.json").toFile());
    assertThat(manifest.at("/balance/0/reached").asInt()).isLessThanOrEqualTo(30);
    assertThat(manifest.at("/balance/1/value").asText()).isEqualTo("1");
    List<QaRow> train = table(QaRow.class, "qa", "train");
    assertThat(train.size() + table(QaRow.class, "qa", "eval").size())
        .isEqualTo(manifest.at("/balance/0/reached").asInt());
    assertThat(table(Rejection.class, "rejected", "rejected"))
        .filteredOn(rejection -> rejection.reason() == Reason.BALANCE_CAP)
        .hasSize(20);
    assertThat(Files.readString(dataset().resolve("README.md")))
        .contains("## Balance", "| generator | self-play | cap | 30 |", "BALANCE_CAP 20");
    String report = Files.readString(dataset().resolve(Report.FILE));
    assertThat(report).contains("Caps and wanted shares");
    Report.write(dataset(), ReportHead.of(dataset().resolve("manifest.json")));
    assertThat(dataset().resolve(Report.FILE)).hasContent(report);
  }

  @Test
  void leavesOutWhatAnEarlierVersionHas(@TempDir Path before) throws IOException {
    publish(before, rows(5, 1));
    publish(temp, rows(45, 5));
    Selection selection =
        new Selection(
            List.of(), Optional.empty(), List.of(before.resolve("dataset")), BalanceSettings.NONE);
    rerun(temp, selecting(selection));
    QaRow repeated = SampleRows.row(2, Side.TRAIN);
    assertThat(table(Rejection.class, "rejected", "rejected"))
        .filteredOn(rejection -> rejection.key().equals(repeated.id()))
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.reason()).isEqualTo(Reason.DUPLICATE_QUESTION);
              assertThat(rejection.detail())
                  .isEqualTo("asks the same question as row " + repeated.id() + " of run");
            });
    assertThat(table(QaRow.class, "qa", "train"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(
            ParquetRecords.of(QaRow.class)
                .readAll(Shards.list(before.resolve("dataset/qa"), "train")));
  }

  @Test
  void addsAVersionAndLeavesWhatIsThereAsItIs(@TempDir Path before) throws IOException {
    publish(before, rows(45, 5));
    Path base = before.resolve("dataset");
    List<QaRow> more = rows(45, 5);
    for (int n = 100; n < 145; n++) {
      more.add(SampleRows.row(n, Side.TRAIN));
    }
    for (int n = 1100; n < 1105; n++) {
      more.add(SampleRows.row(n, Side.EVAL));
    }
    QaRow bridging = SampleRows.row(6000, Side.EVAL, "New bridge?", "new", "http://a/3");
    QaRow joining = SampleRows.row(6001, Side.TRAIN, "Joins?", "joins", "http://a/4");
    more.addAll(List.of(bridging, joining));
    publish(temp, more);
    StageCounts counts = rerun(temp, adding(base));

    assertThat(counts.out()).isEqualTo(51);
    for (Path file : Folders.files(base)) {
      if (file.toString().endsWith(".parquet") && !file.toString().contains("exports")) {
        assertThat(dataset().resolve(base.relativize(file).toString()))
            .hasSameBinaryContentAs(file);
      }
    }
    assertThat(table(QaRow.class, "qa", "train")).hasSize(91).doesNotHaveDuplicates();
    assertThat(table(QaRow.class, "qa", "eval")).hasSize(10);
    assertThat(groupOf(joining)).isEqualTo(groupOf(SampleRows.row(4, Side.TRAIN)));
    assertThat(table(Rejection.class, "rejected", "rejected-v0002"))
        .filteredOn(rejection -> rejection.key().equals(bridging.id()))
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.reason()).isEqualTo(Reason.BRIDGES_SPLIT);
              assertThat(rejection.detail())
                  .isEqualTo("eval row shares with the other side: page http://a/3");
            });
    assertThat(table(PublishedPage.class, "pages", "pages")).as("listed once").hasSize(2);
    JsonNode manifest = new ObjectMapper().readTree(dataset().resolve("manifest.json").toFile());
    assertThat(manifest.at("/versions/0/train").asInt()).isEqualTo(45);
    assertThat(manifest.at("/versions/1/version").asInt()).isEqualTo(2);
    assertThat(manifest.at("/versions/1/train").asInt()).isEqualTo(46);
    assertThat(manifest.at("/versions/1/eval").asInt()).isEqualTo(5);
    assertThat(Files.readString(dataset().resolve("README.md")))
        .contains("101 questions (91 train, 10 eval", "## Versions", "| 2 | 46 | 5 |");
  }

  @Test
  void addsNothingWhereNothingIsNew(@TempDir Path before) throws IOException {
    publish(before, rows(45, 5));
    publish(temp, rows(45, 5));
    String there = Files.readString(dataset().resolve("manifest.json"));
    assertThatThrownBy(() -> rerun(temp, adding(before.resolve("dataset"))))
        .isInstanceOf(NothingNew.class)
        .hasMessageContaining("no row is new");
    assertThat(dataset().resolve("manifest.json")).hasContent(there);
  }

  @Test
  void refusesToPublishOverVersionsThatWereAdded(@TempDir Path before) throws IOException {
    publish(before, rows(5, 1));
    publish(temp, rows(45, 5));
    rerun(temp, adding(before.resolve("dataset")));
    assertThatThrownBy(() -> rerun(temp, new PublishStage(SETTINGS)))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("has versions that were added to it")
        .hasMessageContaining("--append");
  }

  private static PublishStage adding(Path base) {
    return selecting(
        new Selection(
            List.of(), Optional.empty(), List.of(base), BalanceSettings.NONE, Optional.of(base)));
  }

  @Test
  void refusesALicenceThatCitedPagesExclude() throws Exception {
    publish(temp, rows(45, 5));
    String before = Files.readString(dataset().resolve("manifest.json"));
    assertThatThrownBy(() -> rerun(temp, licensed("cc0-1.0")))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("publish.licence is cc0-1.0")
        .hasMessageContaining("cc-by-4.0: its authors must be named");
    assertThat(dataset().resolve("manifest.json")).hasContent(before);
    rerun(temp, licensed("cc-by-sa-4.0"));
    assertThat(Files.readString(dataset().resolve("README.md")))
        .contains(
            "license: cc-by-sa-4.0\n", "published under cc-by-sa-4.0, which all of them allow")
        .contains("| cc-by-4.0 | 2 |");
    assertThat(licensed("cc-by-sa-4.0").hasMade(dataset())).isTrue();
    assertThat(licensed("cc-by-4.0").hasMade(dataset())).as("under another licence").isFalse();
  }

  private static PublishStage licensed(String licence) {
    return new PublishStage(
        new PublishSettings(
            "atlas",
            "0.1.0",
            2,
            EvalShare.DEFAULT,
            Selection.ALL,
            Optional.of(licence),
            List.of()));
  }

  @Test
  void everyConfigurationOfTheCardNamesFilesThatAreThere() throws IOException {
    publish(temp, rows(45, 5));
    String card = Files.readString(dataset().resolve("README.md"));
    JsonNode configs = new YAMLMapper().readTree(card.split("---\n")[1]).get("configs");
    assertThat(configs)
        .extracting(config -> config.get("config_name").asText())
        .containsExactly("qa", "trajectories", "rejected", "pages", "verl");
    List<Path> files = Folders.files(dataset());
    for (JsonNode config : configs) {
      for (JsonNode split : config.get("data_files")) {
        String pattern = "glob:" + dataset().resolve(split.get("path").asText());
        assertThat(files).anyMatch(FileSystems.getDefault().getPathMatcher(pattern)::matches);
      }
    }
    assertThat(configs.get(4).at("/data_files/1/path").asText())
        .isEqualTo("exports/verl/test.parquet");
  }

  @Test
  void exportsMadeLaterStandInCardAndManifestAsThoseMadeWithIt() throws Exception {
    publish(temp, rows(45, 5));
    String card = Files.readString(dataset().resolve("README.md"));
    String manifest = Files.readString(dataset().resolve("manifest.json"));
    Folders.delete(dataset().resolve("exports"));
    ExportNotes.refresh(dataset());
    assertThat(Files.readString(dataset().resolve("README.md")))
        .contains("None. `hopsmith export` makes them of these files.")
        .doesNotContain("exports/verl");

    Exports.make(dataset(), List.of("verl", "react"));
    ExportNotes.refresh(dataset());
    assertThat(Files.readString(dataset().resolve("README.md"))).isEqualTo(card);
    assertThat(new ObjectMapper().readTree(dataset().resolve("manifest.json").toFile()))
        .isEqualTo(new ObjectMapper().readTree(manifest));
  }

  private String groupOf(QaRow row) throws IOException {
    return table(QaRow.class, "qa", "train").stream()
        .filter(published -> published.id().equals(row.id()))
        .map(QaRow::groupId)
        .findFirst()
        .orElseThrow();
  }

  private static PublishStage selecting(Selection selection) {
    return new PublishStage(
        new PublishSettings(
            "atlas", "0.1.0", 2, EvalShare.DEFAULT, selection, Optional.empty(), List.of()));
  }

  @Test
  void publishesNothingWithoutRowsAndSaysWhereTheyWent() {
    assertThatThrownBy(() -> publish(temp, List.of()))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("no row was accepted")
        .hasMessageContaining("VERIFY 1 in, 0 out, rejected {GATE_CLOSED_BOOK=1}");
    assertThat(dataset()).doesNotExist();
  }

  @Test
  void anUnreadableInputLeavesNoDatasetAndKeepsAnEarlierOne() throws IOException {
    publish(temp, rows(45, 5));
    Path pages = temp.resolve("pages/pages-00000-of-00001.parquet");
    byte[] good = Files.readAllBytes(pages);
    Files.write(pages, new byte[] {1, 2, 3});
    String before = Files.readString(dataset().resolve("manifest.json"));
    assertThatThrownBy(() -> rerun(temp, new PublishStage(SETTINGS)))
        .isInstanceOf(RunFailure.class)
        .hasStackTraceContaining("pages-00000-of-00001.parquet");
    assertThat(dataset().resolve("manifest.json")).hasContent(before);
    Folders.delete(dataset());
    assertThatThrownBy(() -> rerun(temp, new PublishStage(SETTINGS)))
        .isInstanceOf(RunFailure.class);
    assertThat(dataset()).doesNotExist();
    assertThat(temp).isDirectoryNotContaining("glob:**.tmp-*");
    Files.write(pages, good);
    rerun(temp, new PublishStage(SETTINGS));
    assertThat(dataset()).exists();
  }

  /** Rows of both sides, a second copy of one, and one that bridges the sides. */
  private static List<QaRow> rows(int train, int eval) {
    List<QaRow> rows = new ArrayList<>();
    for (int i = 0; i < train; i++) {
      rows.add(SampleRows.row(i, Side.TRAIN));
    }
    for (int i = 0; i < eval; i++) {
      rows.add(SampleRows.row(1000 + i, Side.EVAL));
    }
    rows.add(SampleRows.row(0, Side.TRAIN));
    rows.add(SampleRows.row(5000, Side.TRAIN, "Bridge?", "bridge", "http://a/1000"));
    return rows;
  }

  private static Page page(int n) {
    Instant fetched = Instant.parse("2026-01-02T03:04:05Z");
    String url = "http://a/" + n;
    return new Page(
        "p" + n,
        url,
        url,
        "a",
        List.of(),
        200,
        fetched,
        "0",
        "text/html",
        "UTF-8",
        "en",
        n == 1 ? "https://creativecommons.org/licenses/by/4.0/" : "CC-BY-4.0",
        "allowed",
        "T",
        "",
        List.of(),
        List.of(),
        Page.About.NOTHING,
        List.of(),
        List.of(),
        List.of());
  }

  private static StageCounts publish(Path folder, List<QaRow> rows) throws IOException {
    rerun(
        folder,
        new Written<>(Rejection.Stage.CRAWL, "pages", Page.class, List.of(page(1), page(2))));
    rerun(folder, new Written<>(Rejection.Stage.INDEX, "other", Page.class, List.of()));
    rerun(folder, new Written<>(Rejection.Stage.GENERATE, "other", Page.class, List.of()));
    rerun(folder, new Written<>(Rejection.Stage.VERIFY, "qa", QaRow.class, rows));
    return rerun(folder, new PublishStage(SETTINGS));
  }

  private static StageCounts rerun(Path folder, Stage stage) {
    BeamRun beam = new BeamRun(List.of("--enforceImmutability=true", "--enforceEncodability=true"));
    try (RunFolder run = RunFolder.open(folder, new RunIdentity("run", "c0ffee", "1.0", 2))) {
      return new StageRunner(run, beam, StageProgress.SILENT).rerun(stage).counts();
    }
  }

  private Path dataset() {
    return temp.resolve("dataset");
  }

  private <T extends Record> List<T> table(Class<T> type, String folder, String name)
      throws IOException {
    return ParquetRecords.of(type).readAll(Shards.list(dataset().resolve(folder), name));
  }
}
