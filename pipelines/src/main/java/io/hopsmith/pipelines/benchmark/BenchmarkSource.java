package io.hopsmith.pipelines.benchmark;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a benchmark lies.
 *
 * @param file absolute path of JSON lines, CSV with a header, Parquet, or hashes
 * @param name what rejections call it
 * @param question column of questions; empty for the first of the usual names that there is
 * @param answer column of gold answers; empty for the first of the usual names that there is
 */
public record BenchmarkSource(
    Path file, String name, Optional<String> question, Optional<String> answer) {

  /** A benchmark called as its file, with columns of the usual names. */
  public static BenchmarkSource of(Path file) {
    return new BenchmarkSource(file, nameOf(file), Optional.empty(), Optional.empty());
  }

  /** The file's name without its extensions. */
  public static String nameOf(Path file) {
    return file.getFileName().toString().replaceFirst("(?<=.)\\..*$", "");
  }
}
