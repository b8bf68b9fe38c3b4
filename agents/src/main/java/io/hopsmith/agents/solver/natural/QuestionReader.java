package io.hopsmith.agents.solver.natural;

import io.hopsmith.agents.solver.natural.NaturalQuestion.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what kind of answer a question wants, from its asking words. */
final class QuestionReader {
  private static final Pattern YES_NO =
      Pattern.compile("(?i)^(?:are|is|was|were|do|does|did|has|have|had|can|could)\\b");
  private static final Pattern ASKS =
      Pattern.compile("(?i)\\b(?:what|which|who|whom|whose|when|where|how)\\b");
  private static final Pattern OR =
      Pattern.compile(
          "(?<first>(?:the |The )?"
              + Names.NAME.pattern()
              + "),? or (?<second>[^,?]+?)(?:\\s*[,?].*)?$");
  private static final Pattern BETWEEN =
      Pattern.compile("(?i)\\bbetween (?<first>.+?) and (?<second>[^,]+),");
  private static final Pattern NOUN =
      Pattern.compile(
          "(?i)\\b(?:what|which) (?!also\\b)(?:(?:is|was|are|were) (?:the )?)?(?:(?:name|names) of (?:the |an? )?)?(?<words>[^,?.]+)");
  private static final Pattern COUNTED = Pattern.compile("(?i)\\bhow many (?<words>[^,?.]+)");
  private static final Pattern WORDS_ALONE =
      Pattern.compile("(?i)^(?:when|where|who|whom)\\b|^(?:name|give|find|identify) the\\b");
  private static final Pattern ENDS_NOUN =
      Pattern.compile(
          "(?i)^(?:of|in|on|at|as|for|by|with|or|to|from|that|which|who|whose|where|when|is|was|are|were|do|does|did"
              + "|has|have|had|can|could|the|an?|his|her|their|its|under|past|over|wrote|used|born|both|located|known|based|associated|founded|named|called)$");
  private static final Pattern YEAR = Pattern.compile("(?i)\\b(?:what|which) years?\\b");
  private static final Pattern WHEN = Pattern.compile("^when\\b|\\bwhen\\W*$");
  private static final Pattern WHERE =
      Pattern.compile("^(?:(?:from|to|but) )?where\\b|\\bbut where\\b|\\bwhere\\W*$");
  private static final Pattern PERIOD_NOUN = Pattern.compile("date|day|month|timeframe|decade");
  private static final Pattern NUMBER =
      Pattern.compile("(?i)\\bhow (?:many|much|long|tall|high|old|far|large|big|deep|wide)\\b");
  private static final Pattern NUMBER_NOUN =
      Pattern.compile(
          "population|number|amount|length|height|area|capacity|average.*|area code|.*ranking|distance|age");
  private static final Pattern PLACE_NOUN =
      Pattern.compile(
          ".*\\b(?:city|cities|town|village|country|state|county|province|district|region|neighbou?rhood|place|location|island|continent|territory|borough|municipality|capital)");
  private static final Pattern PERSON_NOUN =
      Pattern.compile(
          ".*\\b(?:\\p{L}{2,}(?:er|or|ist|ian|ess|man|woman)|person|president|king|queen|wife|husband|spouse|pilot|candidates?|chef|poet|coach|father|mother|son|daughter)");
  private static final Pattern NOT_PERSONS =
      Pattern.compile(
          ".*\\b(?:river|number|order|paper|letter|chapter|tower|centre|center|theater|theatre|newspaper|outlet|computer|manner|water|border|semester|career|floor|color|colour)");
  private static final Pattern PHRASE_NOUN =
      Pattern.compile(
          "(?i)(?:type|kind|genre|sort|profession|occupation|role|nationality|position|part|term|distinction|style|instrument|technique|language|religion|reason|subject|title|ethnicity).*");

  private QuestionReader() {}

