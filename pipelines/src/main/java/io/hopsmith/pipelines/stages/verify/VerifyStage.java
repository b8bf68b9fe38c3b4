package io.hopsmith.pipelines.stages.verify;

import io.hopsmith.agents.solver.RoundGates;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.ReadRecords;
import io.hopsmith.pipelines.io.WriteRecords;
import io.hopsmith.pipelines.run.Stage;
import io.hopsmith.pipelines.run.StageContext;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.pipelines.stages.KeyedOutputs;
import io.hopsmith.pipelines.stages.Output;
import io.hopsmith.pipelines.stages.ProcessKeyed;
import io.hopsmith.pipelines.stages.ProgressWatch;
import io.hopsmith.pipelines.stages.StageFiles;
import io.hopsmith.pipelines.stages.engine.Engine;
import io.hopsmith.pipelines.stages.engine.EngineSettings;
import io.hopsmith.pipelines.stages.engine.EngineSpec;
import io.hopsmith.pipelines.stages.engine.Engines;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.Pipeline;

/**
 * Puts every candidate through all gates once more, on the question as it would be shipped, and
 * turns those that pass into rows. Rollouts of the generation in the same process are remembered,
 * so that this costs little there.
 */
public final class VerifyStage implements Stage {
  private static final int LEAST_KEYS = 8;
  private static final int MOST_KEYS = 4096;

  /** Keys of a worker of a cluster, so many that none gets many more candidates than others. */
  private static final int KEYS_PER_WORKER = 256;

  private final EngineSettings settings;
  private final RowSource source;
  private final int atATime;
  private final int shards;

  /**
   * The stage.
   *
   * @param atATime candidates that are under way at a time in a pipeline's thread; more than 1
   *     where models are asked
   * @param shards files of rows
   */
  public VerifyStage(EngineSettings settings, RowSource source, int atATime, int shards) {
    this.settings = settings;
    this.source = source;
    this.atATime = atATime;
    this.shards = shards;
  }

  @Override
  public Rejection.Stage name() {
    return Rejection.Stage.VERIFY;
  }

  @Override
  public List<Rejection.Stage> inputs() {
    return List.of(Rejection.Stage.CRAWL, Rejection.Stage.INDEX, Rejection.Stage.GENERATE);
  }

  @Override
  public StageCounts run(StageContext context) throws IOException {
    List<Path> candidates = StageFiles.complete(context.folder(), Rejection.Stage.GENERATE);
    long total = ParquetRecords.count(candidates);
    StageFiles files = StageFiles.of(name(), context.output(), shards);
    RowSource rows = source;
    Pipeline pipeline =
        Pipeline.create(
            atATime > 1 ? context.beam().singleThreadOptions() : context.beam().options());
    EngineSpec engine = Engines.over(context.folder(), settings);
    KeyedOutputs<QaRow> verified =
        pipeline
            .apply("ReadCandidates", ReadRecords.of(Candidate.class, candidates))
            .apply(
                "Verify",
                ProcessKeyed.over(
                        keys(context),
                        Candidate.class,
                        new ProcessKeyed.Work<Engine, Candidate, QaRow>(
                            name(),
                            QaRow.class,
                            engine,
                            (opened, candidate, out) -> verify(opened, candidate, rows, out)))
                    .atATime(atATime));
    verified.write(QaRow.class, files);
    if (settings.searchesLive()) {
      verified
          .rows()
          .apply("CitePages", new LivePages(engine))
          .apply("WritePages", WriteRecords.to(Page.class, files.livePages()).onePerId());
    }
    context.run(pipeline, new ProgressWatch(name(), total, "gates", context.progress()));
    return files.counts(name(), total);
  }

  /** The DirectRunner makes a bundle of every key, and only what is in one is under way. */
  private int keys(StageContext context) {
    if (atATime > 1 && context.beam().isLocal()) {
      return 1;
    }
    int wanted = context.beam().workers().orElse(0) * KEYS_PER_WORKER;
    return Math.max(LEAST_KEYS, Math.min(MOST_KEYS, wanted));
  }

  private static void verify(
      Engine engine, Candidate candidate, RowSource source, Output<QaRow> out) {
    RoundGates.Outcome outcome = engine.gates().judge(candidate);
    outcome.trajectories().forEach(out::trajectory);
    if (outcome.passed()) {
      out.row(new RowWriter(engine, source).write(candidate, outcome));
      return;
    }
    Verdict refusal = outcome.verdicts().get(outcome.verdicts().size() - 1);
    out.rejection(
        new Rejection(
            Rejection.Stage.VERIFY,
            candidate.id(),
            Reason.valueOf("GATE_" + refusal.gate()),
            refusal.reason(),
            candidate.question()));
  }
}
