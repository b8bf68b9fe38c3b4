package io.hopsmith.validators.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Faults of a question's form. */
final class QuestionForm {
  private static final Pattern SENTENCES =
      Pattern.compile(
          "(?<=[.?!])(?<!\\b(?:St|Mt|Dr|Mr|Mrs|Jr|No|\\p{Lu})\\.)[\"”']?\\s+(?=[\"“(]?\\p{Lu})"
              + "|(?<=[。？！])[”」』]?\\s*(?=\\S)");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** A word of Chinese has about so many characters. */
  private static final int CHARACTERS_PER_WORD = 2;

  private static final Pattern COMMAND =
      Pattern.compile(
          "(?i)^(?:name|find|identify|give|state|determine|provide|tell|work out|report|specify|say|decide)\\b.*");
  private static final Pattern PRONOUN_FIRST =
      Pattern.compile(
          "(?i)^(?:it|its|he|his|she|her|they|their|them|him|that one|the former|the latter|the same)\\b.*");
  private static final Pattern POINTER_FIRST =
      Pattern.compile(
          "(?i)^(?:what|which|who|when|where|how)\\b[^,?]*\\b(?:of|does|did|is|was) (?:it|him|her|them|the former|the latter)\\b.*");
  private static final Map<String, Pattern> RESIDUE =
      Map.of(
          "an unresolved reference [n]", Pattern.compile("\\[\\d*\\]"),
          "an underscore", Pattern.compile("_"),
          "a doubled colon", Pattern.compile("::"),
          "an empty pair of brackets", Pattern.compile("\\(\\s*\\)|\\[\\s*\\]|\\{|\\}"),
          "a variable", Pattern.compile("\\?\\d+\\b"),
          "a doubled punctuation mark",
              Pattern.compile(",\\s*,|;\\s*;|\\?\\s*\\?|(?<!\\.)\\.\\.(?!\\.)|\\s[,;?.](?:\\s|$)"),
          "a doubled word", Pattern.compile("(?i)(?<![\\p{L}-])(\\p{L}+)\\s+\\1(?![\\p{L}-])"));

  /** Doubled words that English allows. */
  private static final Pattern ALLOWED_DOUBLES =
      Pattern.compile("\\b(?:had had|that that)\\b|\\b(\\p{Lu}\\p{L}+) \\1\\b");

  private QuestionForm() {}

  /** Words between spaces; Chinese characters, which have none between them, in pairs. */
  static int words(String question) {
    int han = (int) HAN.matcher(question).results().count();
    String others = HAN.matcher(question).replaceAll(" ").replaceAll("[，。？！、；：“”]", " ").strip();
    return han / CHARACTERS_PER_WORD + (others.isEmpty() ? 0 : others.split("\\s+").length);
  }

  /** The first fault; empty when there is none. */
  static Optional<String> fault(String question) {
    return endFault(question)
        .or(() -> askFault(question))
        .or(() -> referenceFault(question))
        .or(() -> residueFault(question));
  }

  private static List<String> sentences(String question) {
    return Arrays.asList(SENTENCES.split(question.strip()));
  }

  private static Optional<String> endFault(String question) {
    boolean ends = question.strip().matches("(?s).*[?.!？。！][\"”'」』]?$");
    boolean begins = question.strip().matches("(?s)^[\"“(「『《]?[\\p{Lu}\\p{N}\\p{IsHan}].*");
    if (!begins) {
      return Optional.of("it does not begin with a capital letter");
    }
    return ends
        ? Optional.empty()
        : Optional.of("it does not end with a full stop or a question mark");
  }

  private static Optional<String> askFault(String question) {
    long asks = sentences(question).stream().filter(QuestionForm::asks).count();
    return asks == 1 ? Optional.empty() : Optional.of("it asks " + asks + " times; allowed: once");
  }

  private static boolean asks(String sentence) {
    return sentence.strip().matches("(?s).*[?？][\"”'」』]?$") || COMMAND.matcher(sentence).matches();
  }

  private static Optional<String> referenceFault(String question) {
    String first = sentences(question).get(0);
    boolean dangling =
        PRONOUN_FIRST.matcher(first).matches() || POINTER_FIRST.matcher(first).matches();
    return dangling
        ? Optional.of("it refers to something not introduced: " + first)
        : Optional.empty();
  }

  private static Optional<String> residueFault(String question) {
    String text = ALLOWED_DOUBLES.matcher(question).replaceAll("");
    return RESIDUE.keySet().stream()
        .sorted()
        .filter(name -> RESIDUE.get(name).matcher(text).find())
        .findFirst()
        .map(name -> "it holds " + name);
  }
}
