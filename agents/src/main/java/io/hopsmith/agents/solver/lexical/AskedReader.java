package io.hopsmith.agents.solver.lexical;

import io.hopsmith.agents.solver.lexical.ReadQuestion.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out from its first piece what an asking sentence wants. */
final class AskedReader {
  /**
   * An asking piece.
   *
   * @param property the property wanted; empty for a thing itself
   * @param kind form of the answer
   * @param rest words about the thing: its class noun or a reference to it
   */
  record Ask(String property, Kind kind, String rest) {}

  private static final String OF = "(?:of|in|for|on|from|at)";
  private static final Pattern LEAD =
      rule("^(?:so|then|and|now|given this|question|tell me|please|also)[,:]?\\s+");
  private static final Pattern PREPOSITION =
      rule(
          "^(?:in|on|to|from|of|by|at|for|through|into|under|with)\\s+(?=which|what|whose|how|whom)");
  private static final Pattern NAME_OF =
      rule(
          "^(?:what|which)(?:['’]s| is| was| are| were) the (?:full |official |common )?(?:name|title) of (.+)$");
  private static final Pattern POSSESSED =
      rule(
          "^(?:what|which|who|where)(?:['’]s| is| was| are| were) (its|his|her|their|(?:the|this|that) [\\p{L} ]+?['’]s?) (.+)$");
  private static final Pattern PROPERTY_OF =
      rule("^(?:what|which|who)(?:['’]s| is| was| are| were) (?:the )?(.+?) " + OF + " (.+)$");
  private static final Pattern COPULA =
      rule("^(?:what|which|who)(?:['’]s| is| was| are| were) (?:the |an? )?(.+)$");
  private static final Pattern HOW =
      rule(
          "^how (long|high|tall|deep|wide|large|big|old|far|many|much|heavy|populous)\\b\\s*(.*)$");
  private static final Pattern WHEN =
      rule(
          "^(?:when|(?:in |on )?(?:what|which) (?:year|date|decade|month|day))\\s+(?:did |was |were |is |has |had )?(.+)$");
  private static final Pattern WHERE = rule("^where\\s+(?:did |was |were |is |does |has )?(.+)$");
  private static final Pattern WHICH = rule("^(?:which|what) (.+)$");
  private static final Pattern WHOSE = rule("^whose (.+)$");
  private static final Pattern WHO = rule("^who\\s+(.+)$");
  private static final Pattern COMMAND =
      rule(
          "^(?:name|find|identify|give|state|determine|provide|work out|report|specify|say)\\s+(?:me\\s+|us\\s+|out\\s+)?(.+)$");
  private static final Pattern COMMANDED_PROPERTY =
      rule("^(?:the )?(.+?) of (it|(?:the|this|that|these) .+)$");
  private static final Pattern COMMANDED_OWN =
      rule("^(its|his|her|their|(?:the|this|that) [\\p{L} ]+?['’]s?) (.+)$");
  private static final Map<String, String> HOW_PROPERTIES =
      Map.ofEntries(
          Map.entry("long", "length duration"),
          Map.entry("high", "height elevation"),
          Map.entry("tall", "height"),
          Map.entry("deep", "depth"),
          Map.entry("wide", "width"),
          Map.entry("large", "area size"),
          Map.entry("big", "area size"),
          Map.entry("old", "age"),
          Map.entry("far", "distance"),
          Map.entry("heavy", "weight mass"),
          Map.entry("populous", "population"));

  private AskedReader() {}

  /** What the piece asks; empty when it is no asking form. */
  static Optional<Ask> read(String piece) {
    String text = PREPOSITION.matcher(LEAD.matcher(piece).replaceFirst("")).replaceFirst("");
    return firstOf(
        text,
        List.of(
            AskedReader::nameOf,
            AskedReader::how,
            AskedReader::when,
            AskedReader::where,
            AskedReader::possessed,
            AskedReader::propertyOf,
            AskedReader::copula,
            AskedReader::which,
            AskedReader::who,
            AskedReader::command));
  }

