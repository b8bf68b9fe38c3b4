package io.hopsmith.validators.form;

import io.hopsmith.agents.judge.AnswerJudge;
import io.hopsmith.schemas.Candidate;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the answer, an alias, or a telling part of one in the question. */
final class AnswerLeak {
  private static final AnswerJudge JUDGE = new AnswerJudge();
  private static final int SHORTEST_TELLING_WORD = 5;
  private static final int STEM = 6;

  /** Class words that names are made of; alone they tell nothing. */
  private static final Set<String> CLASS_WORDS =
      Set.of(
          ("river lake mountain mount island islands republic kingdom states united bridge university"
                  + " college city north south east west northern southern eastern western central new"
                  + " saint album song film company records prize award national international great"
                  + " street church museum station railway party league group house world first"
                  + " january february march april june july august september october november december"
                  + " million billion thousand years people square democratic federal")
              .split(" "));

  private AnswerLeak() {}

  static Optional<String> fault(Candidate candidate) {
    if (candidate.answer().isBlank()) {
      return Optional.of("the answer is empty");
    }
    if (JUDGE.mentions(candidate.question(), candidate.answer(), candidate.aliases())) {
      return Optional.of("the question holds the answer or an alias of it");
    }
    Set<String> asked = stems(words(candidate.question()).stream());
    return Stream.concat(Stream.of(candidate.answer()), candidate.aliases().stream())
        .flatMap(answer -> telling(answer, candidate.answerType()))
        .filter(word -> asked.contains(stem(word)))
        .findFirst()
        .map(word -> "the question holds a telling word of the answer: " + word);
  }

  /** Long words of a name other than class words; values are told only by the whole. */
  private static Stream<String> telling(String answer, String type) {
    return type.equals("entity")
        ? words(answer).stream()
            .filter(word -> word.length() >= SHORTEST_TELLING_WORD && !CLASS_WORDS.contains(word))
        : Stream.empty();
  }

  private static Set<String> stems(Stream<String> words) {
    return words.map(AnswerLeak::stem).collect(Collectors.toSet());
  }

  /** The first letters, so that "Hungarian" gives "Hungary" away. */
  private static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length()));
  }

  private static List<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
