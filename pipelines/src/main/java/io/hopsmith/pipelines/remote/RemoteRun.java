package io.hopsmith.pipelines.remote;

import io.hopsmith.agents.secret.MissingSecretException;
import io.hopsmith.pipelines.run.FolderLock;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.RunFolder;
import io.hopsmith.schemas.Rejection.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keeps the complete stages of a run on another filesystem, and brings them back into an empty
 * folder. The run itself works in its folder: locks, the crawl's journal and what workers write are
 * there. Two runs that keep their stages in one place are found out when one of them is to write.
 */
public final class RemoteRun {
  private final Path folder;
  private final RemoteFolder remote;

  /** What is kept, as far as this process knows; stages that are not kept are left out. */
  private final Map<Stage, SortedMap<String, String>> known = new EnumMap<>(Stage.class);

  /** Something that may fail as the remote filesystem does. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private RemoteRun(Path folder, RemoteFolder remote) {
    this.folder = folder;
    this.remote = remote;
  }

  /** For the run in this folder of this machine. */
  public static RemoteRun of(Path folder, RemoteSettings settings) {
    return new RemoteRun(folder.toAbsolutePath().normalize(), new RemoteFolder(settings));
  }

  /**
   * Brings into the folder what is kept and not there. To be called before the folder is opened.
   *
   * @throws RunFailure when a stage is there as well as here and not the same, when another run is
   *     kept there, or when it cannot be read
   */
  public void restore() {
    reaching(
        () -> {
          Files.createDirectories(folder);
          FolderLock lock =
              FolderLock.of(folder)
                  .orElseThrow(
                      () ->
                          new RunFailure(
                              "output folder %s is in use by another run: wait for its end"
                                  .formatted(folder)));
          try {
            restoreRun();
            for (Stage stage : RunFolder.stages()) {
              restore(stage, folder.resolve(RunFolder.name(stage)));
            }
          } finally {
            lock.release();
          }
        });
  }

  /**
   * Keeps a stage that is complete in the folder.
   *
   * @throws RunFailure when another process has kept something since, or it cannot be written
   */
  public void keep(Stage stage) {
    reaching(
        () -> {
          KeptStage kept = kept(stage);
          Path here = folder.resolve(RunFolder.name(stage));
          SortedMap<String, String> files = KeptStage.files(here);
          Optional<SortedMap<String, String>> there = kept.files();
          if (!there.equals(Optional.ofNullable(known.get(stage)))) {
            throw new RunFailure(
                "another run has changed %s since this one began: let one run at a time use an output.remote"
                    .formatted(remote.url(kept.name())));
          }
          if (!there.equals(Optional.of(files))) {
            remote.upload(folder.resolve(RunFolder.RUN_FILE), RunFolder.RUN_FILE);
            known.remove(stage);
            kept.put(here, files);
          }
          known.put(stage, files);
        });
  }

  private void restoreRun() throws IOException {
    Optional<String> there = remote.text(RunFolder.RUN_FILE);
    Path here = folder.resolve(RunFolder.RUN_FILE);
    if (there.isEmpty()) {
      return;
    }
    if (!Files.exists(here)) {
      Files.writeString(here, there.get());
    } else if (!Files.readString(here).equals(there.get())) {
      throw new RunFailure(
          "%s is of another run, or of another configuration of it, than %s: choose another output.remote, or delete one of the two"
              .formatted(remote.settings().place(), folder));
    }
  }

  private void restore(Stage stage, Path target) throws IOException {
    Folders.recover(target);
    KeptStage kept = kept(stage);
    Optional<SortedMap<String, String>> files = kept.files();
    if (files.isEmpty()) {
      return;
    }
    known.put(stage, new TreeMap<>(files.get()));
    if (!Files.exists(target)) {
      Path staged = target.resolveSibling(".tmp-" + target.getFileName());
      Folders.delete(staged);
      kept.get(staged, files.get());
      Folders.replace(staged, target);
    } else if (!KeptStage.files(target).equals(files.get())) {
      throw new RunFailure(
          "%s and %s are both complete, and not the same: delete the one that is not to be gone on from"
              .formatted(target, remote.url(kept.name())));
    }
  }

  private KeptStage kept(Stage stage) {
    return new KeptStage(remote, RunFolder.name(stage));
  }

  private void reaching(Work work) {
    if (remote.settings().isNone()) {
      return;
    }
    try {
      remote.use();
      work.run();
    } catch (RunFailure e) {
      throw e;
    } catch (MissingSecretException e) {
      throw new RunFailure("output.s3: " + e.getMessage(), e);
    } catch (IOException | RuntimeException e) { // clients of services throw what they like
      throw new RunFailure(
          "cannot use output.remote %s: %s; %s is as it was, run the same command again when that is mended"
              .formatted(remote.settings().where(), reason(e), folder),
          e);
    }
  }

  private static String reason(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }
}
