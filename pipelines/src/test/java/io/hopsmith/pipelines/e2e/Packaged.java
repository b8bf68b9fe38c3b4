package io.hopsmith.pipelines.e2e;

import io.hopsmith.pipelines.run.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A command that was run to its end in a process of its own, with the program as packaged. */
record Packaged(int exitCode, String out, String err) {
  /** Value of the environment variable {@value #KEY} in all processes. */
  static final String SECRET = "sk-it-4f1c9a72d03b58e6";

  static final String KEY = "HOPSMITH_IT_KEY";

  private static final Path LAUNCHER = Path.of("..", "hopsmith").toAbsolutePath().normalize();

  /** A command at work. */
  record Running(Process process, Path out, Path err) {
    Packaged end() throws IOException, InterruptedException {
      int exitCode = process.waitFor();
      return new Packaged(exitCode, Files.readString(out), Files.readString(err));
    }
  }

  static Packaged run(Path script, String... args) throws IOException, InterruptedException {
    return begin(script, List.of(args)).end();
  }

  private static Running begin(Path script, List<String> args) throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(args);
    Path out = Files.createTempFile(Files.createDirectories(Path.of("target")), "it-", ".out");
    Path err = out.resolveSibling(out.getFileName() + ".err");
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process.environment().put(KEY, SECRET);
    process.environment().put("FLINK_PROPERTIES", "web.submit.enable: true"); // for clusters
    process.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new Running(process.start(), out, err);
  }

  /** Builds what a configuration says. */
  static Packaged build(Path config, Path folder, List<String> beamOptions)
      throws IOException, InterruptedException {
    List<String> args =
        new ArrayList<>(List.of("build", config.toString(), "--out", folder.toString(), "--"));
    args.addAll(beamOptions);
    return begin(LAUNCHER, args).end();
  }

  /** Begins to build the sample into a folder, smaller than its configuration says. */
  static Running beginAtlas(Path folder, List<String> beamOptions) throws IOException {
    return beginAtlas("build", folder, beamOptions);
  }

  /** Begins a command upon the sample as {@link #beginAtlas(Path, List)} builds it. */
  static Running beginAtlas(String command, Path folder, List<String> beamOptions)
      throws IOException {
    List<String> all = atlas(command, folder, beamOptions);
    return begin(LAUNCHER, all.subList(1, all.size()));
  }

  /** The program and the arguments of such a command. */
  static List<String> atlas(String command, Path folder, List<String> beamOptions) {
    List<String> all =
        new ArrayList<>(
            List.of(
                LAUNCHER.toString(),
                command,
                Ran.ATLAS.resolve("build.yaml").toAbsolutePath().toString(),
                "--out",
                folder.toString(),
                "--set",
                "generate.target_rows=20",
                "--set",
                "generate.attempts_per_seed=1",
                "--"));
    all.addAll(beamOptions);
    return all;
  }

  /** Hashes of all files of a run's dataset, by name. */
  static Map<String, String> dataset(Path run) throws IOException {
    return files(run.resolve("dataset"), "");
  }

  /** Hashes of the files below a folder whose names end so, by name. */
  static Map<String, String> files(Path folder, String end) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : Folders.files(folder)) {
      if (file.toString().endsWith(end)) {
        hashes.put(folder.relativize(file).toString(), Folders.sha256(file));
      }
    }
    return hashes;
  }
}
