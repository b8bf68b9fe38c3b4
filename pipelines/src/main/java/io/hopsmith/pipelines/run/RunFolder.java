package io.hopsmith.pipelines.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.hopsmith.schemas.Ids;
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
 * folder with a {@code _SUCCESS} file. One run at a time works in it; anybody may read.
 */
public final class RunFolder implements AutoCloseable {
  /** Says whose the folder is. */
  public static final String RUN_FILE = "run.json";

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
  private final FolderLock lock;

  private RunFolder(Path root, RunIdentity identity, FolderLock lock) {
    this.root = root;
    this.identity = identity;
    this.lock = lock;
  }

  /**
   * Takes the folder for a run until it is closed, creating it where it is missing or empty, and
   * puts right what an interrupted process left.
   *
   * @throws RunFailure when the folder belongs to another run, another configuration or somebody
   *     else, is being worked in, or cannot be written
   */
  public static RunFolder open(Path root, RunIdentity identity) {
    Path folder = root.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      requireRunOrNothing(folder, identity);
      return open(folder, identity, lock(folder));
    } catch (IOException e) {
      throw new RunFailure(
          "cannot use output folder %s: %s; choose a folder that you can write to"
              .formatted(folder, e),
          e);
    }
  }

  private static RunFolder open(Path folder, RunIdentity identity, FolderLock lock)
      throws IOException {
    boolean taken = false;
    try {
      claim(folder, identity);
      RunFolder run = new RunFolder(folder, identity, lock);
      for (Rejection.Stage stage : Rejection.Stage.values()) {
        Folders.recover(run.stage(stage));
        Folders.delete(run.staged(stage));
      }
      taken = true;
      return run;
    } finally {
      if (!taken) {
        lock.release();
      }
    }
  }

  private static void requireRunOrNothing(Path folder, RunIdentity identity) throws IOException {
    if (!Files.exists(folder.resolve(RUN_FILE)) && !FolderLock.isAloneIn(folder)) {
      throw new RunFailure(
          "output folder %s is not empty and has no %s, so it is no run's: choose an empty or new folder for %s"
              .formatted(folder, RUN_FILE, identity));
    }
  }

  private static FolderLock lock(Path folder) throws IOException {
    return FolderLock.of(folder)
        .orElseThrow(
            () ->
                new RunFailure(
                    "output folder %s is in use by another run: wait for its end, or choose another output.folder (--out DIR)"
                        .formatted(folder)));
  }

  private static void claim(Path folder, RunIdentity identity) throws IOException {
    Path file = folder.resolve(RUN_FILE);
    if (!Files.exists(file)) {
      writeJson(file, identity);
    }
    RunIdentity owner = JSON.readValue(file.toFile(), RunIdentity.class);
    if (!owner.equals(identity)) {
      throw new RunFailure(
          "output folder %s belongs to %s, this is %s: choose another folder, or delete it to start over"
              .formatted(folder, owner, identity));
    }
  }

  /** The hash of the configuration that a folder belongs to; empty when it is no run's. */
  public static Optional<String> configuration(Path root) throws IOException {
    Path file = root.resolve(RUN_FILE);
    return Files.exists(file)
        ? Optional.of(JSON.readValue(file.toFile(), RunIdentity.class).configHash())
        : Optional.empty();
  }

  /** Gives the folder back to other runs. */
  @Override
  public void close() {
    try {
      lock.release();
    } catch (IOException e) {
      throw new RunFailure("cannot give back folder %s: %s".formatted(root, e), e);
    }
  }

  public RunIdentity identity() {
    return identity;
  }

  public Path root() {
    return root;
  }

  /** How the names of all jobs end that work for this folder, and of no other. */
  public String jobMark() {
    return "[" + Ids.of(root.toString()) + "]";
  }

  /** The stages that have a folder, in order. */
  public static List<Rejection.Stage> stages() {
    return NAMES.keySet().stream().sorted().toList();
  }

  /** What the folder of a stage is called; {@code dataset} for the last one. */
  public static String name(Rejection.Stage stage) {
    return NAMES.get(stage);
  }

  /** Where a completed stage's files are. */
  public Path stage(Rejection.Stage stage) {
    return root.resolve(name(stage));
  }

  /** What came of a stage; empty when it is not complete. */
  public Optional<StageCounts> counts(Rejection.Stage stage) {
    return mark(stage).map(StageMark::counts);
  }

  /** Hash of a complete stage's reproducible files; empty when it is not complete. */
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
  void complete(Stage stage, StageCounts counts) throws IOException {
    Path staged = staged(stage.name());
    String content = Folders.contentHash(staged, stage::isReproducible);
    StageMark mark = new StageMark(counts, content, contents(stage.inputs()));
    writeJson(staged.resolve(SUCCESS_FILE), mark);
    Folders.replace(staged, stage(stage.name()));
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

  private static void writeJson(Path file, Object value) throws IOException {
    Files.writeString(file, JSON.writeValueAsString(value) + "\n");
  }
}
