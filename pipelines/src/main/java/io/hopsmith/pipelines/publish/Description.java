package io.hopsmith.pipelines.publish;

import io.hopsmith.pipelines.export.ExportException;
import io.hopsmith.pipelines.export.ExportSummary;
import io.hopsmith.pipelines.export.Exports;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.report.Report;
import io.hopsmith.pipelines.report.ReportHead;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.RunIdentity;
import io.hopsmith.pipelines.run.StageContext;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import io.hopsmith.validators.balance.BalanceLine;
import io.hopsmith.validators.balance.BalanceRow;
import io.hopsmith.validators.balance.BalanceTally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Adds to a dataset's tables what describes them: exports, card, report and manifest.
 *
 * @param settings of what is published
 * @param context of the stage
 * @param tables that are written
 */
record Description(PublishSettings settings, StageContext context, VersionTables tables) {

  /**
   * Writes all of it.
   *
   * @param in rows that were verified
   * @param inputs stages that the dataset's counts begin with
   * @return counts of the publishing
   */
  StageCounts write(long in, List<Rejection.Stage> inputs) throws IOException {
    StageCounts split = counts(in);
    List<StageCounts> stages = new ArrayList<>();
    inputs.forEach(stage -> context.folder().counts(stage).ifPresent(stages::add));
    stages.add(split);
    stages.add(StageCounts.of(Rejection.Stage.PUBLISH, split.out(), split.out(), Map.of()));
    List<DatasetVersion> versions = versions(stages);
    if (tables.base().isPresent()) {
      tables.base().get().copyTables(tables.dataset());
    }
    describe(stages, versions);
    return StageCounts.of(Rejection.Stage.PUBLISH, in, split.out(), split.rejected());
  }

  private void describe(List<StageCounts> stages, List<DatasetVersion> versions)
      throws IOException {
    Path dataset = tables.dataset();
    BalanceTally tally = new BalanceTally(settings.selection().balance());
    DatasetFacts facts =
        DatasetFacts.read(
            dataset, row -> tally.add(BalanceRow.of(row, settings.selection().balance())));
    List<BalanceLine> balance = tally.lines();
    requireLicence(facts);
    RunIdentity run = context.folder().identity();
    List<ExportSummary> exports = exports(dataset);
    new DatasetCard(settings, run, facts, stages, balance, exports, versions).writeTo(dataset);
    Report.write(
        dataset,
        new ReportHead(run.runId(), run.configHash(), settings.codeVersion(), stages, balance));
    Manifest.of(settings, run, facts, stages, balance, exports, versions, dataset).writeTo(dataset);
  }

  /** What this version has split, by its own files. */
  private StageCounts counts(long in) throws IOException {
    Map<Rejection.Reason, Long> rejected = new EnumMap<>(Rejection.Reason.class);
    for (Path file : tables.files(VersionTables.REJECTED)) {
      ParquetRecords.of(Rejection.class)
          .read(
              file,
              rejection -> {
                if (rejection.stage() == Rejection.Stage.SPLIT) {
                  rejected.merge(rejection.reason(), 1L, Long::sum);
                }
              });
    }
    return StageCounts.of(Rejection.Stage.SPLIT, in, rows(Side.TRAIN) + rows(Side.EVAL), rejected);
  }

  private long rows(Side side) throws IOException {
    return ParquetRecords.count(tables.rows(side));
  }

  /** The history with this version; none of a dataset that has one version only. */
  private List<DatasetVersion> versions(List<StageCounts> stages) throws IOException {
    if (tables.base().isEmpty()) {
      return List.of();
    }
    BaseDataset base = tables.base().get();
    RunIdentity run = context.folder().identity();
    List<DatasetVersion> versions = new ArrayList<>(base.versions());
    versions.add(
        new DatasetVersion(
            base.next(),
            run.runId(),
            run.configHash(),
            settings.codeVersion(),
            rows(Side.TRAIN),
            rows(Side.EVAL),
            BaseDataset.pagesAsOf(tables.files(VersionTables.PAGES)),
            stages));
    return versions;
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
}
