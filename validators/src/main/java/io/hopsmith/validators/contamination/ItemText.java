package io.hopsmith.validators.contamination;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words and names of a text, in the form in which items are compared. */
final class ItemText {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
  private static final Set<String> NO_NAMES =
      Set.of(
          ("the a an in on at of by for from to and or as what which who whom whose when where how"
                  + " why is was are were did does do has have had if i it its he she they this that"
                  + " these those there according")
              .split(" "));

  private ItemText() {}

  /** Runs of letters and digits in lower case. */
  static List<String> words(String text) {
    return written(text).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  /** The words as one text; two questions or answers with the same one are the same. */
  static String normal(String text) {
    return String.join(" ", words(text));
  }

  /** Words that are written with a capital letter or digits, in lower case, each once. */
  static Set<String> names(String text) {
    Set<String> names = new LinkedHashSet<>();
    for (String word : written(text)) {
      String lower = word.toLowerCase(Locale.ROOT);
      boolean name = Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0));
      if (name && !NO_NAMES.contains(lower)) {
        names.add(lower);
      }
    }
    return names;
  }

  /**
   * Whether two questions are of one series rather than one: each has a name or number that the
   * other lacks ("in 2014", "in 2018"), and neither's answer is the other's, or a part of it.
   */
  static boolean areSiblings(
      String question, String answer, String otherQuestion, String otherAnswer) {
    String one = " " + normal(answer) + " ";
    String other = " " + normal(otherAnswer) + " ";
    boolean otherAnswers =
        !one.isBlank() && !other.isBlank() && !one.contains(other) && !other.contains(one);
    return otherAnswers && lacks(otherQuestion, question) && lacks(question, otherQuestion);
  }

  private static boolean lacks(String question, String other) {
    return !Set.copyOf(words(question)).containsAll(names(other));
  }

  /** All sequences of so many words; none where the text has fewer. */
  static List<String> sequences(List<String> words, int length) {
    List<String> sequences = new ArrayList<>();
    for (int i = 0; i + length <= words.size(); i++) {
      sequences.add(String.join(" ", words.subList(i, i + length)));
    }
    return sequences;
  }

  private static List<String> written(String text) {
    String folded =
        Normalizer.normalize(POSSESSIVE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
    return Arrays.stream(NO_WORD.split(folded)).filter(word -> !word.isEmpty()).toList();
  }
}
