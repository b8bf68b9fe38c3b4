package io.hopsmith.pipelines.cli;

import io.hopsmith.pipelines.config.ConfigProblem;
import io.hopsmith.pipelines.config.InvalidConfigException;
import io.hopsmith.pipelines.config.RunConfig;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a configuration and prints all of its problems at once. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Check a configuration and print all of its problems at once.")
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigArguments config;

  @Option(names = "--json", description = "Print {valid, run_id, config_hash, problems} as JSON.")
  private boolean json;

  private record Outcome(
      boolean valid, String runId, String configHash, List<ConfigProblem> problems) {}

  @Override
  public Integer call() throws InvalidConfigException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      RunConfig run = config.load();
      out.println(json ? Json.line(valid(run)) : summary(run));
      return 0;
    } catch (InvalidConfigException e) {
      if (!json) {
        throw e;
      }
      out.println(Json.line(new Outcome(false, "", "", e.problems())));
      return Hopsmith.USAGE;
    }
  }

  private static Outcome valid(RunConfig run) {
    return new Outcome(true, run.run().name(), run.id(), List.of());
  }

  private String summary(RunConfig run) {
    return "%s is valid: run '%s' (%s), %s, output in %s"
        .formatted(
            config.file(),
            run.run().name(),
            run.id(),
            Counted.of(run.seeds().size(), "seed"),
            run.output().folder());
  }
}
