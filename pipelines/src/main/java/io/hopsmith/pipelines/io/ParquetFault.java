package io.hopsmith.pipelines.io;

import java.util.regex.Pattern;

/** What Parquet's library says is wrong with a file, for people. */
final class ParquetFault {
  /** The library names files as Java names objects. */
  private static final Pattern INPUT = Pattern.compile("\\S+\\.LocalInputFile@\\p{XDigit}+");

  private ParquetFault() {}

  static String of(Exception fault) {
    return INPUT.matcher(String.valueOf(fault.getMessage())).replaceAll("it");
  }
}
