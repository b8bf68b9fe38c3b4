package io.hopsmith.pipelines.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The working folder of one run: {@code run.json} says whose it is, every completed stage has a
 * folder with a {@code _SUCCESS} file. One process at a time works in it.
 */
public final class RunFolder {
  static final String RUN_FILE = "run.json";
  static final String SUCCESS_FILE = "_SUCCESS";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final Map<Rejection.Stage, String> NAMES =
      Map.of(
          Rejection.Stage.CRAWL, "pages",
          Rejection.Stage.INDEX, "index",
          Rejection.Stage.GENERATE, "candidates",
          Rejection.Stage.VERIFY, "verdicts",
          Rejection.Stage.SPLIT, "split",
          Rejection.Stage.PUBLISH, "dataset");

  private final Path root;
  private final RunIdentity identity;

  private RunFolder(Path root, RunIdentity identity) {
    this.root = root;
    this.identity = identity;
  }

  /**
   * Takes the folder for a run, creating it where it is missing or empty, and puts right what an
   * interrupted process left.
   *
   * @throws RunFailure when the folder belongs to another run, another configuration or somebody
   *     else, or cannot be written
   */
  public static RunFolder open(Path root, RunIdentity identity) {
    Path folder = root.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      claim(folder, identity);
      RunFolder run = new RunFolder(folder, identity);
      for (Rejection.Stage stage : Rejection.Stage.values()) {
        Folders.recover(run.stage(stage));
        Folders.delete(run.staged(stage));
      }
      return run;
    } catch (IOException e) {
      throw new RunFailure(
          "cannot use output folder %s: %s; choose a folder that you can write to"
              .formatted(folder, e),
          e);
    }
  }

  /**
   * The folder of a finished or half-finished run, whoever's it is.
   *
   * @throws RunFailure when there is no run
   */
  public static RunFolder existing(Path root) {
    Path folder = root.toAbsolutePath().normalize();
    try {
      return new RunFolder(folder, readIdentity(folder));
    } catch (IOException e) {
      throw new RunFailure(
          "%s holds no run: %s cannot be read; give the output folder of a run"
              .formatted(folder, RUN_FILE),
          e);
    }
  }

  private static void claim(Path folder, RunIdentity identity) throws IOException {
    if (Files.exists(folder.resolve(RUN_FILE))) {
      RunIdentity owner = readIdentity(folder);
      if (!owner.equals(identity)) {
        throw new RunFailure(
            "output folder %s belongs to %s, this is %s: choose another folder, or delete it to start over"
                .formatted(folder, owner, identity));
      }
      return;
    }
    try (var content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        throw new RunFailure(
            "output folder %s is not empty and has no %s, so it is no run's: choose an empty or new folder for %s"
                .formatted(folder, RUN_FILE, identity));
      }
    }
    writeJson(folder.resolve(RUN_FILE), identity);
  }

  public RunIdentity identity() {
    return identity;
  }

  public Path root() {
    return root;
  }

  /** Where a completed stage's files are; {@code dataset} for the last one. */
  public Path stage(Rejection.Stage stage) {
    return root.resolve(NAMES.get(stage));
  }

  /** What came of a stage; empty when it is not complete. */
  public Optional<StageCounts> counts(Rejection.Stage stage) {
    return mark(stage).map(StageMark::counts);
  }

  /** Hash of all files of a complete stage; empty when it is not complete. */
  public String content(Rejection.Stage stage) {
    return mark(stage).map(StageMark::content).orElse("");
  }

  /** Whether the stage is complete and its inputs are still what it read. */
  public boolean isCurrent(Rejection.Stage stage) {
    return mark(stage).isPresent() && changedInput(stage).isEmpty();
  }

  /** The first stage that has written something else since a complete stage read it. */
  Optional<Rejection.Stage> changedInput(Rejection.Stage stage) {
    return mark(stage).stream()
        .flatMap(mark -> mark.inputs().entrySet().stream())
        .filter(read -> !read.getValue().equals(content(read.getKey())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  Path work(Rejection.Stage stage) throws IOException {
    return Files.createDirectories(root.resolve("work").resolve(NAMES.get(stage)));
  }

  Path staged(Rejection.Stage stage) {
    return root.resolve(".tmp-" + NAMES.get(stage));
  }

  /** Renames the staged folder into place with its mark. */
  void complete(StageCounts counts, List<Rejection.Stage> inputs) throws IOException {
    Path staged = staged(counts.stage());
    StageMark mark = new StageMark(counts, Folders.contentHash(staged), contents(inputs));
    writeJson(staged.resolve(SUCCESS_FILE), mark);
    Folders.replace(staged, stage(counts.stage()));
  }

  private SortedMap<Rejection.Stage, String> contents(Iterable<Rejection.Stage> stages) {
    SortedMap<Rejection.Stage, String> contents = new TreeMap<>();
    stages.forEach(stage -> contents.put(stage, mark(stage).map(StageMark::content).orElse("")));
    return contents;
  }

  private Optional<StageMark> mark(Rejection.Stage stage) {
    Path file = stage(stage).resolve(SUCCESS_FILE);
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(file.toFile(), StageMark.class))
          : Optional.empty();
    } catch (IOException e) {
      throw new RunFailure(
          "%s cannot be read (%s); delete %s to run the stage again"
              .formatted(file, e.getMessage(), file.getParent()),
          e);
    }
  }

  private static RunIdentity readIdentity(Path folder) throws IOException {
    return JSON.readValue(folder.resolve(RUN_FILE).toFile(), RunIdentity.class);
  }

  private static void writeJson(Path file, Object value) throws IOException {
    Files.writeString(file, JSON.writeValueAsString(value) + "\n");
  }
}
