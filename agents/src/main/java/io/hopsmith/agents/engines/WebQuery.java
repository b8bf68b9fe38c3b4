package io.hopsmith.agents.engines;

import java.util.OptionalInt;

/**
 * What is searched for.
 *
 * @param text plain words
 * @param limit hits that are wanted, at least 1
 * @param recencyDays greatest age of pages in days, at least 1; empty for any age
 */
public record WebQuery(String text, int limit, OptionalInt recencyDays) {
  public WebQuery {
    if (limit < 1 || recencyDays.orElse(1) < 1) {
      throw new IllegalArgumentException(
          "limit is %d and recencyDays %s; both must be at least 1".formatted(limit, recencyDays));
    }
  }

  /**
   * The text on one line, cut behind a word where the engine takes no longer one.
   *
   * @param mostChars at least 1
   * @param mostWords at least 1
   */
  String cut(int mostChars, int mostWords) {
    StringBuilder cut = new StringBuilder();
    int words = 0;
    for (String word : text.strip().split("\\s+")) {
      int length = cut.length() + (words == 0 ? 0 : 1) + word.length();
      if (words == mostWords || length > mostChars) {
        break;
      }
      cut.append(words == 0 ? "" : " ").append(word);
      words++;
    }
    return words == 0
        ? text.strip().substring(0, Math.min(mostChars, text.strip().length()))
        : cut.toString();
  }
}
