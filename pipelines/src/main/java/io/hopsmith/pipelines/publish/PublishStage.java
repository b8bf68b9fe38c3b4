package io.hopsmith.pipelines.publish;

import io.hopsmith.pipelines.export.ExportException;
import io.hopsmith.pipelines.export.ExportSummary;
import io.hopsmith.pipelines.export.Exports;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.ReadRecords;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.io.WriteRecords;
import io.hopsmith.pipelines.publish.split.Decisions;
import io.hopsmith.pipelines.publish.split.DivideRows;
import io.hopsmith.pipelines.publish.split.Split;
import io.hopsmith.pipelines.publish.split.SplitJob;
import io.hopsmith.pipelines.report.Report;
import io.hopsmith.pipelines.report.ReportHead;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.RunFolder;
import io.hopsmith.pipelines.run.RunIdentity;
import io.hopsmith.pipelines.run.Stage;
import io.hopsmith.pipelines.run.StageContext;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.pipelines.run.StageProgress;
import io.hopsmith.pipelines.stages.StageFiles;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.PublishedPage;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.validators.balance.BalanceLine;
import io.hopsmith.validators.balance.BalanceRow;
import io.hopsmith.validators.balance.BalanceTally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * Splits the verified rows for good and publishes them with everything that belongs to them: {@code
 * qa}, {@code rejected}, {@code trajectories}, {@code pages}, {@code exports}, the manifest, the
 * card and the report. The frame renames the folder into place when all of it is there.
 */
public final class PublishStage implements Stage {
  private static final String SCRATCH = "split";

  private final PublishSettings settings;

  public PublishStage(PublishSettings settings) {
    this.settings = settings;
  }

  @Override
  public Rejection.Stage name() {
    return Rejection.Stage.PUBLISH;
  }

  @Override
  public List<Rejection.Stage> inputs() {
    return List.of(
        Rejection.Stage.CRAWL,
        Rejection.Stage.INDEX,
        Rejection.Stage.GENERATE,
        Rejection.Stage.VERIFY);
  }

  /**
   * Publishes.
   *
   * @throws RunFailure when no row was accepted
   */
  @Override
  public StageCounts run(StageContext context) throws IOException {
    List<Path> rowFiles = StageFiles.complete(context.folder(), Rejection.Stage.VERIFY);
    long in = ParquetRecords.count(rowFiles);
    Path scratch = context.output().resolve(SCRATCH);
    Decisions decisions =
        Split.decide(
            new SplitJob(
                context,
                scratch,
                rowFiles,
                in,
                settings,
                Reviewed.dropped(settings.selection().review(), rowFiles)));
    if (decisions.published() == 0) {
      throw new RunFailure(
          "no row was accepted, so no dataset is published: %s; see the rejected rows of each stage in %s"
              .formatted(story(context.folder()), context.folder().root()));
    }
    Pipeline pipeline = Pipeline.create(context.beam().options());
    publishRows(pipeline, rowFiles, DivideRows.as(decisions, in), context);
    publishTrajectories(pipeline, context);
    publishPages(pipeline, context);
    context.run(pipeline, result -> report(context, in));
    Folders.delete(scratch);
    return describe(context, in);
  }

  private void publishRows(
      Pipeline pipeline, List<Path> files, DivideRows divide, StageContext context)
      throws IOException {
    PCollectionTuple sides =
        pipeline.apply("ReadRows", ReadRecords.of(QaRow.class, files)).apply("DivideRows", divide);
    Path qa = context.output().resolve("qa");
    sides.get(DivideRows.TRAIN).apply("WriteTrain", write(QaRow.class, qa, "train"));
    sides.get(DivideRows.EVAL).apply("WriteEval", write(QaRow.class, qa, "eval"));
    List<Path> earlier = new ArrayList<>();
    for (Rejection.Stage stage : inputs()) {
      earlier.addAll(StageFiles.rejectionFiles(context.input(stage)));
    }
    PCollection<Rejection> before =
        pipeline.apply("ReadRejected", ReadRecords.of(Rejection.class, earlier));
    PCollectionList.of(before)
        .and(sides.get(DivideRows.REJECTED))
        .apply("AllRejected", Flatten.pCollections())
        .apply("WriteRejected", writeTable(Rejection.class, context, "rejected"));
  }

