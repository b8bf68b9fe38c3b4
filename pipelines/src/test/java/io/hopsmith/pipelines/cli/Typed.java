package io.hopsmith.pipelines.cli;

import io.hopsmith.pipelines.run.RunFailure;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a typed command line gave back. */
record Typed(int exitCode, String out, String err) {

  /** Runs a command in this process, over a runner of stages. */
  static Typed run(RunStages runner, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine program = Hopsmith.commandLine(runner);
    program.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int exitCode = program.execute(args);
    return new Typed(exitCode, out.toString(), err.toString());
  }

  /** Runs a command that must not run stages. */
  static Typed run(String... args) {
    return run(
        (config, stages, beamOptions, progress) -> {
          throw new RunFailure("this command must not run stages");
        },
        args);
  }
}
