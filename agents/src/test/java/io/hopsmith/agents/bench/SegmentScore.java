package io.hopsmith.agents.bench;

import java.util.regex.Pattern;

/**
 * How many of the marked segments a text has, micro-averaged when added up over pages. White space
 * and characters without a shape count for nothing on either side.
 *
 * @param found segments of the main text that were found
 * @param wanted segments of the main text
 * @param unwanted segments of anything else that were found
 */
record SegmentScore(int found, int wanted, int unwanted) {
  static final SegmentScore NOTHING = new SegmentScore(0, 0, 0);
  private static final Pattern SHAPELESS =
      Pattern.compile("[\\u00AD\\u200B\\u2060-\\u2064\\uFEFF]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /** The text as it is compared. */
  static String plain(String text) {
    return SPACE.matcher(SHAPELESS.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  SegmentScore plus(SegmentScore other) {
    return new SegmentScore(found + other.found, wanted + other.wanted, unwanted + other.unwanted);
  }

  double precision() {
    return (double) found / Math.max(1, found + unwanted);
  }

  double recall() {
    return (double) found / Math.max(1, wanted);
  }

  /** Harmonic mean of precision and recall. */
  double f() {
    return 2.0 * found / Math.max(1, found + unwanted + wanted);
  }
}
