package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.secret.ScrubbedLines;
import io.hopsmith.pipelines.config.InvalidConfigException;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.schemas.Rejection.Stage;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The program. Exit codes: 0 done, 1 a run failed, 2 the command line or the configuration cannot
 * be used. Results go to standard output, progress and errors to standard error.
 */
@Command(
    name = "hopsmith",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Forges multi-hop question-answer datasets whose rows carry proof.",
    commandListHeading = "%nCommands:%n",
    footer = {"", "Exit codes: 0 done, 1 the run failed, 2 wrong arguments or configuration."})
public final class Hopsmith implements Callable<Integer> {
  static final int RUN_FAILED = 1;
  static final int USAGE = 2;

  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean debug;

  private Hopsmith() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.setErr(ScrubbedLines.over(System.err)); // before any logger takes it
    System.exit(commandLine(new ConfiguredStages()).execute(args));
  }

  /** Runs one command within this process and returns its exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return commandLine(new ConfiguredStages()).setOut(out).setErr(err).execute(args);
  }

  /** The command tree over a runner of stages. */
  static CommandLine commandLine(RunStages runner) {
    Hopsmith program = new Hopsmith();
    CommandLine root = new CommandLine(program);
    addStages(root, runner, "build", Stage.values());
    addStages(root, runner, "crawl", Stage.CRAWL);
    addStages(root, runner, "index", Stage.INDEX);
    addStages(root, runner, "generate", Stage.GENERATE);
    addStages(root, runner, "verify", Stage.VERIFY);
    addStages(root, runner, "publish", Stage.SPLIT, Stage.PUBLISH);
    root.addSubcommand(new PreviewCommand(runner));
    root.addSubcommand(new EstimateCommand(runner));
    root.addSubcommand(new CheckCommand());
    root.addSubcommand(new ValidateCommand());
    root.addSubcommand(new ReadCommand());
    root.addSubcommand(new ShowCommand());
    root.addSubcommand(new ExplainCommand());
    root.addSubcommand(new ExportCommand());
    root.addSubcommand(new PushCommand());
    root.addSubcommand(new ReportCommand());
    root.addSubcommand(new BrowseCommand());
    root.addSubcommand(new SearchCommand());
    root.addSubcommand(new SolveCommand());
    root.addSubcommand(new JudgeCommand(System.in));
    root.addSubcommand(new HashBenchmarkCommand());
    root.addSubcommand(new VersionCommand());
    root.addSubcommand(new CommandLine.HelpCommand());
    root.setExecutionExceptionHandler(
        (e, command, parsed) -> program.report(e, command.getErr(), command.getCommandName()));
    root.setParameterExceptionHandler((e, args) -> usage(e));
    return root;
  }

  private static void addStages(CommandLine root, RunStages runner, String name, Stage... stages) {
    StageCommand command = new StageCommand(runner, List.of(stages));
    root.addSubcommand(name, command);
    CommandSpec added = root.getSubcommands().get(name).getCommandSpec();
    added.usageMessage().description(StageCommand.description(name));
    if (List.of(stages).contains(Stage.CRAWL)) {
      command.addWarcOption(added);
    }
    if (List.of(stages).contains(Stage.CRAWL) && List.of(stages).contains(Stage.PUBLISH)) {
      command.addAppendOption(added);
    }
    if (!List.of(stages).contains(Stage.VERIFY) && List.of(stages).contains(Stage.PUBLISH)) {
      command.addReviewOption(added);
    }
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return USAGE;
  }

  private static int usage(CommandLine.ParameterException e) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("hopsmith: " + e.getMessage());
    List<String> meant = new ArrayList<>();
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      meant.addAll(unmatched.getSuggestions());
    }
    if (!meant.isEmpty()) {
      err.println("did you mean: " + String.join(", ", meant) + "?");
    }
    err.println("see: " + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return USAGE;
  }

  private int report(Exception e, PrintWriter err, String command) {
    if (debug) {
      e.printStackTrace(err);
    }
    String where = "hopsmith " + command + ": ";
    if (e instanceof InvalidConfigException invalid) {
      invalid.problems().forEach(problem -> err.println(PlainText.printable(problem.toString())));
      int problems = invalid.problems().size();
      err.println(where + "the configuration has " + Counted.of(problems, "problem"));
      return USAGE;
    }
    if (e instanceof UsageException || e instanceof RunFailure) {
      err.println(where + e.getMessage());
      return e instanceof UsageException ? USAGE : RUN_FAILED;
    }
    err.println(where + e + (debug ? "" : " (--debug shows where)"));
    return RUN_FAILED;
  }
}
