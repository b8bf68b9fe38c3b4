package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.pii.PersonalData;
import io.hopsmith.pipelines.config.InvalidConfigException;
import io.hopsmith.pipelines.config.RunConfig;
import io.hopsmith.pipelines.flink.FlinkJobs;
import io.hopsmith.pipelines.remote.RemoteRun;
import io.hopsmith.pipelines.run.BeamRun;
import io.hopsmith.pipelines.run.NothingNew;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.pipelines.run.StageResult;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Rejection.Stage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs some or all stages of a configured run, with progress and a summary. */
@Command(mixinStandardHelpOptions = true)
final class StageCommand implements Callable<Integer> {
  private final RunStages runner;
  private final List<Stage> stages;

  @Spec private CommandSpec spec;
  @Mixin private ConfigArguments config;

  @Option(names = "--json", description = "Print the summary as JSON on standard output.")
  private boolean json;

  private boolean warc;

  private Optional<Path> review = Optional.empty();
  private Optional<Path> append = Optional.empty();

  @Parameters(
      index = "1..*",
      paramLabel = "-- BEAM-OPTION",
      description = "Options of the Beam runner after --, e.g. -- --targetParallelism=2.")
  private List<String> beamOptions = new ArrayList<>();

  StageCommand(RunStages runner, List<Stage> stages) {
    this.runner = runner;
    this.stages = stages;
  }

  /** Lets a command that crawls be told to keep what it fetches. */
  void addWarcOption(CommandSpec command) {
    command.addOption(
        OptionSpec.builder("--warc")
            .type(boolean.class)
            .description(
                "Keep all that servers answer as WARC files in DIR/pages/warc, as crawl.warc does.")
            .setter(
                new CommandLine.Model.ISetter() {
                  @Override
                  public <T> T set(T value) {
                    warc = Boolean.TRUE.equals(value); // null before it is looked for
                    return value;
                  }
                })
            .build());
  }

  /** Lets a command that publishes alone be given a review file. */
  void addReviewOption(CommandSpec command) {
    command.addOption(
        OptionSpec.builder("--review")
            .type(Path.class)
            .paramLabel("FILE")
            .description(
                "Leave out the rows that this file of 'hopsmith browse' drops, as publish.review"
                    + " does; relative to where you are.")
            .setter(
                new CommandLine.Model.ISetter() {
                  @Override
                  public <T> T set(T value) {
                    review = Optional.ofNullable((Path) value);
                    return value;
                  }
                })
            .build());
  }

  /** Lets a command that runs every stage add to what was published. */
  void addAppendOption(CommandSpec command) {
    command.addOption(
        OptionSpec.builder("--append")
            .type(Path.class)
            .paramLabel("DATASET")
            .description(
                "Add a new version to this dataset: seeds and pages that it knows are left out, its"
                    + " rows stay on their side, and where nothing is new nothing is published;"
                    + " relative to where you are.")
            .setter(
                new CommandLine.Model.ISetter() {
                  @Override
                  public <T> T set(T value) {
                    append = Optional.ofNullable((Path) value);
                    return value;
                  }
                })
            .build());
  }

  /** What options say, as settings of the configuration. */
  private List<String> settings() {
    List<String> settings = new ArrayList<>();
    if (warc) {
      settings.add("crawl.warc=true");
    }
    review.ifPresent(file -> settings.add(ConfigArguments.setting("publish.review", file)));
    return settings;
  }

  /** Summary of a run for programs; the run is named as in the dataset's manifest. */
  private record Summary(
      String runId,
      String configHash,
      String folder,
      List<StageSummary> stages,
      double seconds,
      PeakMemory memory) {}

  private record StageSummary(
      String stage,
      long in,
      long out,
      long rejected,
      Map<Reason, Long> reasons,
      Map<PersonalData, Long> masked,
      double seconds,
      boolean kept) {}

  static String description(String name) {
    return switch (name) {
      case "build" -> "Run every stage: seeds in, published dataset out.";
      case "crawl" -> "Fetch pages from the seeds into the run's folder.";
      case "index" -> "Make the fetched pages searchable.";
      case "generate" -> "Make candidate questions from the indexed pages.";
      case "verify" -> "Put every candidate through the gates.";
      default -> "Split the verified rows and publish them as DIR/dataset.";
    };
  }

  @Override
  public Integer call() throws InvalidConfigException, UsageException {
    checkBeamOptions();
    RunConfig run = config.load(settings());
    if (append.isEmpty()) {
      runAndReport(run);
      spec.commandLine().getErr().println(result(run));
      return 0;
    }
    Append.requireKept(append.get(), run.output());
    RemoteRun remote = RemoteRun.of(run.output().folder(), run.output().remote());
    remote.restore();
    try (Append version = Append.to(append.get(), run)) {
      appendTo(version, version.configured(run, config, settings()));
      remote.keep(Stage.PUBLISH);
    }
    return 0;
  }

  private void appendTo(Append version, RunConfig run) {
    try {
      runAndReport(run);
      version.publish();
      spec.commandLine().getErr().println("a version was added to " + version.dataset());
    } catch (NothingNew e) {
      version.nothingNew();
      spec.commandLine()
          .getErr()
          .println(
              "nothing is new, so no version was added to %s: %s"
                  .formatted(version.dataset(), e.getMessage()));
    }
  }

  private void runAndReport(RunConfig run) {
    Instant began = Instant.now();
    List<StageResult> results = runStages(run);
    Duration total = Duration.between(began, Instant.now());
    PeakMemory memory = PeakMemory.now();
    PrintWriter err = spec.commandLine().getErr();
    err.print(SummaryTable.of(results, total, memory));
    if (results.stream().allMatch(StageResult::kept)) {
      err.println("nothing was done: every stage was complete already");
    }
    if (json) {
      spec.commandLine().getOut().println(Json.line(summary(run, results, total, memory)));
    }
  }

  private List<StageResult> runStages(RunConfig run) {
    boolean isTerminal = Boolean.getBoolean("hopsmith.terminal");
    ProgressPrinter progress =
        new ProgressPrinter(spec.commandLine().getErr(), isTerminal, InstantSource.system());
    try {
      return runner.run(run, stages, List.copyOf(beamOptions), progress);
    } finally {
      progress.clear();
    }
  }

  private void checkBeamOptions() throws UsageException {
    for (String option : beamOptions) {
      if (!option.startsWith("--")) {
        throw new UsageException(
            "unexpected argument '%s'; only Beam options such as -- --targetParallelism=2 may follow"
                    .formatted(option)
                + " the configuration");
      }
    }
    try {
      FlinkJobs.check(beamOptions);
      new BeamRun(beamOptions);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage(), e);
    }
  }

  private String result(RunConfig run) {
    Path folder = run.output().folder();
    return stages.contains(Stage.PUBLISH)
        ? "dataset: %s (hopsmith show %s)".formatted(folder.resolve("dataset"), folder)
        : "run folder: " + folder;
  }

  private static Summary summary(
      RunConfig run, List<StageResult> results, Duration total, PeakMemory memory) {
    return new Summary(
        run.run().name(),
        run.id(),
        run.output().folder().toString(),
        results.stream().map(StageCommand::summary).toList(),
        total.toMillis() / 1000.0,
        memory);
  }

  private static StageSummary summary(StageResult result) {
    StageCounts counts = result.counts();
    return new StageSummary(
        counts.stage().name(),
        counts.in(),
        counts.out(),
        counts.rejectedTotal(),
        counts.rejected(),
        counts.masked(),
        result.took().toMillis() / 1000.0,
        result.kept());
  }
}
