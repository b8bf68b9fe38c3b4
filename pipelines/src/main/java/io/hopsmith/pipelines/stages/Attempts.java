package io.hopsmith.pipelines.stages;

import io.hopsmith.pipelines.run.RunFailure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Remembers what is being worked on in a folder that all workers share, so that work which takes
 * its worker down with it is not begun for ever: a file stands for each attempt that has begun and
 * not ended. Of a process that ends in order, told to or not, no file is left; of one that was
 * killed or ran out of memory one is for whatever it was at, and says so if there was time. Safe
 * for several threads and processes; costs two operations of the file system per attempt.
 */
public final class Attempts {
  /** Attempts at the same work that may end with the end of their worker. */
  public static final int MOST = 3;

  private static final Set<Path> AT_WORK = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> AT_WORK.forEach(file -> file.toFile().delete()), "end-attempts"));
  }

  private final Path folder;

  private Attempts(Path folder) {
    this.folder = folder;
  }

  /**
   * Attempts whose files are in a folder.
   *
   * @param folder made where it is missing
   * @throws RunFailure when it cannot be made
   */
  public static Attempts in(Path folder) {
    try {
      return new Attempts(Files.createDirectories(folder));
    } catch (IOException e) {
      throw trouble(folder, e);
    }
  }

  /**
   * Forgets attempts of processes that were killed from outside, for which none is to blame: of use
   * where a run begins again in a process of its own, with all its work under way at the kill.
   * Those that {@link Attempt#died} still count.
   *
   * @throws RunFailure when the folder cannot be read
   */
  public void forgetKilled() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (Files.size(file) == 0) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw trouble(folder, e);
    }
  }

  /**
   * Begins an attempt.
   *
   * @param key of the work, fit for a file's name
   * @return empty where {@link #MOST} attempts have taken their workers down
   * @throws RunFailure when the folder cannot be written
   */
  public Optional<Attempt> begin(String key) {
    for (int n = 0; n < MOST; n++) {
      Path file = file(key, n);
      try {
        Files.createFile(file);
        AT_WORK.add(file);
        return Optional.of(new Attempt(key, n));
      } catch (FileAlreadyExistsException e) {
        // of an attempt that died
      } catch (IOException e) {
        throw trouble(folder, e);
      }
    }
    return Optional.empty();
  }

  private Path file(String key, int n) {
    return folder.resolve(key + "." + n);
  }

  private static RunFailure trouble(Path folder, IOException e) {
    return new RunFailure(
        "cannot write to %s (%s); make it writable for all workers, then run the stage again"
            .formatted(folder, e),
        e);
  }

  /** One that has begun. */
  public final class Attempt {
    private final String key;
    private final int n;

    private Attempt(String key, int n) {
      this.key = key;
      this.n = n;
    }

    /** The work has ended, well or not: earlier attempts do not count any more. */
    public void ended() {
      AT_WORK.remove(file(key, n));
      for (int i = n; i >= 0; i--) {
        file(key, i).toFile().delete();
      }
    }

    /** The worker is about to go down by the attempt: it counts whoever comes next. */
    public void died() {
      AT_WORK.remove(file(key, n));
      try {
        Files.writeString(file(key, n), "died");
      } catch (IOException e) {
        throw trouble(folder, e);
      }
    }
  }
}