  /** Reads a question. */
  static NaturalQuestion read(String text) {
    String asking = asking(text.strip());
    List<String> names = Names.in(text.strip());
    List<String> choices = choices(asking, names);
    String focus = focus(asking);
    Wanted wanted = wanted(asking, focus);
    boolean yesNo = wanted == Wanted.YES_NO;
    if (choices.size() == 2 && !yesNo) {
      return new NaturalQuestion(text.strip(), Wanted.CHOICE, focus, names, choices);
    }
    return new NaturalQuestion(
        text.strip(), wanted, focus, names, yesNo ? firstTwo(names) : List.of());
  }

  private static List<String> firstTwo(List<String> names) {
    return names.size() < 2 ? List.of() : names.subList(0, 2);
  }

  /** The sentence that asks: the last with a question mark or an asking word. */
  private static String asking(String text) {
    String found = text;
    for (String sentence : text.split("(?<=[\\p{L}\\p{N}]{2}[.?!]) +(?=\\p{Lu})")) {
      boolean asks = ASKS.matcher(sentence).find() || sentence.endsWith("?");
      found = asks && sentence.split(" ").length > 3 ? sentence : found;
    }
    return found;
  }

  private static List<String> choices(String asking, List<String> names) {
    for (Pattern form : List.of(BETWEEN, OR)) {
      Matcher choice = form.matcher(asking);
      if (choice.find()) {
        return List.of(choice.group("first").strip(), choice.group("second").strip());
      }
    }
    boolean two =
        asking.matches(
            "(?i)^which (?:of the two |one |was |is |were )+.*\\b(?:first|older|younger|earlier|later|more|larger)\\b.*");
    return two ? firstTwo(names) : List.of();
  }

  private static Wanted wanted(String asking, String focus) {
    if (YES_NO.matcher(asking).find() && !ASKS.matcher(asking).find()) {
      return Wanted.YES_NO;
    }
    if (YEAR.matcher(asking).find()) {
      return Wanted.YEAR;
    }
    if (NUMBER.matcher(asking).find() || NUMBER_NOUN.matcher(focus).matches()) {
      return Wanted.NUMBER;
    }
    if (focus.isEmpty() || asking.matches("(?i)^(?:when|where|who|whom)\\b.*")) {
      return byWord(asking);
    }
    if (PERIOD_NOUN.matcher(focus).matches()) {
      return Wanted.DATE;
    }
    if (PHRASE_NOUN.matcher(focus).matches()) {
      return Wanted.PHRASE;
    }
    if (PLACE_NOUN.matcher(focus).matches()) {
      return Wanted.PLACE;
    }
    boolean person = PERSON_NOUN.matcher(focus).matches() && !NOT_PERSONS.matcher(focus).matches();
    return person ? Wanted.PERSON : Wanted.NAME;
  }

  private static Wanted byWord(String asking) {
    String lower = asking.toLowerCase(Locale.ROOT);
    if (WHEN.matcher(lower).find()) {
      return Wanted.DATE;
    }
    if (WHERE.matcher(lower).find()) {
      return Wanted.PLACE;
    }
    return lower.matches(".*\\bwhom?\\b.*|^(?:name|give|find|identify)\\b.*")
        ? Wanted.PERSON
        : Wanted.PHRASE;
  }

  /**
   * The noun after the asking word, with its adjectives; none after "who", which asks for a person
   * whatever it is to somebody.
   */
  private static String focus(String asking) {
    if (WORDS_ALONE.matcher(asking).find()) {
      return "";
    }
    return noun(NOUN.matcher(asking)).or(() -> noun(COUNTED.matcher(asking))).orElse("");
  }

  private static Optional<String> noun(Matcher asked) {
    while (asked.find()) {
      List<String> words = new ArrayList<>();
      String ended = "";
      for (String word : asked.group("words").strip().split("\\s+")) {
        if (ENDS_NOUN.matcher(word).matches()) {
          ended = word;
          break;
        }
        words.add(word);
      }
      boolean verb =
          words.size() > 1
              && !ended.isEmpty()
              && words.get(words.size() - 1).matches(".*(?:[^s]s|ed)");
      List<String> noun = verb ? words.subList(0, words.size() - 1) : words;
      if (!noun.isEmpty() && noun.size() < 6) {
        return Optional.of(String.join(" ", noun).toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }
}
