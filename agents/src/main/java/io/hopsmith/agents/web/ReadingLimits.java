package io.hopsmith.agents.web;

import java.io.Serializable;
import java.time.Duration;

/**
 * Bounds on the reading of one page; a page beyond one is refused, so that none takes more than its
 * share of time and memory. Pages of the open web have up to 50 thousand nodes, 60 levels and
 * attributes of 200 thousand characters (pictures in the page itself).
 *
 * @param domNodes most elements, texts and comments, at least 1
 * @param domDepth most elements that stand one within the other, at least 3
 * @param attributeChars longest value of an attribute in characters, at least 1
 * @param time processor time for a page; how busy the machine is does not count where its clock can
 *     tell
 */
public record ReadingLimits(int domNodes, int domDepth, int attributeChars, Duration time)
    implements Serializable {
  private static final int LEAST_DEPTH = 3;

  public ReadingLimits {
    atLeast("dom_nodes", domNodes, 1);
    atLeast("dom_depth", domDepth, LEAST_DEPTH);
    atLeast("attribute_chars", attributeChars, 1);
    if (time.toMillis() < 1) {
      throw new IllegalArgumentException(
          "extraction_ms is %s; it must be at least 1 ms".formatted(time));
    }
  }

  /** Half a million nodes, 500 levels, attributes of a million characters, 30 seconds. */
  public static ReadingLimits defaults() {
    return new ReadingLimits(500_000, 500, 1_000_000, Duration.ofSeconds(30));
  }

  private static void atLeast(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s is %d; it must be at least %d".formatted(name, value, least));
    }
  }
}
