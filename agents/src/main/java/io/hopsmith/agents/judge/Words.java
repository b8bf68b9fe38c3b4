package io.hopsmith.agents.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text in their {@link Word#form}, without articles. */
final class Words {
  private static final Pattern WORD =
      Pattern.compile("\\d+(?:\\.\\d+)?s?|\\p{L}+|[%$€£]|(?<end>[.!?:](?=\\s)|\\n)");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("%", "percent"),
          Map.entry("$", "dollar"),
          Map.entry("usd", "dollar"),
          Map.entry("€", "euro"),
          Map.entry("£", "pound"),
          Map.entry("kilometre", "km"),
          Map.entry("kilometer", "km"),
          Map.entry("metre", "m"),
          Map.entry("meter", "m"),
          Map.entry("centimetre", "cm"),
          Map.entry("centimeter", "cm"),
          Map.entry("millimetre", "mm"),
          Map.entry("millimeter", "mm"),
          Map.entry("kilogram", "kg"),
          Map.entry("feet", "ft"),
          Map.entry("foot", "ft"),
          Map.entry("inches", "inch"),
          Map.entry("lb", "pound"),
          Map.entry("ad", "ce"),
          Map.entry("bc", "bce"),
          Map.entry("usa", "us"),
          Map.entry("america", "us"),
          Map.entry("uk", "britain"),
          Map.entry("saint", "st"),
          Map.entry("mount", "mt"),
          Map.entry("fort", "ft"),
          Map.entry("doctor", "dr"),
          Map.entry("junior", "jr"),
          Map.entry("color", "colour"),
          Map.entry("men", "man"),
          Map.entry("women", "woman"),
          Map.entry("people", "person"),
          Map.entry("children", "child"));

  private final List<Word> words = new ArrayList<>();
  private final List<String> run = new ArrayList<>();
  private int sentence;
  private int runSentence;

  private Words() {}

  /** All words of a text in order. */
  static List<Word> of(String text) {
    Words reading = new Words();
    reading.read(Folding.fold(text));
    return List.copyOf(reading.words);
  }

  private void read(String folded) {
    Matcher token = WORD.matcher(folded);
    while (token.find()) {
      if (token.group("end") != null) {
        endRun();
        sentence += words.isEmpty() || words.get(words.size() - 1).sentence() < sentence ? 0 : 1;
      } else {
        add(token.group());
      }
    }
    endRun();
  }

  private void add(String written) {
    String lower = SpokenNumbers.unroman(written).toLowerCase(Locale.ROOT);
    if (SpokenNumbers.isPart(lower)) {
      runSentence = sentence;
      run.add(lower);
    } else if (!(lower.equals("and")
        && !run.isEmpty()
        && run.get(run.size() - 1).equals("hundred"))) {
      endRun();
      if (!ARTICLES.contains(lower)) {
        words.add(new Word(form(lower), Character.isUpperCase(written.charAt(0)), sentence));
      }
    }
  }

  private void endRun() {
    if (!run.isEmpty()) {
      SpokenNumbers.inDigits(run).forEach(n -> words.add(new Word(n, false, runSentence)));
      run.clear();
    }
  }

  private static String form(String lower) {
    String known = SAME.get(lower);
    String form = known == null ? singular(lower) : known;
    return SAME.getOrDefault(form, form);
  }

  private static String singular(String word) {
    int length = word.length();
    if (length < 4
        || !word.endsWith("s")
        || Character.isDigit(word.charAt(0))
        || word.matches(".*(ss|us|is)")) {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    return word.matches(".*(sh|ch|x|z|ss|us)es")
        ? word.substring(0, length - 2)
        : word.substring(0, length - 1);
  }
}
