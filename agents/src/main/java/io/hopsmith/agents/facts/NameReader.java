package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one item of a value that is no date and no amount: a thing it names, or short words. */
final class NameReader {
  private static final int MOST_WORDS = 6;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String AMOUNT =
      "(?:(?:(?:less|more|fewer) than|about|over|under|nearly|almost|some|approximately) )?[-−]?\\$?[\\d.,]+\\s*(?:%|km|sq km|m|mi|ft)\\.?";
  private static final Pattern TAIL = Pattern.compile("(?:\\s+" + AMOUNT + "|\\s*\\([^()]*\\))+$");
  private static final Pattern RELATING =
      Pattern.compile("\\b(?:of|in|by|at|from|near|between|with|for|to|and|on)\\b");
  private static final Pattern AMOUNT_TAIL = Pattern.compile("(?<=\\p{L})[\\s:]+" + AMOUNT + "$");
  private static final Pattern BEFORE_BRACKET =
      Pattern.compile("([^()\\[\\]]+)(?:\\s*(?:[(\\[].*[)\\]]|" + AMOUNT + "))*");
  private static final Pattern VAGUE =
      Pattern.compile(
          "^(?:numerous|various|several|many|some|other|others|small|minor|assorted|miscellaneous)\\b(?! [\\p{Lu}])"
              + "|^(?i:no(?! man's\\b)|none|negligible|predominantly|mainly|mostly|largely|primarily|chiefly) \\p{Ll}"
              + "|^[Nn]on-\\p{L}+$");
  private static final Pattern WITHIN = Pattern.compile("[)\\]] \\p{L}");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");

  /**
   * A bracket that belongs to the name, or gives another: "(2009 film)", "(or, The Long Night)".
   */
  private static final Pattern ANOTHER_NAME =
      Pattern.compile(
          "\\((?:or\\b|\\d{4} (?!est|census)\\p{Ll}|(?:.* )?(?:film|album|song|single|band|novel|book|series|play|opera|musical"
              + "|singer|musician|actor|politician|footballer|writer|group|game|soundtrack|ep)\\))");

  private static final Pattern WHERE = Pattern.compile(" (?:in|at|near|of|on|from) ");

  /** Words with a capital that follow without a mark between, other than one more name. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?! (?:and|&|or|via|over|as|from) (?!His\\b|Her\\b|Their\\b|[Tt]he\\b))(?: \\p{Ll}[\\p{L}'’]*){0,3} \\p{Lu}"
              + "| (?:live|[Aa]nd (?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he) )");

  private static final Pattern NOT_WORDS =
      Pattern.compile(
          "^(?:(?:less|more|fewer|greater) than|above|below|about|over|under|nearly|almost)$|^none\\b|[.!?:]|\\s[-–—]\\s|^[^\\p{L}]|^(?:unnamed|unknown|unspecified)\\b|^NA\\b|\\d+%|\\s\\d|\\b(?:is|are|was|were|has|have|had|consists?|includes?|note|see|not|nobody|knows?|unclear|uncertain|tb[acd]|TB[ACD])\\b");
  private static final Set<String> EMPTY =
      Set.of(
          "na",
          "n/a",
          "none",
          "negl",
          "negligible",
          "nothing",
          "no",
          "yes",
          "unknown",
          "-",
          "–",
          "—",
          "nil",
          "various",
          "other",
          "others");

  private final EntityTable entities;

  NameReader(EntityTable entities) {
    this.entities = entities;
  }

  /** The thing that a link in the item leads to, or that its words name. */
  Optional<Value> entity(String item, List<Link> links) {
    for (Link link : links) {
      if (!link.anchor().isBlank() && item.contains(link.anchor())) {
        Optional<Entity> target =
            entities.byUrl(link.url()).filter(each -> refersTo(link.anchor(), each));
        int at = item.indexOf(link.anchor());
        if (target.isPresent()
            && leadsTo(item.substring(0, at))
            && !goesOn(item.substring(at + link.anchor().length()), target.get())) {
          return Optional.of(Value.entity(link.anchor(), target.get().id()));
        }
      }
    }
    return named(item);
  }

  /** The thing of that name, read with its brackets before they are left out. */
  private Optional<Value> named(String item) {
    String plain = TAIL.matcher(item).replaceFirst("").strip();
    boolean leftOut = plain.length() < item.length() && !ANOTHER_NAME.matcher(item).find();
    return Stream.of(item, leftOut ? plain : item)
        .filter(name -> !name.isEmpty() && Character.isUpperCase(name.charAt(0)))
        .flatMap(
            name ->
                entities
                    .byName(name)
                    .filter(thing -> !CalledAfter.isSeldomMeant(thing, name))
                    .filter(thing -> !isListOf(name, thing))
                    .map(thing -> Value.entity(name, thing.id()))
                    .stream())
        .findFirst();
  }

  private static boolean refersTo(String anchor, Entity target) {
    return !isListOf(anchor, target)
        && Stream.concat(Stream.of(target.name()), target.aliases().stream())
            .anyMatch(name -> Names.refersTo(anchor, name));
  }

  /** Whether the page lists what has the name: "Drama films" for the genre Drama. */
  private static boolean isListOf(String anchor, Entity target) {
    String name = target.name();
    return name.startsWith(anchor + " ")
        && name.substring(anchor.length() + 1).matches("\\p{Ll}+")
        && Nouns.isPlural(name);
  }

  /** Whether the words before a name only title it: "President", not "capital of". */
  private static boolean leadsTo(String before) {
    return before.length() <= 20 && !RELATING.matcher(before).find();
  }

  /**
   * Whether the words behind a linked name make another of it: "Ann Berg at Lindow", a record; not
   * "Lindow in Tarn", nor "Ann Berg and Carl Dorn".
   */
  private static boolean goesOn(String after, Entity target) {
    boolean place = !PersonTypes.includes(target.types()) && WHERE.matcher(after).lookingAt();
    return GOES_ON.matcher(after).lookingAt() && !place;
  }

  /** The item as short words that name something; none where they may say more. */
  static Optional<Value> words(String item) {
    Matcher head = BEFORE_BRACKET.matcher(item);
    boolean whole = head.matches() && !ANOTHER_NAME.matcher(item).find();
    String plain = whole ? AMOUNT_TAIL.matcher(head.group(1).strip()).replaceFirst("") : "";
    boolean usable =
        !plain.isEmpty()
            && SPACE.split(plain).length <= MOST_WORDS
            && !NOT_WORDS.matcher(plain).find()
            && !EMPTY.contains(plain.toLowerCase(Locale.ROOT));
    return usable ? Optional.of(Value.text(plain)) : Optional.empty();
  }

  /**
   * Whether brackets behind somebody's name say that they had another part in it than the label's:
   * "Ann Berg (engineer)" among producers, "Carl Dorn (tracks 1 and 2)".
   */
  static boolean isOfOtherRole(String item, String property) {
    return BRACKETS
        .matcher(item)
        .results()
        .map(bracket -> bracket.group(1).strip())
        .anyMatch(words -> Qualifiers.nameOtherRole(words, property));
  }

  /** Whether brackets say that a name holds only in part, or no longer; or it names nothing. */
  static boolean isLimited(String item) {
    return WITHIN.matcher(item).find()
        || VAGUE.matcher(item).find()
        || BRACKETS.matcher(item).results().anyMatch(b -> !Qualifiers.leaveName(b.group(1)));
  }
}
