package io.hopsmith.agents.solver.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that bring up a thing or point back to one: "a river", "another country", "that city", "the
 * second bridge", "the river in question".
 *
 * @param pointing how it relates to what was said before
 * @param ordinal place among the things of its type, from 0; -1 when it gives none
 * @param type class noun in lower case
 * @param start where it begins in the text
 * @param end where it ends
 */
record NounPhrase(Pointing pointing, int ordinal, String type, int start, int end) {

  /** How a phrase relates to what was said before. */
  enum Pointing {
    /** A thing not spoken of before. */
    NEW,
    /** A thing spoken of before, or one that what follows describes. */
    BACK,
    /** The thing that is asked for. */
    ASKED
  }

  /** Words that end a noun phrase because a statement about it begins. */
  static final String VERB =
      "(?:directly|has|have|had|is|are|was|were|lies?|lay|became|wrote|won|built|drew|made|led|held|saw|gave|runs?"
          + "|did|does|died|taught|said|sang|comes?|came|rose|met|took|grew|knew|began|fell|born|known|given|taken|written|begun|chosen|laid|become|join|gain|declare|adopt|begin|die|spans?|[a-z]+(?:ed|s))";

  /** Words that begin a relative clause. */
  static final String RELATIVE =
      "(?:whose|who|that|which|where|in which|on which|at which|by whom|of which)";

  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh");
  private static final String ORDINAL = String.join("|", ORDINALS);
  private static final String PREPOSITION =
      "(?:with|in|on|from|near|at|of|between|under|over|around|within|along|to|by|as|among)";
  private static final String WORD =
      "(?!(?:of|at|in|on|as|for|by|with|and|or|to|from|that|which|who|whose|its|an?|the|"
          + ORDINAL
          + "|last)\\b)\\p{L}[\\p{L}'’-]*";
  private static final String TYPE = "(?<type>" + WORD + "(?: " + WORD + "){0,3}?)";
  private static final String POINTER =
      "(?<pointer> (?:in question|described here|sought|asked for))?";
  private static final String DETERMINER =
      "(?<determiner>(?i:another|an?|one|some|that other|that|this|the other|the))(?: (?<ordinal>"
          + ORDINAL
          + "|(?:certain|particular|single)))? ";
  private static final Pattern AT_START =
      Pattern.compile(
          "^"
              + DETERMINER
              + TYPE
              + POINTER
              + "(?=,? (?:"
              + VERB
              + "|"
              + RELATIVE
              + "|"
              + PREPOSITION
              + "|"
              + ORDINAL
              + ")\\b|[,.;]|$)");
  private static final Pattern INTRODUCED = introduced("(?:(?<!\\bas )an?|another|the)", "");
  private static final Pattern DEFINED = introduced("the", "|,? with\\b");
  private static final String ENDS =
      "(?=$|,| (?:"
          + RELATIVE
          + "|and|as|among|by|with|lies|in question|in (?:its|their|his|her))\\b)";

  /** The phrase that the text begins with; a known type is taken whole, whatever follows it. */
  static Optional<NounPhrase> atStart(String text, Set<String> types) {
    for (String type : longestFirst(types)) {
      Matcher known =
          Pattern.compile(
                  "^" + DETERMINER + "(?<type>(?i:" + Pattern.quote(type) + "))" + POINTER + "\\b")
              .matcher(text);
      if (known.find()) {
        return Optional.of(of(known));
      }
    }
    Matcher any = AT_START.matcher(text);
    return any.find() ? Optional.of(of(any)) : Optional.empty();
  }

  /** The first phrase of a known type inside a predicate; a profession after "as" is none. */
  static Optional<NounPhrase> within(String text, Set<String> types) {
    return types.stream()
        .map(
            type ->
                Pattern.compile(
                        "\\b(?<!\\bas )"
                            + DETERMINER
                            + "(?<type>(?i:"
                            + Pattern.quote(type)
                            + "))"
                            + POINTER
                            + ENDS)
                    .matcher(text))
        .filter(Matcher::find)
        .map(NounPhrase::of)
        .min(Comparator.comparingInt(NounPhrase::start));
  }

  /** Types that the text brings up with a description after them. */
  static List<String> introducedIn(String text) {
    return Stream.of(INTRODUCED, DEFINED)
        .flatMap(pattern -> pattern.matcher(text).results())
        .map(result -> result.group(1).toLowerCase(Locale.ROOT))
        .toList();
  }

  private static Pattern introduced(String determiner, String orBefore) {
    return Pattern.compile(
        "\\b"
            + determiner
            + "(?: (?:"
            + ORDINAL
            + "|certain))? "
            + TYPE
            + POINTER
            + "(?=,? (?:"
            + RELATIVE
            + ") "
            + orBefore
            + ")");
  }

  /** Whether the text begins with a phrase that modifies the noun before it: "of less than 4 m". */
  static boolean isModifier(String text) {
    return text.matches("^" + PREPOSITION + "\\b.*");
  }

  /** Whether the text goes on with a phrase that points back: "that city", not "that lies". */
  static boolean pointsBack(String text, Set<String> types) {
    return atStart(text, types).filter(found -> types.contains(found.type())).isPresent();
  }

  private static List<String> longestFirst(Set<String> types) {
    return types.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  private static NounPhrase of(Matcher matcher) {
    String determiner = matcher.group("determiner").toLowerCase(Locale.ROOT);
    int ordinal =
        matcher.group("ordinal") == null ? -1 : ORDINALS.indexOf(matcher.group("ordinal"));
    boolean back = determiner.matches("that other|that|this|the other|the");
    Pointing pointing =
        matcher.group("pointer") != null ? Pointing.ASKED : back ? Pointing.BACK : Pointing.NEW;
    return new NounPhrase(
        pointing,
        back ? ordinal : -1,
        matcher.group("type").toLowerCase(Locale.ROOT),
        matcher.start(),
        matcher.end());
  }
}
