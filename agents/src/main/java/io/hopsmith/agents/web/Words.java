package io.hopsmith.agents.web;

/** Counting and testing words of a line. */
final class Words {
  private Words() {}

  static int count(String text) {
    String stripped = text.strip();
    int words = stripped.isEmpty() ? 0 : 1;
    for (int i = stripped.indexOf(' '); i >= 0; i = stripped.indexOf(' ', i + 1)) {
      words += stripped.charAt(i + 1) == ' ' ? 0 : 1;
    }
    return words;
  }

  static boolean hasLetterOrDigit(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isLetter(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it ends as a sentence does. */
  static boolean endsSentence(String text) {
    return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") || text.endsWith(";");
  }
}
