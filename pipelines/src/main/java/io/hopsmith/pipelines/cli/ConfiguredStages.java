package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.agent.RoleModels;
import io.hopsmith.agents.engines.EngineException;
import io.hopsmith.agents.engines.Engines;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.llm.ModelException;
import io.hopsmith.agents.store.StoreException;
import io.hopsmith.agents.store.StoreMode;
import io.hopsmith.pipelines.config.RunConfig;
import io.hopsmith.pipelines.export.ExportException;
import io.hopsmith.pipelines.flink.FlinkJobs;
import io.hopsmith.pipelines.publish.PublishSettings;
import io.hopsmith.pipelines.publish.PublishStage;
import io.hopsmith.pipelines.remote.RemoteRun;
import io.hopsmith.pipelines.run.BeamRun;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.RunFolder;
import io.hopsmith.pipelines.run.RunIdentity;
import io.hopsmith.pipelines.run.Stage;
import io.hopsmith.pipelines.run.StageProgress;
import io.hopsmith.pipelines.run.StageResult;
import io.hopsmith.pipelines.run.StageRunner;
import io.hopsmith.pipelines.stages.crawl.CrawlStage;
import io.hopsmith.pipelines.stages.engine.EngineLease;
import io.hopsmith.pipelines.stages.engine.EngineSettings;
import io.hopsmith.pipelines.stages.generate.GenerateStage;
import io.hopsmith.pipelines.stages.generate.Quota;
import io.hopsmith.pipelines.stages.index.IndexSettings;
import io.hopsmith.pipelines.stages.index.IndexStage;
import io.hopsmith.pipelines.stages.verify.RowSource;
import io.hopsmith.pipelines.stages.verify.VerifyStage;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.validators.gate.GateSettings;
import io.hopsmith.validators.split.EvalShare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes stages out of a configuration and runs them: several in order resume a run, a single one is
 * run again.
 */
final class ConfiguredStages implements RunStages {

  /** Pages put aside for evaluation for each row wanted there; rows are lost where sides touch. */
  private static final double EVAL_PAGES_PER_ROW_SHARE = 1.6;

  /** Candidates wanted for evaluation for each row wanted there. */
  private static final double EVAL_CANDIDATES_PER_ROW_SHARE = 1.25;

  private static final double MOST_TRAIN_LOSS = 0.4;

  @Override
  public List<StageResult> run(
      RunConfig config,
      List<Rejection.Stage> stages,
      List<String> beamOptions,
      StageProgress progress) {
    RunIdentity identity =
        new RunIdentity(
            config.run().name(), config.id(), ProgramVersion.text(), QaRow.SCHEMA_VERSION);
    RemoteRun remote = RemoteRun.of(config.output().folder(), config.output().remote());
    remote.restore();
    try (HostsFolder hosts = HostsFolder.of(config);
        FlinkJobs jobs = FlinkJobs.of(withWorkers(beamOptions, config.run().workers()));
        RunFolder folder = RunFolder.open(config.output().folder(), identity);
        EngineLease engine = new EngineLease()) {
      BeamRun beam = new BeamRun(jobs.options());
      jobs.own(folder.jobMark());
      if (beam.isLocal() && stages.contains(Rejection.Stage.GENERATE)) {
        checkKeys(config);
      }
      StageRunner runner = new StageRunner(folder, beam, progress);
      return run(config, stages, runner, new Opened(engine, hosts.routes(), remote));
    }
  }

  /** Workers of a cluster may have keys that are not here. */
  private static void checkKeys(RunConfig config) {
    try (RoleModels models = RoleModels.open(config.models())) {
      models.checkKeys();
      boolean asks = config.models().store().mode() != StoreMode.REPLAY_ONLY;
      if (asks && engine(config, HostRoutes.none()).searchesLive()) {
        Engines.checkKeys(config.search().engines());
      }
    } catch (ModelException | EngineException | StoreException | IllegalArgumentException e) {
      throw new RunFailure(e.getMessage(), e);
    }
  }

  /** What stays open from stage to stage. */
  private record Opened(EngineLease engine, HostRoutes routes, RemoteRun remote) {}

  private static List<StageResult> run(
      RunConfig config, List<Rejection.Stage> stages, StageRunner runner, Opened opened) {
    boolean whole = stages.contains(Rejection.Stage.CRAWL) && stages.size() > 1;
    List<StageResult> results = new ArrayList<>();
    for (Rejection.Stage stage : stages) {
      if (stage == Rejection.Stage.CRAWL) {
        results.add(crawl(config, opened.routes(), runner, whole));
      } else if (stage != Rejection.Stage.SPLIT) { // publishing splits
        if (stage == Rejection.Stage.GENERATE && stages.contains(Rejection.Stage.VERIFY)) {
          opened.engine().over(runner.folder(), engine(config, opened.routes()));
        }
        Stage configured = stage(config, opened.routes(), stage);
        boolean resume = whole && (stage != Rejection.Stage.PUBLISH || isAsAsked(config, runner));
        results.add(resume ? runner.resume(configured) : runner.rerun(configured));
      }
      if (stage != Rejection.Stage.SPLIT) {
        opened.remote().keep(stage);
      }
      if (stage == Rejection.Stage.VERIFY) {
        opened.engine().end();
      }
    }
    return results;
  }

