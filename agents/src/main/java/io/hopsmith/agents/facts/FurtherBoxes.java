package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Block;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the boxes of labelled lines that a page has for other works than its own, or for later
 * versions of it: a film's page has one for its soundtrack, a song's one for each single. Their
 * captions say so ("Soundtrack album by Ann Berg"); the first box of a page is its subject's, if it
 * does not stand below a heading of its own.
 */
final class FurtherBoxes {
  /** Level of headings that a box has within it. */
  private static final int CAPTION_LEVEL = 6;

  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)(?:[\\p{L}'’-]+ ){0,4}(?:album|single|song|soundtrack|score|ep|film|movie|novel|book|play|opera|musical"
              + "|video|game|series|version)s? (?:by|from|of) \\p{Lu}.{0,100}");

  private FurtherBoxes() {}

  /** The blocks of such boxes, by identity. */
  static Set<Block> in(List<Block> blocks) {
    Set<Block> found = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean known = false;
    boolean further = false;
    for (Block block : blocks) {
      if (isCaption(block)) {
        further = known || isBelowAHeading(block);
      } else if (ends(block)) {
        further = false;
      }
      known |= block.kind() == Block.Kind.KEY_VALUE;
      if (further) {
        found.add(block);
      }
    }
    return found;
  }

  private static boolean isCaption(Block block) {
    boolean line = isInnerHeading(block) || block.kind() == Block.Kind.PARAGRAPH;
    return line && CAPTION.matcher(block.text()).matches();
  }

  private static boolean isInnerHeading(Block block) {
    return block.kind() == Block.Kind.HEADING && block.level() == CAPTION_LEVEL;
  }

  /** Whether more than the page's title stands above it. */
  private static boolean isBelowAHeading(Block block) {
    return block.section().contains(" > ");
  }

  /** A heading of the page's own, or prose. */
  private static boolean ends(Block block) {
    return switch (block.kind()) {
      case HEADING -> !isInnerHeading(block);
      case PARAGRAPH -> block.text().matches(".{60,}[.!?][\"”]?");
      case LIST_ITEM, KEY_VALUE, TABLE_ROW -> false;
    };
  }
}