  /** Verification asks the solvers again what generation asked last; each rollout is one. */
  private void publishTrajectories(Pipeline pipeline, StageContext context) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Rejection.Stage stage : inputs()) {
      files.addAll(StageFiles.trajectoryFiles(context.input(stage)));
    }
    pipeline
        .apply("ReadTrajectories", ReadRecords.of(Trajectory.class, files))
        .apply(
            "WriteTrajectories", writeTable(Trajectory.class, context, "trajectories").onePerId());
  }

  private void publishPages(Pipeline pipeline, StageContext context) throws IOException {
    List<Path> files = StageFiles.complete(context.folder(), Rejection.Stage.CRAWL);
    pipeline
        .apply("ReadPages", ReadRecords.of(Page.class, files))
        .apply("WithoutText", MapElements.via(new PublishedPageFn()))
        .setCoder(RecordCoder.of(PublishedPage.class))
        .apply("WritePages", writeTable(PublishedPage.class, context, "pages"));
  }

  private <T extends Record> WriteRecords<T> writeTable(
      Class<T> type, StageContext context, String table) {
    return write(type, context.output().resolve(table), table);
  }

  private <T extends Record> WriteRecords<T> write(Class<T> type, Path folder, String name) {
    return WriteRecords.to(type, Shards.in(folder, name, settings.shards()));
  }

  private StageCounts describe(StageContext context, long in) throws IOException {
    Path dataset = context.output();
    BalanceTally tally = new BalanceTally(settings.selection().balance());
    DatasetFacts facts =
        DatasetFacts.read(
            dataset, row -> tally.add(BalanceRow.of(row, settings.selection().balance())));
    List<BalanceLine> balance = tally.lines();
    requireLicence(facts);
    StageCounts own = StageCounts.of(name(), in, facts.train() + facts.eval(), dropped(dataset));
    List<StageCounts> stages = new ArrayList<>();
    inputs().forEach(stage -> context.folder().counts(stage).ifPresent(stages::add));
    stages.add(StageCounts.of(Rejection.Stage.SPLIT, in, own.out(), own.rejected()));
    stages.add(StageCounts.of(name(), own.out(), own.out(), Map.of()));
    RunIdentity run = context.folder().identity();
    List<ExportSummary> exports = exports(dataset);
    new DatasetCard(settings, run, facts, stages, balance, exports).writeTo(dataset);
    Report.write(
        dataset,
        new ReportHead(run.runId(), run.configHash(), settings.codeVersion(), stages, balance));
    Manifest.of(settings, run, facts, stages, balance, exports, dataset).writeTo(dataset);
    return own;
  }

  private void requireLicence(DatasetFacts facts) {
    List<String> declared = DatasetLicence.of(facts.licences()).declared();
    List<String> excluding =
        settings
            .licence()
            .map(wanted -> LicenceTerms.excluding(wanted, declared))
            .orElse(List.of());
    if (!excluding.isEmpty()) {
      throw new RunFailure(
          "publish.licence is %s, but pages that rows cite exclude it: %s; leave the key out to have the card say what pages declare, choose another licence, or drop those rows in a review; nothing was published"
              .formatted(settings.licence().orElseThrow(), String.join("; ", excluding)));
    }
  }

  private List<ExportSummary> exports(Path dataset) throws IOException {
    try {
      return settings.exports().isEmpty() ? List.of() : Exports.make(dataset, settings.exports());
    } catch (ExportException e) {
      throw new RunFailure("exports: " + e.getMessage(), e);
    }
  }

  private static Map<Rejection.Reason, Long> dropped(Path dataset) throws IOException {
    Map<Rejection.Reason, Long> reasons = new EnumMap<>(Rejection.Reason.class);
    for (Path file : StageFiles.rejectionFiles(dataset)) {
      ParquetRecords.of(Rejection.class)
          .read(
              file,
              rejection -> {
                if (rejection.stage() == Rejection.Stage.SPLIT) {
                  reasons.merge(rejection.reason(), 1L, Long::sum);
                }
              });
    }
    return reasons;
  }

  private void report(StageContext context, long in) {
    context.progress().update(new StageProgress.Update(name(), 0, in, 0, "writing the dataset"));
  }

  private String story(RunFolder folder) {
    List<String> parts = new ArrayList<>();
    for (Rejection.Stage stage : inputs()) {
      folder
          .counts(stage)
          .ifPresent(
              c ->
                  parts.add(
                      "%s %d in, %d out, rejected %s"
                          .formatted(stage, c.in(), c.out(), c.rejected())));
    }
    return String.join("; ", parts);
  }

  private static final class PublishedPageFn extends SimpleFunction<Page, PublishedPage> {
    private static final long serialVersionUID = 1L;

    @Override
    public PublishedPage apply(Page page) {
      return PublishedPage.of(page);
    }
  }
}
