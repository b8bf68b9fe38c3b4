package io.hopsmith.agents.crawl;

import io.hopsmith.agents.cache.LeastRecentlyUsed;
import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Page;
import java.util.Map;

/**
 * Tells pages that say something from those that say the same again under another number or date:
 * remembers what lines said, apart from words with digits and addresses. Used by one thread; takes
 * some 10 ns a character.
 */
final class NewText {
  /** Lines of an endless series are few, and come again before they are forgotten. */
  private static final int LINES = 20_000;

  /** FNV-1a of 64 bits, so that different lines hardly ever meet. */
  private static final long BASIS = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  private final Map<Long, Boolean> seen = new LeastRecentlyUsed<>(LINES);

  /** Whether the page has a line, title and headline among them, that no page before had. */
  boolean isIn(Page page) {
    int newLines = newLines(page.title()) + newLines(page.headline());
    for (Block block : page.blocks()) {
      newLines += newLines(block.text());
    }
    return newLines > 0;
  }

  /** 1 for a line that is new, and not so any more; 0 otherwise. */
  private int newLines(String line) {
    long words = hash(line);
    return words != BASIS && seen.put(words, true) == null ? 1 : 0;
  }

  /** Hash of the line's words in lower case. */
  private static long hash(String line) {
    long hash = BASIS;
    long word = BASIS;
    boolean counts = true;
    for (int i = 0; i <= line.length(); i++) {
      char c = i == line.length() ? ' ' : line.charAt(i);
      if (c == ' ' || Character.isWhitespace(c)) {
        hash = counts && word != BASIS ? (hash ^ word) * PRIME : hash;
        word = BASIS;
        counts = true;
      } else {
        boolean small = c >= 'a' && c <= 'z';
        counts &= small || (c != '/' && !Character.isDigit(c));
        word = (word ^ (small ? c : Character.toLowerCase(c))) * PRIME;
      }
    }
    return hash;
  }
}
