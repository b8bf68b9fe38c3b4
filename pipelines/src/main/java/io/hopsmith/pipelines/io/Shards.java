package io.hopsmith.pipelines.io;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A set of files {@code NAME-00000-of-0000N.parquet} in one folder, the rows spread by the hash of
 * their ids.
 *
 * @param folder absolute path, shared by all workers
 * @param name first part of the file names
 * @param count number of files, 1 to 99,999; a part of what is written, so never taken from the
 *     number of workers
 */
public record Shards(String folder, String name, int count) implements Serializable {
  private static final String SUFFIX = ".parquet";

  public Shards {
    if (count < 1 || count > 99_999) {
      throw new IllegalArgumentException(
          "shards of '%s' must be 1 to 99999, not %d".formatted(name, count));
    }
  }

  public static Shards in(Path folder, String name, int count) {
    return new Shards(folder.toAbsolutePath().toString(), name, count);
  }

  /** The file of one shard. */
  Path file(int shard) {
    return Path.of(folder).resolve("%s-%05d-of-%05d%s".formatted(name, shard, count, SUFFIX));
  }

  /**
   * The Parquet files directly in a folder whose names start with {@code NAME-}, by name; none when
   * there is no such folder.
   */
  public static List<Path> list(Path folder, String name) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> belongs(file, name)).sorted().toList();
    }
  }

  private static boolean belongs(Path file, String name) {
    String fileName = file.getFileName().toString();
    return fileName.startsWith(name + "-") && fileName.endsWith(SUFFIX);
  }
}
