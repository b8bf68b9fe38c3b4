package io.hopsmith.pipelines.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a folder for one run. The operating system holds the lock on the file {@value #FILE} and
 * lets go of it when the process ends, however it ends; the file itself stays and means nothing.
 */
public final class FolderLock {
  static final String FILE = ".lock";

  /**
   * Folders that this process holds. Asking the system again would not do: closing a second channel
   * of a file gives up the lock of the first.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Takes the folder; empty when somebody has it, in this process or another. */
  public static Optional<FolderLock> of(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (!HELD_HERE.add(real)) {
      return Optional.empty();
    }
    Optional<FileChannel> locked = Optional.empty();
    try {
      locked = locked(real.resolve(FILE));
    } finally {
      if (locked.isEmpty()) {
        HELD_HERE.remove(real);
      }
    }
    return locked.map(channel -> new FolderLock(real, channel));
  }

  private static Optional<FileChannel> locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Optional<FileLock> lock = Optional.empty();
    try {
      lock = Optional.ofNullable(channel.tryLock());
    } finally {
      if (lock.isEmpty()) {
        channel.close();
      }
    }
    return lock.map(held -> channel);
  }

  /** Whether the folder holds nothing but such a file. */
  static boolean isAloneIn(Path folder) throws IOException {
    try (var content = Files.list(folder)) {
      return content.allMatch(file -> file.getFileName().toString().equals(FILE));
    }
  }

  /** Gives the folder back. */
  public void release() throws IOException {
    channel.close();
    HELD_HERE.remove(folder);
  }
}
