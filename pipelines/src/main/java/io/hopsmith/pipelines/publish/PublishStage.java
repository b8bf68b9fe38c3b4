package io.hopsmith.pipelines.publish;

import io.hopsmith.pipelines.export.ExportException;
import io.hopsmith.pipelines.export.Exports;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.ReadRecords;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.publish.split.Decisions;
import io.hopsmith.pipelines.publish.split.DivideRows;
import io.hopsmith.pipelines.publish.split.Split;
import io.hopsmith.pipelines.publish.split.SplitJob;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.NothingNew;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.RunFolder;
import io.hopsmith.pipelines.run.Stage;
import io.hopsmith.pipelines.run.StageContext;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.pipelines.run.StageProgress;
import io.hopsmith.pipelines.stages.StageFiles;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.PublishedPage;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    Optional<BaseDataset> base = base(context);
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
    if (decisions.published() == 0 && base.isPresent()) {
      throw new NothingNew("no row is new: " + story(context.folder()));
    }
    if (decisions.published() == 0) {
      throw new RunFailure(
          "no row was accepted, so no dataset is published: %s; see the rejected rows of each stage in %s"
              .formatted(story(context.folder()), context.folder().root()));
    }
    Pipeline pipeline = Pipeline.create(context.beam().options());
    VersionTables tables = new VersionTables(context.output(), base, settings.shards());
    publishRows(pipeline, rowFiles, DivideRows.as(decisions, in), context, tables);
    publishTrajectories(pipeline, context, tables);
    publishPages(pipeline, context, tables);
    context.run(pipeline, result -> report(context, in));
    Folders.delete(scratch);
    return new Description(settings, context, tables).write(in, inputs());
  }

  /**
   * Whether the dataset that is there was published as these settings want it, as far as a run's id
   * does not tell: in all formats and under the same licence.
   *
   * @throws ExportException when a format is unknown
   * @throws IOException when its manifest cannot be read
   */
  public boolean hasMade(Path dataset) throws IOException, ExportException {
    return Exports.areThere(dataset, settings.exports())
        && Manifest.licence(dataset).equals(settings.licence());
  }

  private Optional<BaseDataset> base(StageContext context) throws IOException {
    if (settings.selection().base().isPresent()) {
      return Optional.of(BaseDataset.read(settings.selection().base().get()));
    }
    Path there = context.folder().stage(name());
    if (BaseDataset.wasAddedTo(there)) {
      throw new RunFailure(
          "%s has versions that were added to it, which publishing anew would lose: add another one with 'hopsmith build CONFIG --append %s', or choose another folder (--out DIR)"
              .formatted(there, there));
    }
    return Optional.empty();
  }

  private void publishRows(
      Pipeline pipeline,
      List<Path> files,
      DivideRows divide,
      StageContext context,
      VersionTables tables)
      throws IOException {
    PCollectionTuple sides =
        pipeline.apply("ReadRows", ReadRecords.of(QaRow.class, files)).apply("DivideRows", divide);
    sides.get(DivideRows.TRAIN).apply("WriteTrain", tables.writeRows(Side.TRAIN));
    sides.get(DivideRows.EVAL).apply("WriteEval", tables.writeRows(Side.EVAL));
    List<Path> earlier = new ArrayList<>();
    for (Rejection.Stage stage : inputs()) {
      earlier.addAll(StageFiles.rejectionFiles(context.input(stage)));
    }
    PCollection<Rejection> before =
        pipeline.apply("ReadRejected", ReadRecords.of(Rejection.class, earlier));
    PCollectionList.of(before)
        .and(sides.get(DivideRows.REJECTED))
        .apply("AllRejected", Flatten.pCollections())
        .apply("WriteRejected", tables.write(Rejection.class, VersionTables.REJECTED));
  }

  /** Verification asks the solvers again what generation asked last; each rollout is one. */
  private void publishTrajectories(Pipeline pipeline, StageContext context, VersionTables tables)
      throws IOException {
    List<Path> files = new ArrayList<>();
    for (Rejection.Stage stage : inputs()) {
      files.addAll(StageFiles.trajectoryFiles(context.input(stage)));
    }
    pipeline
        .apply("ReadTrajectories", ReadRecords.of(Trajectory.class, files))
        .apply(
            "WriteTrajectories",
            tables.write(Trajectory.class, VersionTables.TRAJECTORIES).onePerId());
  }

  private void publishPages(Pipeline pipeline, StageContext context, VersionTables tables)
      throws IOException {
    List<Path> files =
        new ArrayList<>(StageFiles.complete(context.folder(), Rejection.Stage.CRAWL));
    files.addAll(StageFiles.livePageFiles(context.input(Rejection.Stage.VERIFY)));
    PCollection<PublishedPage> pages =
        pipeline
            .apply("ReadPages", ReadRecords.of(Page.class, files))
            .apply("WithoutText", MapElements.via(new PublishedPageFn()))
            .setCoder(RecordCoder.of(PublishedPage.class));
    if (tables.base().isPresent()) {
      Path listed = tables.base().get().folder().resolve(VersionTables.PAGES);
      pages = pages.apply("NewPages", new NewPages(Shards.list(listed, VersionTables.PAGES)));
    }
    pages.apply("WritePages", tables.write(PublishedPage.class, VersionTables.PAGES));
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
