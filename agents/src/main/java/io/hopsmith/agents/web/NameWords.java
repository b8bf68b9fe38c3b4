package io.hopsmith.agents.web;

import java.util.ArrayList;
import java.util.List;

/** Cuts what web authors write into class and id into words. */
final class NameWords {
  private NameWords() {}

  /** The words of a name in lower case: "sideBar nav-left2" has "side", "bar", "nav" and "left". */
  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean capital = c >= 'A' && c <= 'Z';
      boolean letter = capital || (c >= 'a' && c <= 'z');
      if (!letter || (capital && i > 0 && Character.isLowerCase(name.charAt(i - 1)))) {
        end(word, words);
      }
      if (letter) {
        word.append(Character.toLowerCase(c));
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
