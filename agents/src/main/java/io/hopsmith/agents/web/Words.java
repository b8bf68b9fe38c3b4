package io.hopsmith.agents.web;

import java.util.regex.Pattern;

/** Counting and testing words of a line. */
final class Words {
  private static final Pattern SPACE = Pattern.compile(" +");

  private Words() {}

  static int count(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? 0 : SPACE.split(stripped).length;
  }

  static boolean hasLetterOrDigit(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /** Whether it ends as a sentence does. */
  static boolean endsSentence(String text) {
    return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") || text.endsWith(";");
  }
}
