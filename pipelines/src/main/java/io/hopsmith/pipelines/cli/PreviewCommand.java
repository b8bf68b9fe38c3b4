package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.llm.Transcript;
import io.hopsmith.agents.store.AnswerStore;
import io.hopsmith.agents.store.StoreException;
import io.hopsmith.agents.store.StoreSettings;
import io.hopsmith.pipelines.config.InvalidConfigException;
import io.hopsmith.pipelines.config.RunConfig;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.StageResult;
import io.hopsmith.schemas.Rejection.Stage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a handful of questions in a folder of its own and prints all that was said about them. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description = {
      "Make a handful of questions and print every round, query, prompt, reply and verdict.",
      "Crawls a part of each site and works in a temporary folder: nothing is written to the run's."
          + " Replies that the run's store has are used, and budget.usd and budget.tokens hold."
    })
final class PreviewCommand implements Callable<Integer> {
  private static final String NAME = "preview";
  private static final String STORE = "cache.db";
  private static final String TRANSCRIPT = "transcript.jsonl";

  /** So small that nearly all pages serve the train side, or few questions would find none. */
  private static final double EVAL_SHARE = 0.01;

  /** Left as they are where they are complete; the others are what is looked at. */
  private static final List<Stage> GROUND = List.of(Stage.CRAWL, Stage.INDEX);

  private static final List<Stage> SHOWN = List.of(Stage.GENERATE, Stage.VERIFY);

  private final RunStages runner;

  @Spec private CommandSpec spec;
  @Mixin private ConfigArguments config;

  @Option(
      names = "--n",
      paramLabel = "N",
      description = "Questions to make; default ${DEFAULT-VALUE}.",
      defaultValue = "5")
  private int rows;

  @Option(
      names = "--pages",
      paramLabel = "N",
      description = "Pages of each site, at most; default ${DEFAULT-VALUE}.",
      defaultValue = "40")
  private int pages;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description =
          "Work in DIR and leave it there: a repeated preview pays for no reply again, and"
              + " DIR/transcript.jsonl has all prompts and raw replies.")
  private Optional<Path> keep = Optional.empty();

  PreviewCommand(RunStages runner) {
    this.runner = runner;
  }

  @Override
  public Integer call() throws InvalidConfigException, UsageException, IOException {
    if (rows < 1 || pages < 1) {
      throw new UsageException(
          "--n is %d and --pages %d; each must be 1 or more".formatted(rows, pages));
    }
    RunConfig whole = config.load();
    if (keep.isPresent()) {
      preview(whole, Files.createDirectories(keep.get()).toAbsolutePath().normalize());
      return 0;
    }
    Path folder = Files.createTempDirectory("hopsmith-preview-");
    try {
      preview(whole, folder);
    } finally {
      Folders.delete(folder);
    }
    return 0;
  }

  /** Whatever came before a failure is printed too: it tells why. */
  private void preview(RunConfig whole, Path folder) throws InvalidConfigException, IOException {
    SampleRun sample = new SampleRun(runner, NAME, rows, pages);
    RunConfig small = config.load(settings(sample, whole, folder), folder);
    Path transcript = folder.resolve(TRANSCRIPT);
    Files.deleteIfExists(transcript);
    Instant began = Instant.now();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      List<StageResult> results = new ArrayList<>(sample.run(small, GROUND, err));
      results.addAll(sample.run(small, SHOWN, err));
      err.print(SummaryTable.of(results, Duration.between(began, Instant.now()), PeakMemory.now()));
    } catch (RunFailure e) {
      throw new RunFailure(e.getMessage() + "; " + PreviewCost.of(Transcript.read(transcript)), e);
    } finally {
      new TranscriptText(out).print(Transcript.read(transcript));
      new PreviewText(folder).print(out);
      out.flush();
    }
    out.println(PreviewCost.of(Transcript.read(transcript)));
  }

  private List<String> settings(SampleRun sample, RunConfig whole, Path folder) {
    List<String> settings = new ArrayList<>(sample.settings(whole));
    settings.add("output.shards=1");
    settings.add("split.eval_share=" + EVAL_SHARE);
    settings.add("generate.target_rows=" + (rows + 1)); // the eval side's one beside them
    settings.add(ConfigArguments.setting("store.transcript", folder.resolve(TRANSCRIPT)));
    if (!whole.models().roles().isEmpty()) {
      settings.add("generate.attempts_per_seed=1");
    }
    if (whole.crawl().followSites()) {
      settings.add("crawl.rounds=1");
    }
    ownStore(whole, folder)
        .ifPresent(file -> settings.add(ConfigArguments.setting("store.file", file)));
    return settings;
  }

  /** A copy of a store that lies in the run's folder; empty where it lies elsewhere. */
  private static Optional<Path> ownStore(RunConfig whole, Path folder) {
    StoreSettings store = whole.models().store();
    Path file = Path.of(store.file()).toAbsolutePath().normalize();
    if (!store.url().isEmpty() || !file.startsWith(whole.output().folder().toAbsolutePath())) {
      return Optional.empty();
    }
    Path own = folder.resolve(STORE);
    if (Files.exists(file) && Files.notExists(own) && !whole.models().roles().isEmpty()) {
      try {
        AnswerStore.copy(file, own);
      } catch (StoreException e) {
        throw new RunFailure(e.getMessage(), e);
      }
    }
    return Optional.of(own);
  }
}
