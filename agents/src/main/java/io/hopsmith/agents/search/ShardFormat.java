package io.hopsmith.agents.search;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The file that says what a shard folder holds. It is written last: without it a shard is
 * incomplete.
 *
 * @param embedder name of the embedder behind the vectors
 * @param dimensions components of a vector
 * @param vectors number of different vectors
 * @param pages number of pages
 * @param passages number of passages
 */
record ShardFormat(String embedder, int dimensions, int vectors, int pages, int passages) {
  static final String FILE = "hopsmith-shard.properties";

  /** Raised whenever fields, analysis or the vector file change. */
  static final int VERSION = 2;

  void write(Path directory) throws IOException {
    Files.writeString(
        directory.resolve(FILE),
        String.join(
            "\n",
            "version=" + VERSION,
            "embedder=" + embedder,
            "dimensions=" + dimensions,
            "vectors=" + vectors,
            "pages=" + pages,
            "passages=" + passages,
            ""));
  }

  static ShardFormat read(Path directory) {
    Path file = directory.resolve(FILE);
    if (!Files.isExecutable(directory)) { // nothing in it can be seen then
      throw UnusableIndexException.unreadable(directory);
    }
    if (!Files.isRegularFile(file)) {
      throw new UnusableIndexException(
          "the index shard " + directory.toAbsolutePath() + " is incomplete (no " + FILE + ")");
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnusableIndexException("cannot read " + file.toAbsolutePath(), e);
    }
    return parse(file, properties);
  }

  private static ShardFormat parse(Path file, Properties properties) {
    int version = number(file, properties, "version");
    if (version != VERSION) {
      throw new UnusableIndexException(
          file.toAbsolutePath()
              + " has format version "
              + version
              + ", this program reads "
              + VERSION);
    }
    return new ShardFormat(
        properties.getProperty("embedder", ""),
        number(file, properties, "dimensions"),
        number(file, properties, "vectors"),
        number(file, properties, "pages"),
        number(file, properties, "passages"));
  }

  private static int number(Path file, Properties properties, String key) {
    String value = properties.getProperty(key, "");
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new UnusableIndexException(
          "\"" + key + "\" in " + file.toAbsolutePath() + " is \"" + value + "\", not a number", e);
    }
  }
}
