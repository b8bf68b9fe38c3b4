package io.hopsmith.agents.solver.lexical;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Tokens and stems of English text. */
final class Words {
  private static final Pattern TOKEN = Pattern.compile("\\d+(?:[.,]\\d+)*|[\\p{L}\\p{M}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OUR =
      Pattern.compile(
          "(lab|col|harb|neighb|fav|hon|behavi|rum|vap|arm|flav|vig|val|endeav|hum)our");
  private static final Pattern RE =
      Pattern.compile("(cent|met|lit|theat|fib|lust|calib|spect)re(?=s?$)");
  private static final Pattern ISE = Pattern.compile("is(e|es|ed|ing|ation|ations)$");

  /** Words for the same event that share no stem. */
  private static final Map<String, String> EVENTS =
      Map.of("born", "birth", "died", "death", "dies", "death", "die", "death", "dead", "death");

  /** What is often written by its initials. */
  private static final Map<String, String> INITIALS =
      Map.of(
          "UN", "United Nations",
          "EU", "European Union",
          "UK", "United Kingdom",
          "US", "United States",
          "USA", "United States",
          "UAE", "United Arab Emirates",
          "USSR", "Soviet Union");

  private static final Pattern INITIAL =
      Pattern.compile("\\b(?:" + String.join("|", INITIALS.keySet()) + ")\\b");
  private static final int MOST_CACHED = 200_000;
  private static final ConcurrentHashMap<String, String> STEMS = new ConcurrentHashMap<>();

  /** Words that say nothing about what a clue is about. */
  private static final Set<String> STOP =
      new HashSet<>(
          List.of(
              ("a an the of in on at to for from by with as is are was were be been being has have had do"
                      + " does did it its he she they them his her their this that these those which who"
                      + " whom whose what where when how there and or but nor not no than then also other"
                      + " another one same former latter such some any each into over under between among"
                      + " about around more less fewer most least nearly almost just roughly approximately"
                      + " some up down per upwards exceeding through during while name named called find"
                      + " identify give tell state known question answer me us i you s t following above"
                      + " below only both all can could would may might will within th nd rd th st nd rd include"
                      + " includes including included appears appear main directly")
                  .split(" ")));

  private Words() {}

  /** Tokens in order, case kept, accents removed. */
  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(inFull(plain(text)));
    while (token.find()) {
      tokens.add(token.group());
    }
    return tokens;
  }

  /** Stems of the words that carry meaning, without numbers, in order of first appearance. */
  static Set<String> contentStems(String text) {
    Set<String> stems = new LinkedHashSet<>();
    for (String token : tokens(text)) {
      String lower = token.toLowerCase(Locale.ROOT);
      if (!STOP.contains(lower) && !Character.isDigit(lower.charAt(0))) {
        stems.add(stem(lower));
      }
    }
    return stems;
  }

  static boolean isStop(String lowerCaseWord) {
    return STOP.contains(lowerCaseWord);
  }

  /** Stem of a lower-case word; the same for both spellings of English, and for being born. */
  static String stem(String word) {
    if (STEMS.size() > MOST_CACHED) {
      STEMS.clear();
    }
    return STEMS.computeIfAbsent(word, Words::snowball);
  }

  private static String snowball(String word) {
    EnglishStemmer stemmer = new EnglishStemmer();
    stemmer.setCurrent(american(EVENTS.getOrDefault(word, word)));
    stemmer.stem();
    return stemmer.getCurrent();
  }

  private static String american(String word) {
    String spelled = OUR.matcher(word).replaceFirst("$1or");
    spelled = RE.matcher(spelled).replaceFirst("$1er");
    return ISE.matcher(spelled).replaceFirst("iz$1");
  }

  private static String inFull(String text) {
    return text.indexOf('U') < 0
        ? text
        : INITIAL.matcher(text).replaceAll(found -> INITIALS.get(found.group()));
  }

  private static String plain(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 128);
    return ascii
        ? text
        : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
  }
}
