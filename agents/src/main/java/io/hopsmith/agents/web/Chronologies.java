package io.hopsmith.agents.web;

import io.hopsmith.schemas.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads boxes headed "... chronology" as a reader does: of the three lines in them, years aside,
 * the one before the page's own subject precedes it and the one after it follows it. Those two
 * become key-value blocks, below labels that say in what order they stand: on the page of a
 * recording, what an artist released before and after it; elsewhere {@value #BEFORE} and {@value
 * #AFTER}. A box of another form stays as it is.
 */
final class Chronologies {
  private static final String BEFORE = "Preceded by";
  private static final String AFTER = "Followed by";
  private static final String RELEASED_BEFORE = "Follows in its artist's discography";
  private static final String RELEASED_AFTER = "Precedes in its artist's discography";
  private static final String HEADED = "chronology";

  /** Labels that pages of records have, and of books and films not. */
  private static final Pattern OF_A_RECORD =
      Pattern.compile(
          "(?i)(?:recorded|labels?|record labels?|b-side|a-side|producer\\(s\\)|format)");

  private Chronologies() {}

  /**
   * The blocks with the neighbours of the subject labelled.
   *
   * @param headline the page's headline
   */
  static List<Block> read(List<Block> blocks, String headline) {
    List<Block> read = new ArrayList<>(blocks);
    boolean record = blocks.stream().anyMatch(Chronologies::isOfARecord);
    for (int i = 0; i < read.size(); i++) {
      Block block = read.get(i);
      if (block.kind() == Block.Kind.HEADING && isChronology(block.text())) {
        label(read, lines(read, i + 1), key(headline), record);
      }
    }
    return read;
  }

  private static boolean isOfARecord(Block block) {
    return block.kind() == Block.Kind.KEY_VALUE && OF_A_RECORD.matcher(block.label()).matches();
  }

  private static boolean isChronology(String text) {
    return text.toLowerCase(Locale.ROOT).endsWith(HEADED);
  }

  /** Places of the lines of the box that begins at {@code from}, without years. */
  private static List<Integer> lines(List<Block> blocks, int from) {
    List<Integer> lines = new ArrayList<>();
    for (int i = from; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() != Block.Kind.PARAGRAPH || !isChronology(block.section())) {
        break;
      }
      if (!block.text().startsWith("(")) {
        lines.add(i);
      }
    }
    return lines;
  }

  private static void label(
      List<Block> blocks, List<Integer> lines, String subject, boolean record) {
    for (int i = 0; i < lines.size() && lines.size() <= 3; i++) {
      if (key(blocks.get(lines.get(i)).text()).equals(subject)) {
        if (i > 0) {
          label(blocks, lines.get(i - 1), record ? RELEASED_BEFORE : BEFORE);
        }
        if (i + 1 < lines.size()) {
          label(blocks, lines.get(i + 1), record ? RELEASED_AFTER : AFTER);
        }
        return;
      }
    }
  }

  private static void label(List<Block> blocks, int at, String label) {
    Block line = blocks.get(at);
    blocks.set(
        at, Block.keyValue(line.section(), label, "", line.text(), line.text(), line.links()));
  }

  /** Letters and digits, without a parenthesis at the end. */
  private static String key(String text) {
    return text.replaceFirst("\\s*\\([^()]*\\)$", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
