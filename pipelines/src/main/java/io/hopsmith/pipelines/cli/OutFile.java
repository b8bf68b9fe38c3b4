package io.hopsmith.pipelines.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file of {@code --out}: looked at before any work is done for it. */
final class OutFile {
  private OutFile() {}

  /**
   * Refuses a file that cannot be written or that is the one being read.
   *
   * @param input what the command reads, if it is a file
   */
  static void check(Path file, Optional<Path> input) throws UsageException {
    Path folder = file.toAbsolutePath().getParent();
    try {
      if (Files.exists(file) && input.isPresent() && Files.isSameFile(file, input.get())) {
        throw new UsageException(
            "--out %s is the file that is read; name another file".formatted(file));
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
    if (Files.isDirectory(file)) {
      throw unwritable(file, "it is a folder; name a file in it");
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw unwritable(file, "there is no folder " + folder + "; make it first");
    }
    if (Files.exists(file) ? !Files.isWritable(file) : !Files.isWritable(folder)) {
      throw unwritable(file, "this user may not write there");
    }
  }

  /** Writing failed after all. */
  static UsageException unwritable(Path file, IOException e) {
    String why =
        e instanceof AccessDeniedException ? "this user may not write there" : e.getMessage();
    return new UsageException("--out %s cannot be written: %s".formatted(file, why), e);
  }

  private static UsageException unwritable(Path file, String why) {
    return new UsageException("--out %s cannot be written: %s".formatted(file, why));
  }
}
