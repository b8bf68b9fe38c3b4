package io.hopsmith.pipelines.cli;

import io.hopsmith.pipelines.config.ConfigLoader;
import io.hopsmith.pipelines.config.InvalidConfigException;
import io.hopsmith.pipelines.config.RunConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The configuration file and what overrides it. */
final class ConfigArguments {
  @Parameters(index = "0", paramLabel = "CONFIG", description = "YAML file that describes the run.")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Override any key, e.g. --set crawl.max_depth=3 or --set 'languages=[en, de]'; may be"
              + " repeated, later ones win.")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the run, in place of output.folder; relative to where you are.")
  private Optional<Path> out = Optional.empty();

  Path file() {
    return file;
  }

  /** A key with a path as an override, whatever characters the path has. */
  static String setting(String key, Path path) {
    return key + "=" + Json.line(path.toAbsolutePath().toString().replace("${", "$${"));
  }

  /** Reads and checks the configuration. */
  RunConfig load() throws InvalidConfigException {
    return load(List.of());
  }

  /**
   * Reads and checks the configuration.
   *
   * @param more overrides, after the user's own
   */
  RunConfig load(List<String> more) throws InvalidConfigException {
    return load(more, out);
  }

  /**
   * Reads and checks the configuration for another folder than the user's.
   *
   * @param more overrides, after the user's own
   */
  RunConfig load(List<String> more, Path folder) throws InvalidConfigException {
    return load(more, Optional.of(folder));
  }

  private RunConfig load(List<String> more, Optional<Path> folder) throws InvalidConfigException {
    List<String> all = new ArrayList<>(settings);
    all.addAll(more);
    return new ConfigLoader(name -> Optional.ofNullable(System.getenv(name)))
        .load(file, all, folder);
  }
}
