package io.hopsmith.agents.solver.reading;

import static io.hopsmith.agents.solver.reading.NounPhrase.RELATIVE;
import static io.hopsmith.agents.solver.reading.NounPhrase.VERB;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an asking sentence wants.
 *
 * @param wanted which construction it is
 * @param property what is asked about a thing, where the sentence says it apart; else empty
 * @param about words for the thing, with what follows them
 */
record Asking(Wanted wanted, String property, String about) {

  /** What is wanted. */
  enum Wanted {
    /** A thing that {@code about} names by a noun phrase. */
    THING,
    /** A thing whose class noun is {@code about}; descriptions are elsewhere. */
    TYPE,
    /** A thing whose class noun and first statements are {@code about}. */
    WHICH,
    /** A property of the thing in {@code about}. */
    PROPERTY,
    /** The date of an event; {@code about} is the thing and then the event. */
    DATE
  }

  private record Form(Pattern pattern, Function<MatchResult, Asking> read) {}

  private static final String REQUEST =
      "(?:what (?:is|was|are|were)|which (?:is|was|are|were)|state|find out|find|give|tell|determine|name|identify|report|work out)(?: me)?";
  private static final String DETERMINER = "(?:the|that|this|an?|another|one|it)";
  private static final Map<String, String> MEASURES =
      Map.ofEntries(
          Map.entry("long", "length"),
          Map.entry("high", "height"),
          Map.entry("tall", "height"),
          Map.entry("deep", "depth"),
          Map.entry("large", "area"),
          Map.entry("old", "age"),
          Map.entry("wide", "width"),
          Map.entry("big", "area"),
          Map.entry("many people live in", "population"));

  private static final List<Form> FORMS =
      List.of(
          form("what (?:is|was) (?<about>.+) called", Wanted.THING),
          form(
              "(?:which|what) (?<about>.+?) (?:(?:is (?:described here|meant|it|this|being described|sought)|fits|is that)(?: .*)?)",
              Wanted.TYPE),
          form("(?:" + REQUEST + ") the name of (?<about>.+)", Wanted.THING),
          form(
              "(?:in (?:what|which) (?:year|month(?: and year)?)|on (?:what|which) (?:date|day)|when) (?:was|were|did|is) (?<about>.+)",
              Wanted.DATE),
          form(
              "(?:"
                  + REQUEST
                  + ") the (?:year|month and year|month|date|day) (?:in|on) which (?<about>.+)",
              Wanted.DATE),
          form(
              "(?:"
                  + REQUEST
                  + ") the (?<property>(?:(?!\\b(?:"
                  + RELATIVE
                  + ")\\b).)+?) of (?<about>"
                  + DETERMINER
                  + "\\b.*)",
              Wanted.PROPERTY),
          form("(?:who|what) (?:is|was) (?<about>(?:that|this|the|it)\\b.*)", Wanted.THING),
          form("(?:name|identify|find|which (?:is|was)) (?<about>.+)", Wanted.THING),
          form(
              "(?:"
                  + REQUEST
                  + ") the (?<property>(?:(?!\\b(?:"
                  + RELATIVE
                  + ")\\b).)+?) of (?<about>.+)",
              Wanted.PROPERTY),
          new Form(
              Pattern.compile(
                  "(?i)^how (long|high|tall|deep|large|old|wide|big|many people live in) (?:is|was|are)? ?(.+)$"),
              m ->
                  new Asking(
                      Wanted.PROPERTY,
                      MEASURES.get(m.group(1).toLowerCase(Locale.ROOT)),
                      m.group(2))),
          new Form(
              Pattern.compile(
                  "(?i)^where (?:does|do|did|is|was) ((?:this|that|the|it)\\b.*?)(?: (?:have|has|had) its| (?=\\p{L}+$))(.*)$"),
              m -> new Asking(Wanted.PROPERTY, m.group(2).strip(), m.group(1))),
          new Form(
              Pattern.compile(
                  "(?i)^(?:who|what) (\\p{L}+(?:ed|t|n|ote|ew|ade)) (the .+|this .+|that .+|it)$"),
              m -> new Asking(Wanted.PROPERTY, m.group(1) + " by", m.group(2))),
          form("(?:what|which) is (?<about>.+)", Wanted.THING));

  private static final Pattern WHICH =
      Pattern.compile(
          "(?i)^(?:which|what) (.+?)(?=,? (?:" + VERB + "|" + RELATIVE + ")\\b)(?:.*)$");

  private static Form form(String words, Wanted wanted) {
    Pattern pattern = Pattern.compile("(?i)^" + words + "$");
    return new Form(
        pattern,
        result -> {
          Matcher matcher = (Matcher) result;
          String property = wanted == Wanted.PROPERTY ? matcher.group("property") : "";
          return new Asking(wanted, property, matcher.group("about"));
        });
  }

  /**
   * What the sentence asks; empty for a statement.
   *
   * @param sentence without its final mark
   * @param question whether it ended in a question mark
   */
  static Optional<Asking> of(String sentence, boolean question) {
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(sentence);
      if (matcher.find()) {
        return Optional.of(form.read().apply(matcher));
      }
    }
    boolean which = question && WHICH.matcher(sentence).find();
    return which
        ? Optional.of(new Asking(Wanted.WHICH, "", sentence.substring(sentence.indexOf(' ') + 1)))
        : Optional.empty();
  }
}
