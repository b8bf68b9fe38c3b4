package io.hopsmith.agents.web;

/**
 * Characters as a reader sees them: white space collapsed to single spaces, characters without a
 * shape left out. Runs of ordinary characters are taken as a whole.
 */
final class VisibleText {
  /** First halves of tags and variation selectors beyond the basic plane, which have no shape. */
  private static final char PLANE_OF_TAGS = '\uDB40';

  private static final char LAST_LATIN = '\u0250';

  private final StringBuilder text = new StringBuilder();

  /** The text of some characters, without space at its ends. */
  static String of(String characters) {
    if (isPlain(characters)) {
      return characters;
    }
    VisibleText visible = new VisibleText();
    visible.append(characters);
    return visible.text.toString().strip();
  }

  /** Whether the characters are their own text. */
  private static boolean isPlain(String characters) {
    return plainEnd(characters, 0) == characters.length();
  }

  void append(String characters) {
    int at = 0;
    while (at < characters.length()) {
      int end = plainEnd(characters, at);
      text.append(characters, at, end);
      at = end < characters.length() ? end + one(characters.charAt(end)) : end;
    }
  }

  int length() {
    return text.length();
  }

  /** The last characters, at most so many. */
  CharSequence end(int most) {
    return text.subSequence(Math.max(0, text.length() - most), text.length());
  }

  /** What was appended, without space at its ends; nothing is left of it. */
  String take() {
    String taken = text.toString().strip();
    text.setLength(0);
    return taken;
  }

  /** Whether the character at an index is a space, which stands between others only. */
  boolean isSpaceAt(int index) {
    return text.charAt(index) == ' ';
  }

  /** Appends what a character is in the text; how many characters it stands for. */
  private int one(char c) {
    if (isSpace(c)) {
      if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    } else if (c == PLANE_OF_TAGS) {
      return 2;
    } else if (!isInvisible(c) && !isLooseJoiner(c)) {
      text.append(c);
    }
    return 1;
  }

  /** One past the ordinary characters from {@code start} on, and the single spaces in them. */
  private static int plainEnd(String characters, int start) {
    int end = start;
    boolean space = true;
    while (end < characters.length()) {
      char c = characters.charAt(end);
      if (c == ' ' ? space : !isOrdinary(c)) {
        break;
      }
      space = c == ' ';
      end++;
    }
    return space && end > start ? end - 1 : end;
  }

  /** Whether it is neither space nor invisible, for sure. */
  private static boolean isOrdinary(char c) {
    return (c > ' ' && c < '\u007F') || (c > '\u00AD' && c < '\u061C');
  }

  /**
   * Whether it is a joiner or non-joiner that joins nothing: Arabic and Indic scripts and emoji use
   * them, Latin text does not.
   */
  private boolean isLooseJoiner(char c) {
    return (c == '\u200C' || c == '\u200D')
        && (text.isEmpty() || text.charAt(text.length() - 1) < LAST_LATIN);
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /**
   * Zero-width space, word joiner and invisible operators, soft hyphen, byte order mark, direction
   * marks, notes between lines, vowel separators and fillers without a shape, controls.
   */
  private static boolean isInvisible(char c) {
    return c == '\u200B'
        || (c >= '\u2060' && c <= '\u2064')
        || c == '\u00AD'
        || c == '\uFEFF'
        || c == '\u200E'
        || c == '\u200F'
        || c == '\u061C'
        || c == '\u180E'
        || (c >= '\uFFF9' && c <= '\uFFFB')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u206F')
        || Character.isISOControl(c);
  }
}