  private static Optional<Ask> firstOf(
      String text, List<java.util.function.Function<String, Optional<Ask>>> rules) {
    return rules.stream().map(each -> each.apply(text)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Ask> nameOf(String text) {
    return match(NAME_OF, text).map(m -> new Ask("", Kind.ENTITY, m.group(1)));
  }

  private static Optional<Ask> how(String text) {
    return match(HOW, text).map(AskedReader::howMuch);
  }

  private static Ask howMuch(Matcher how) {
    String word = how.group(1).toLowerCase(Locale.ROOT);
    String property = HOW_PROPERTIES.getOrDefault(word, "");
    String words = property.isEmpty() ? counted(how.group(2)) : property;
    return new Ask(words, Kind.AMOUNT, how.group(2));
  }

  private static String counted(String rest) {
    String words =
        rest.replaceFirst("(?i)\\s+(?:does|do|did|has|have|is|are|was|were|in|of)\\b.*", "");
    return words.matches("(?i).*\\b(?:people|inhabitants|residents)\\b.*")
        ? words + " population"
        : words;
  }

  private static Optional<Ask> when(String text) {
    return match(WHEN, text).map(m -> new Ask(m.group(1) + " date year", Kind.DATE, m.group(1)));
  }

  private static Optional<Ask> where(String text) {
    return match(WHERE, text)
        .map(m -> new Ask(m.group(1) + " location place", Kind.ENTITY, m.group(1)));
  }

  private static Optional<Ask> possessed(String text) {
    return match(POSSESSED, text)
        .map(m -> new Ask(m.group(2), kindOf(m.group(2)), m.group(1).replaceFirst("['’]s?$", "")));
  }

  private static Optional<Ask> propertyOf(String text) {
    return match(PROPERTY_OF, text)
        .filter(m -> isReference(m.group(2)))
        .map(m -> new Ask(m.group(1), kindOf(m.group(1)), m.group(2)));
  }

  private static Optional<Ask> copula(String text) {
    return match(COPULA, text).map(m -> new Ask("", Kind.ENTITY, m.group(1)));
  }

  private static Optional<Ask> which(String text) {
    return match(WHOSE, text)
        .or(() -> match(WHICH, text))
        .map(m -> new Ask("", Kind.ENTITY, m.group(1)));
  }

  private static Optional<Ask> who(String text) {
    return match(WHO, text).map(m -> new Ask("", Kind.ENTITY, "person " + m.group(1)));
  }

  private static Optional<Ask> command(String text) {
    Optional<Matcher> command = match(COMMAND, text);
    if (command.isEmpty()) {
      return Optional.empty();
    }
    String object = command.get().group(1);
    return match(COMMANDED_OWN, object)
        .map(m -> new Ask(m.group(2), kindOf(m.group(2)), m.group(1).replaceFirst("['’]s?$", "")))
        .or(
            () ->
                match(COMMANDED_PROPERTY, object)
                    .filter(m -> isReference(m.group(2)))
                    .map(m -> new Ask(m.group(1), kindOf(m.group(1)), m.group(2))))
        .or(
            () ->
                Optional.of(
                    new Ask(
                        "",
                        Kind.ENTITY,
                        object.replaceFirst("(?i)^(?:the|an?)\\s+(?:name of (?:the|an?) )?", ""))));
  }

  private static boolean isReference(String words) {
    return words.matches("(?i)(?:it|its|him|her|them|the|this|that|these|those|an?|each)\\b.*");
  }

  static Kind kindOf(String property) {
    String lower = property.toLowerCase(Locale.ROOT);
    if (lower.matches(".*\\b(?:date|year|day)\\b.*")) {
      return Kind.DATE;
    }
    return lower.matches(
            ".*\\b(?:number|population|area|length|height|elevation|depth|size|rate|percentage|share|age|total)\\b.*")
        ? Kind.AMOUNT
        : Kind.ANY;
  }

  private static Optional<Matcher> match(Pattern rule, String text) {
    Matcher matcher = rule.matcher(text.strip());
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  private static Pattern rule(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
