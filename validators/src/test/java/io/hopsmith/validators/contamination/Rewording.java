package io.hopsmith.validators.contamination;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says a question in other words, by rules; each value is one way of doing so. */
enum Rewording {
  /** Word for word. */
  COPY {
    @Override
    String of(String question) {
      return question;
    }
  },
  /** As part of a request. */
  REQUEST {
    @Override
    String of(String question) {
      return "Please find out and tell me: " + lower(question).replaceAll("\\?$", "") + ", thanks.";
    }
  },
  /** Every common word that has one by a synonym. */
  SYNONYMS {
    @Override
    String of(String question) {
      Matcher word = Pattern.compile("\\p{L}+").matcher(question);
      return word.replaceAll(
          found -> SYNONYMS_OF.getOrDefault(found.group().toLowerCase(Locale.ROOT), found.group()));
    }
  },
  /** Its second half before its first. */
  TURNED {
    @Override
    String of(String question) {
      List<String> words = List.of(question.replaceAll("\\?$", "").split(" "));
      int middle = words.size() / 2;
      return "Concerning "
          + String.join(" ", words.subList(middle, words.size()))
          + ": "
          + lower(String.join(" ", words.subList(0, middle)))
          + "?";
    }
  },
  /** Both of these. */
  TURNED_SYNONYMS {
    @Override
    String of(String question) {
      return TURNED.of(SYNONYMS.of(question));
    }
  };

  private static final Map<String, String> SYNONYMS_OF =
      Map.ofEntries(
          Map.entry("who", "which person"),
          Map.entry("when", "at what time"),
          Map.entry("where", "in which place"),
          Map.entry("year", "calendar year"),
          Map.entry("many", "large a number of"),
          Map.entry("film", "movie"),
          Map.entry("movie", "film"),
          Map.entry("city", "town"),
          Map.entry("received", "was given"),
          Map.entry("awarded", "given"),
          Map.entry("won", "took"),
          Map.entry("born", "brought into the world"),
          Map.entry("died", "passed away"),
          Map.entry("founded", "set up"),
          Map.entry("located", "situated"),
          Map.entry("first", "earliest"),
          Map.entry("released", "brought out"),
          Map.entry("wrote", "authored"),
          Map.entry("company", "firm"),
          Map.entry("country", "nation"),
          Map.entry("song", "tune"),
          Map.entry("performer", "singer"),
          Map.entry("spouse", "married partner"),
          Map.entry("name", "title"),
          Map.entry("largest", "biggest"),
          Map.entry("also", "too"),
          Map.entry("the", "that"),
          Map.entry("in", "within"));

  abstract String of(String question);

  private static String lower(String question) {
    return question.isEmpty()
        ? ""
        : question.substring(0, 1).toLowerCase(Locale.ROOT) + question.substring(1);
  }
}
