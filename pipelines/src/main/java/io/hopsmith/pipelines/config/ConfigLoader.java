package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import io.hopsmith.schemas.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a configuration file into a {@link RunConfig} or into the list of all its problems. */
public final class ConfigLoader {
  private final Function<String, Optional<String>> environment;

  /**
   * A loader.
   *
   * @param environment value of an environment variable, empty when it is not set
   */
  public ConfigLoader(Function<String, Optional<String>> environment) {
    this.environment = environment;
  }

  /**
   * Reads and checks a file; see {@link #load(Path, List, Optional)}. The output goes to where the
   * configuration says.
   */
  public RunConfig load(Path file, List<String> settings) throws InvalidConfigException {
    return load(file, settings, Optional.empty());
  }

  /**
   * Reads and checks a file. Reads the disk (seed lists, folders named), never the network.
   *
   * @param file the YAML file; relative paths inside it are relative to its folder
   * @param settings {@code section.key=VALUE} texts that override the file, in order
   * @param out folder in place of {@code output.folder}, whatever characters its name has
   * @throws InvalidConfigException with every problem of file and command line
   */
  public RunConfig load(Path file, List<String> settings, Optional<Path> out)
      throws InvalidConfigException {
    String text = text(file);
    ConfigTree tree = YamlReader.read(file.getFileName().toString(), text);
    failOnProblems(tree, !tree.isSound(JsonPointer.empty()));
    SchemaGuide guide = SchemaGuide.load();
    Overrides.apply(tree, settings);
    out.ifPresent(folder -> Overrides.apply(tree, folder));
    Secrets.check(tree);
    guide.fillDefaults(tree.root());
    References.resolve(tree, guide, environment);
    Secrets.check(tree);
    LanguageCodes.check(tree);
    new SchemaCheck(guide).check(tree);
    Path folder = file.toAbsolutePath().normalize().getParent();
    CrossChecks.check(tree, folder);
    List<Seed> seeds = SeedReader.read(tree, folder);
    failOnProblems(tree, !tree.problems().isEmpty());
    return RunConfigs.of(tree.root(), seeds, folder);
  }

  private static void failOnProblems(ConfigTree tree, boolean fail) throws InvalidConfigException {
    if (fail) {
      throw new InvalidConfigException(tree.problems());
    }
  }

  private static String text(Path file) throws InvalidConfigException {
    try {
      return TextFile.read(file);
    } catch (IOException e) {
      String why = "no configuration can be read from it: " + e.getMessage();
      throw new InvalidConfigException(List.of(new ConfigProblem(file.toString(), "", why)));
    }
  }
}
