package io.hopsmith.pipelines.cli;

import io.hopsmith.pipelines.config.InvalidConfigException;
import io.hopsmith.pipelines.config.RunConfig;
import io.hopsmith.pipelines.export.DatasetFolder;
import io.hopsmith.pipelines.export.ExportException;
import io.hopsmith.pipelines.publish.BaseDataset;
import io.hopsmith.pipelines.run.FolderLock;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A new version of a dataset. It is made by a run of its own in {@code append/work} of the run's
 * folder and then put in the dataset's place by a rename; what the last such run has crawled is
 * kept in {@code append/last}, so that the next one asks only whether pages have changed. A run
 * that was killed goes on; at any moment the dataset is the old version or the new one, as a whole.
 */
final class Append implements AutoCloseable {
  private static final String SUCCESS = "_SUCCESS";

  private final Path dataset;
  private final Path folder;
  private final FolderLock lock;

  private Append(Path dataset, Path folder, FolderLock lock) {
    this.dataset = dataset;
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Refuses to add to a dataset that is another than the one that is kept.
   *
   * @throws UsageException when there is an {@code output.remote} for another one
   */
  static void requireKept(Path named, RunConfig.Output output) throws UsageException {
    Path dataset = named.toAbsolutePath().normalize();
    Path own = output.folder().toAbsolutePath().normalize();
    if (!output.remote().isNone()
        && !dataset.equals(own)
        && !dataset.equals(own.resolve("dataset"))) {
      throw new UsageException(
          "--append %s: output.remote keeps the dataset of %s, and this is another; name that folder, or leave output.remote out"
              .formatted(dataset, own));
    }
  }

  /**
   * Begins, or goes on with, the next version.
   *
   * @param named a dataset, or the folder of the run that published it
   * @throws UsageException when there is no whole dataset
   * @throws RunFailure when another version is being made, or a folder cannot be used
   */
  static Append to(Path named, RunConfig config) throws UsageException {
    Path folder = config.output().folder().resolve("append");
    try {
      Files.createDirectories(folder);
      FolderLock lock =
          FolderLock.of(folder)
              .orElseThrow(
                  () ->
                      new RunFailure(
                          "another run is making a version in %s: wait for its end"
                              .formatted(folder)));
      boolean taken = false;
      try {
        Folders.recover(named.toAbsolutePath().normalize().resolve("dataset"));
        Folders.recover(named.toAbsolutePath().normalize());
        Path dataset = DatasetFolder.find(named.toAbsolutePath().normalize());
        Append append = new Append(dataset, folder, lock);
        append.settleFinished();
        taken = true;
        return append;
      } finally {
        if (!taken) {
          lock.release();
        }
      }
    } catch (ExportException e) {
      throw new UsageException("--append: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new RunFailure("cannot use %s: %s".formatted(folder, e), e);
    }
  }

  /** The configuration of the run that makes the version. */
  RunConfig configured(RunConfig config, ConfigArguments arguments, List<String> settings)
      throws InvalidConfigException {
    List<String> all = new ArrayList<>(settings);
    List<String> previous = new ArrayList<>();
    config.publish().previous().forEach(each -> previous.add(setting(each)));
    if (!config.publish().previous().contains(dataset)) {
      previous.add(setting(dataset));
    }
    all.add("publish.previous=" + Json.line(previous));
    all.add("crawl.warc=true");
    archive(config).ifPresent(path -> all.add("crawl.previous=" + Json.line(setting(path))));
    if (config.models().store().file().equals(usualStore(config))) {
      all.add("store.file=" + Json.line(setting(folder.resolve("cache.db"))));
    }
    return arguments.load(all, work()).appendingTo(dataset);
  }

  private static String usualStore(RunConfig config) {
    return config.output().folder().resolve("cache.db").toString();
  }

  /** As a value of a setting, in which a dollar and a brace would name a variable. */
  private static String setting(Path path) {
    return path.toString().replace("${", "$${");
  }

  /** The archive of the last crawl: of the last version, as configured, or of the first. */
  private Optional<Path> archive(RunConfig config) {
    Path first = dataset.resolveSibling("pages").resolve("warc");
    return Optional.of(last().resolve("pages").resolve("warc"))
        .filter(Files::isDirectory)
        .or(() -> config.crawl().archive().previous())
        .or(() -> Optional.of(first).filter(Files::isDirectory));
  }

  /** Puts the new version in the dataset's place. */
  void publish() {
    Path staged = dataset.resolveSibling(".tmp-append-" + dataset.getFileName());
    try {
      Folders.delete(staged);
      copy(work().resolve("dataset"), staged);
      if (Files.exists(dataset.resolve(SUCCESS))) {
        Files.copy(
            dataset.resolve(SUCCESS), staged.resolve(SUCCESS), StandardCopyOption.REPLACE_EXISTING);
      }
      Folders.replace(staged, dataset);
      settle();
    } catch (IOException e) {
      throw new RunFailure(
          "the new version is complete in %s, but cannot take the place of %s: %s; run the same command again when that is mended"
              .formatted(work(), dataset, e),
          e);
    }
  }

  /** Ends the run that had nothing new: the next one crawls again. */
  void nothingNew() {
    try {
      settle();
    } catch (IOException e) {
      throw new RunFailure("cannot put %s aside: %s".formatted(work(), e), e);
    }
  }

  Path dataset() {
    return dataset;
  }

  private Path work() {
    return folder.resolve("work");
  }

  private Path last() {
    return folder.resolve("last");
  }

  /** Ends a run that was killed when its version was in the dataset's place already. */
  private void settleFinished() throws IOException {
    Folders.recover(last());
    Optional<String> made = RunFolder.configuration(work());
    if (made.isPresent() && BaseDataset.configurations(dataset).contains(made.get())) {
      settle();
    }
  }

  private void settle() throws IOException {
    Folders.replace(work(), last());
    Folders.delete(last().resolve("dataset"));
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : Folders.files(from)) {
      Path name = from.relativize(file);
      if (!name.toString().equals(SUCCESS)) {
        Path copy = to.resolve(name.toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
    } catch (IOException e) {
      throw new RunFailure("cannot give back folder %s: %s".formatted(folder, e), e);
    }
  }
}
