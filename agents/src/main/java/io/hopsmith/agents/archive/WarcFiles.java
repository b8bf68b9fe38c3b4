package io.hopsmith.agents.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which files are archives. */
public final class WarcFiles {
  private WarcFiles() {}

  /**
   * The {@code .warc} and {@code .warc.gz} files of a folder and its subfolders, by name; the file
   * itself where the path is one.
   */
  public static List<Path> in(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(WarcFiles::isArchive).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether there is any such file at the path. */
  public static boolean isReadable(Path path) {
    try {
      return in(path).stream().anyMatch(Files::isReadable);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isArchive(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file) && (name.endsWith(".warc") || name.endsWith(".warc.gz"));
  }
}