  private static List<String> withWorkers(List<String> beamOptions, int workers) {
    boolean said =
        beamOptions.stream()
            .anyMatch(o -> o.startsWith("--runner=") || o.startsWith("--targetParallelism="));
    List<String> all = new ArrayList<>(beamOptions);
    if (!said) {
      all.add("--targetParallelism=" + workers);
    }
    return all;
  }

  private static StageResult crawl(
      RunConfig config, HostRoutes routes, StageRunner runner, boolean mayResume) {
    Path pages = runner.folder().stage(Rejection.Stage.CRAWL);
    boolean resume =
        mayResume
            && !(config.crawl().archive().warc() && !Files.isDirectory(CrawlStage.archive(pages)));
    Stage stage = ConfiguredCrawl.stage(config, routes);
    return resume ? runner.resume(stage) : runner.rerun(stage);
  }

  private static Stage stage(RunConfig config, HostRoutes routes, Rejection.Stage stage) {
    return switch (stage) {
      case INDEX -> new IndexStage(indexSettings(config));
      case GENERATE ->
          new GenerateStage(
              engine(config, routes),
              quota(config),
              config.run().atATime(),
              config.output().shards(),
              config.publish().base());
      case VERIFY ->
          new VerifyStage(
              engine(config, routes),
              rowSource(config),
              config.run().atATime(),
              config.output().shards());
      case PUBLISH -> new PublishStage(publishSettings(config));
      case CRAWL, SPLIT ->
          throw new IllegalArgumentException(stage + " is no stage of its own here");
    };
  }

  private static IndexSettings indexSettings(RunConfig config) {
    return new IndexSettings(
        config.index().shards(),
        config.index().maxTokens(),
        config.languages(),
        config.run().seed(),
        config.split().evalShare() * EVAL_PAGES_PER_ROW_SHARE,
        config.publish().base());
  }

  private static EngineSettings engine(RunConfig config, HostRoutes routes) {
    RunConfig.Generate generate = config.generate();
    return new EngineSettings(
        generate.generators(),
        generate.minHops(),
        generate.maxHops(),
        generate.maxRounds(),
        generate.play(),
        config.verify().maxCalls(),
        config.index().maxTokens(),
        config.run().seed(),
        gates(config.verify()),
        config.models(),
        ConfiguredWeb.search(config, routes));
  }

  private static GateSettings gates(RunConfig.Verify verify) {
    GateSettings standard = GateSettings.standard();
    return new GateSettings(
        verify.closedBookSamples(),
        verify.bothMustAgree() ? GateSettings.Agreement.ALL : GateSettings.Agreement.ANY,
        standard.distractors(),
        verify.margin(),
        verify.minWords(),
        verify.maxWords(),
        standard.queryHits());
  }

  private static Quota quota(RunConfig config) {
    return new Quota(
        config.generate().attemptsPerSeed(),
        config.generate().targetRows(),
        config.split().evalShare() * EVAL_CANDIDATES_PER_ROW_SHARE);
  }

  private static RowSource rowSource(RunConfig config) {
    return new RowSource(config.run().name(), ProgramVersion.text(), config.run().seed());
  }

  private static PublishSettings publishSettings(RunConfig config) {
    return new PublishSettings(
        config.run().name(),
        ProgramVersion.text(),
        config.output().shards(),
        new EvalShare(config.split().evalShare(), config.split().tolerance(), MOST_TRAIN_LOSS),
        new PublishSettings.Selection(
            config.decontaminate(),
            config.publish().review(),
            config.publish().previous(),
            config.balance(),
            config.publish().base()),
        config.publish().licence(),
        engines(config),
        config.exports());
  }

  /** Kinds of the engines that models search the live web with. */
  private static List<String> engines(RunConfig config) {
    return engine(config, HostRoutes.none()).searchesLive()
        ? config.search().engines().stream().map(engine -> engine.kind().lower()).toList()
        : List.of();
  }

  /** Exports and the licence are no part of a run's identity. */
  private static boolean isAsAsked(RunConfig config, StageRunner runner) {
    try {
      Path dataset = runner.folder().stage(Rejection.Stage.PUBLISH);
      return new PublishStage(publishSettings(config)).hasMade(dataset);
    } catch (ExportException e) {
      throw new RunFailure("exports: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new RunFailure(e.getMessage(), e);
    }
  }
}
