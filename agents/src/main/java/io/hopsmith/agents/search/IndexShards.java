package io.hopsmith.agents.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names of the shard folders inside an index folder, e.g. {@code shard-00003-of-00008}. */
public final class IndexShards {
  private static final Pattern NAME = Pattern.compile("shard-(\\d{5})-of-(\\d{5})");

  private static final Pattern LUCENE = Pattern.compile("_\\w+\\.\\w+|segments_\\w+|write\\.lock");

  private IndexShards() {}

  /** The folder of shard {@code shard} of {@code shards}; both stand in its name. */
  public static Path directory(Path index, int shard, int shards) {
    if (shards < 1 || shard < 0 || shard >= shards) {
      throw new IllegalArgumentException("there is no shard " + shard + " of " + shards);
    }
    return index.resolve(String.format(Locale.ROOT, "shard-%05d-of-%05d", shard, shards));
  }

  /**
   * All shard folders of an index, in order.
   *
   * @throws UnusableIndexException when there are none, some are missing, or two sets are mixed
   */
  public static List<Path> directories(Path index) {
    List<Integer> counts = shardCounts(index);
    if (counts.isEmpty()) {
      throw new UnusableIndexException("no index shards in " + index.toAbsolutePath());
    }
    if (counts.size() > 1) {
      throw new UnusableIndexException(
          "shards of several builds in " + index.toAbsolutePath() + ": sets of " + counts);
    }
    int shards = counts.get(0);
    List<Path> all = IntStream.range(0, shards).mapToObj(i -> directory(index, i, shards)).toList();
    for (Path shard : all) {
      if (!Files.isDirectory(shard)) {
        throw new UnusableIndexException(
            "the index shard " + shard.toAbsolutePath() + " is missing");
      }
    }
    return all;
  }

  /**
   * Whether a file of a shard is Lucene's. Lucene gives every index ids at random, so these files
   * differ each time the same pages are indexed; the others do not.
   */
  public static boolean isLucenes(Path file) {
    return NAME.matcher(file.toAbsolutePath().getParent().getFileName().toString()).matches()
        && LUCENE.matcher(file.getFileName().toString()).matches();
  }

  private static List<Integer> shardCounts(Path index) {
    if (!Files.isDirectory(index)) {
      throw new UnusableIndexException("there is no index folder " + index.toAbsolutePath());
    }
    try (Stream<Path> entries = Files.list(index)) {
      return entries
          .map(entry -> NAME.matcher(entry.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> Integer.parseInt(name.group(2)))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UnusableIndexException("cannot list " + index.toAbsolutePath(), e);
    }
  }
}
