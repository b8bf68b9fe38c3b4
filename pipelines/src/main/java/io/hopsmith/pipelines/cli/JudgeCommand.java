package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.agent.RoleModels;
import io.hopsmith.agents.judge.Judge;
import io.hopsmith.agents.judge.SentenceJudge;
import io.hopsmith.agents.llm.ModelException;
import io.hopsmith.agents.llm.ModelRole;
import io.hopsmith.agents.store.BudgetSpentException;
import io.hopsmith.agents.store.StoreException;
import io.hopsmith.pipelines.config.ConfigLoader;
import io.hopsmith.pipelines.config.InvalidConfigException;
import io.hopsmith.pipelines.config.RunConfig;
import io.hopsmith.pipelines.run.RunFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges anybody's answers, line by line in constant memory. */
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    description = {
      "Say which answers are right; each JSON line comes back with \"correct\" and \"reason\".",
      "Rules judge, in English: names, dates, numbers and phrases in other forms count. What they"
          + " cannot decide is left to the model that --config names; without one it is not correct,"
          + " and its reason begins with \"undecided\"."
    })
final class JudgeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description =
          "JSON lines, each {\"question\": ..., \"gold\": ..., \"answer\": ...}; gold is a text or"
              + " a list of accepted ones, \"aliases\" a list of more. Other keys are kept. Standard"
              + " input if it is - or missing.")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--out", paramLabel = "FILE", description = "Write there, not to the terminal.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--config",
      paramLabel = "CONFIG",
      description = "A run's YAML file; its roles.judge is asked where rules decide nothing.")
  private Optional<Path> config = Optional.empty();

  private final InputStream standardInput;

  JudgeCommand(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  @Override
  public Integer call() throws UsageException, InvalidConfigException, IOException {
    if (config.isEmpty()) {
      return judge(SentenceJudge.byRules());
    }
    RunConfig run =
        new ConfigLoader(name -> Optional.ofNullable(System.getenv(name)))
            .load(config.get(), List.of(), Optional.empty());
    if (run.models().of(ModelRole.JUDGE).isEmpty()) {
      throw new UsageException(
          "roles.judge of %s is embedded; name one of its models there, or leave --config out"
              .formatted(config.get()));
    }
    Files.createDirectories(run.output().folder());
    try (RoleModels models = RoleModels.open(run.models())) {
      return judge(SentenceJudge.thenAsking(models.judge()));
    } catch (ModelException | BudgetSpentException | StoreException e) {
      throw new RunFailure(e.getMessage(), e);
    }
  }

  private int judge(Judge judge) throws UsageException {
    Optional<Path> input = file.filter(each -> !each.toString().equals("-"));
    try (BufferedReader lines = open(input)) {
      if (out.isPresent()) {
        OutFile.check(out.get(), input);
      }
      JudgedLines judged = new JudgedLines(name(input), lines, judge);
      if (out.isPresent()) {
        writeTo(out.get(), judged);
      } else {
        judged.writeTo(spec.commandLine().getOut());
      }
      spec.commandLine().getErr().println("hopsmith judge: " + judged.summary());
    } catch (IOException e) {
      throw new UsageException("%s cannot be read: %s".formatted(name(input), e.getMessage()), e);
    }
    return 0;
  }

  private BufferedReader open(Optional<Path> input) throws UsageException, IOException {
    if (input.isPresent() && (Files.isDirectory(input.get()) || !Files.exists(input.get()))) {
      boolean exists = Files.exists(input.get());
      String why = exists ? "it is a folder; name a file" : "there is no such file";
      throw new UsageException("%s cannot be read: %s".formatted(input.get(), why));
    }
    InputStream bytes = input.isPresent() ? Files.newInputStream(input.get()) : standardInput;
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
  }

  private static String name(Optional<Path> input) {
    return input.map(Path::toString).orElse("standard input");
  }

  /** The file appears complete or not at all. */
  private static void writeTo(Path file, JudgedLines judged) throws UsageException, IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (PrintWriter writer =
        new PrintWriter(Files.newBufferedWriter(part, StandardCharsets.UTF_8))) {
      judged.writeTo(writer);
      if (writer.checkError()) {
        throw new IOException("the disk may be full");
      }
    } catch (UsageException e) {
      Files.deleteIfExists(part);
      throw e;
    } catch (IOException e) {
      throw OutFile.unwritable(file, e);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
