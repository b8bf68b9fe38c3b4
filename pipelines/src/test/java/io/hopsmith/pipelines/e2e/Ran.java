package io.hopsmith.pipelines.e2e;

import io.hopsmith.pipelines.cli.Hopsmith;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command that was run to its end, over the real stages. */
record Ran(int exitCode, String out, String err) {
  /** The checkout's sample web. */
  static final Path ATLAS = Path.of("..", "samples", "atlas").toAbsolutePath().normalize();

  /** Runs a command of the program within this process. */
  static Ran hopsmith(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Hopsmith.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    return new Ran(exitCode, out.toString(), err.toString());
  }

  /** Builds the sample into a folder, smaller than its configuration says. */
  static Ran buildAtlas(Path out, String... settings) {
    List<String> args = new ArrayList<>(List.of("build", ATLAS.resolve("build.yaml").toString()));
    args.addAll(List.of("--out", out.toString()));
    args.addAll(List.of("--set", "generate.target_rows=36"));
    args.addAll(List.of("--set", "generate.attempts_per_seed=2"));
    for (String setting : settings) {
      args.addAll(List.of("--set", setting));
    }
    return hopsmith(args.toArray(String[]::new));
  }
}
