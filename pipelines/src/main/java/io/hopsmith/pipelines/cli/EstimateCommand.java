package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.store.AnswerStore;
import io.hopsmith.agents.store.Spend;
import io.hopsmith.pipelines.config.InvalidConfigException;
import io.hopsmith.pipelines.config.RunConfig;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.pipelines.run.StageResult;
import io.hopsmith.schemas.Rejection.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds a few rows in a folder of their own and says what all of them would take. */
@Command(
    name = "estimate",
    mixinStandardHelpOptions = true,
    description = {
      "Build a few rows and say what all would cost: calls, tokens, US dollars, time.",
      "Works in DIR/estimate, with few pages of each site, over the run's own store: what it pays"
          + " for is not paid again by the run."
    })
final class EstimateCommand implements Callable<Integer> {
  private static final String FOLDER = "estimate";

  private final RunStages runner;

  @Spec private CommandSpec spec;
  @Mixin private ConfigArguments config;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "Candidates to make; default ${DEFAULT-VALUE}.",
      defaultValue = "10")
  private int rows;

  @Option(
      names = "--pages",
      paramLabel = "N",
      description = "Pages of each site, at most; default ${DEFAULT-VALUE}.",
      defaultValue = "60")
  private int pages;

  EstimateCommand(RunStages runner) {
    this.runner = runner;
  }

  @Override
  public Integer call() throws InvalidConfigException, UsageException, IOException {
    if (rows < 1 || pages < 1) {
      throw new UsageException(
          "--rows is %d and --pages %d; each must be 1 or more".formatted(rows, pages));
    }
    SampleRun sample = new SampleRun(runner, FOLDER, rows, pages);
    RunConfig whole = config.load();
    Path folder = whole.output().folder().resolve(FOLDER);
    RunConfig small = config.load(settings(sample, whole), folder);
    Files.createDirectories(folder);
    List<StageResult> results;
    try {
      results = sample.run(small, List.of(Stage.values()), spec.commandLine().getErr());
    } catch (RunFailure e) {
      Spend spent = spent(small);
      throw new RunFailure(
          "%s; it took %,d calls of models, %s"
              .formatted(e.getMessage(), spent.calls(), Estimate.usd(spent.costUsd())),
          e);
    }
    Duration took = took(results);
    spec.commandLine().getErr().print(SummaryTable.of(results, took, PeakMemory.now()));
    spec.commandLine()
        .getOut()
        .print(
            estimate(small, results, took)
                .text(whole.generate().targetRows(), whole.models().budgetUsd()));
    spec.commandLine().getOut().flush();
    return 0;
  }

  private static List<String> settings(SampleRun sample, RunConfig whole) {
    List<String> settings = new ArrayList<>(sample.settings(whole));
    if (whole.models().store().url().isEmpty()) {
      settings.add(ConfigArguments.setting("store.file", Path.of(whole.models().store().file())));
    }
    return settings;
  }

  private static Duration took(List<StageResult> results) {
    return results.stream()
        .filter(result -> result.counts().stage().compareTo(Stage.GENERATE) >= 0)
        .map(StageResult::took)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Estimate estimate(RunConfig small, List<StageResult> results, Duration took) {
    long attempts = 0;
    long published = 0;
    for (StageResult result : results) {
      StageCounts counts = result.counts();
      attempts = counts.stage() == Stage.GENERATE ? counts.in() : attempts;
      published = counts.stage() == Stage.PUBLISH ? counts.out() : published;
    }
    return new Estimate(attempts, published, spent(small), took);
  }

  private static Spend spent(RunConfig small) {
    if (small.models().roles().isEmpty()) {
      return Spend.NONE;
    }
    try (AnswerStore store = small.models().store().open()) {
      return store.spent(small.run().name());
    }
  }
}
