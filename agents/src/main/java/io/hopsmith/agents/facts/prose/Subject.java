package io.hopsmith.agents.facts.prose;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which sentences of a page are about its own subject, and what they say after naming it. A
 * pronoun, or "the bridge", counts only where the sentence before was about the subject too. Not
 * safe for several threads; one for each page.
 */
public final class Subject {
  private static final Pattern HE = Pattern.compile("^(?:[Hh]e|(?<she>[Ss]he)) ");

  /** Words of a title or an opening sentence that say whether "he" or "she" is the subject. */
  private static final Pattern SEXED =
      Pattern.compile(
          "(?i)\\b(?:(?<she>daughter|wife|widow|mother|sister|actress|princess|queen|duchess|countess|empress|baroness"
              + "|lady|dame|nun|abbess|heiress)|son|husband|father|brother|prince|king|duke|count|emperor|baron|lord"
              + "|sir|monk|abbot)\\b");

  /** Behind which an opening sentence speaks of other people, or of what somebody is to them. */
  private static final Pattern OTHERS =
      Pattern.compile(",| (?:of|to|by|with|from|for|who|whose|and) ");

  private static final Pattern IT = Pattern.compile("^[Ii]t ");

  /** "In 1961, he moved": what the time belongs to is read without it. */
  private static final Pattern ADVERBIAL =
      Pattern.compile(
          "^(?:In|On) (?:(?:\\d{1,2} )?\\p{Lu}[a-z]+ )?\\d{4} (?=(?:it|he|she|the) )"
              + "|^(?:In|On|By|During|After|Since|From|At|Following) [^,]{2,60}, (?=[\\p{L}\"“])");

  private static final Pattern FRONTED = Pattern.compile("^(?:In|On) ");

  /** "A native of Lindow, she moved". */
  private static final Pattern NATIVE = Pattern.compile("^A (?=native of \\p{Lu})");

  /** "Born in Lindow, she moved": a participle that the subject behind it owns. */
  private static final Pattern PARTICIPIAL =
      Pattern.compile("^(?<verb>\\p{Lu}[a-z]+) (?:by|in|at|on|from|near) ");

  private static final Pattern PARTICIPLE = Pattern.compile(Verbs.PARTICIPLE);
  private static final Pattern ITS_RELATIVE = Pattern.compile("^(?:his|her) ");

  /** A sentence after which "he" or "she" still is the person that the one before was about. */
  private static final Pattern OF_ITS_LIFE =
      Pattern.compile(
          "^(?:His|Her) (?!\\p{L}*(?:father|mother|parent|brother|sister|wife|husband|son|daughter|child|uncle"
              + "|aunt|nephew|niece|cousin|friend|teacher|pupil|student|tutor|successor|predecessor|partner|colleague"
              + "|rival|assistant|companion|widow|family|grandson|granddaughter)\\b)\\p{Ll}+,? (?!of\\b)");

  private static final Pattern COPULA =
      Pattern.compile(",? (?=(?:is|was|are|were) (?:an?|the|one) )");
  private static final Pattern OPENING_QUOTES = Pattern.compile("^(?:The )?[\"“'‘]*");

  /** Names that the opening sentence may add to the title's. */
  private static final Pattern MORE_NAMES =
      Pattern.compile("^(?:,? (?:Jr\\.|Sr\\.|[IVX]+\\b)| \\p{Lu}[\\p{L}.'’-]*){0,4}(?=[ ,])");

  private static final Pattern CLOSING_QUOTES = Pattern.compile("^,?[\"”'’]*,?(?=[ ,])");

  /** Of what stood in parentheses before the verb; an apposition has two commas. */
  private static final Pattern LEADING_COMMA = Pattern.compile("^,(?= (?:is|was|are|were)\\b)");

  private static final Pattern OTHER_VERB =
      Pattern.compile(" (?:is|was|are|were|has|had|which|who|that|of) ");
  private static final int LONGEST_OPENING = 120;

  private static final List<List<String>> SYNONYMS =
      List.of(
          List.of("film", "movie", "picture", "documentary"),
          List.of("song", "track", "single"),
          List.of("album", "record", "ep", "EP"),
          List.of("series", "show"),
          List.of("game", "video game"),
          List.of("band", "group"),
          List.of("company", "firm"));

  private final List<String> names;
  private final Set<String> nameWords;
  private final Pattern definite;
  private final boolean person;
  private boolean before;
  private Optional<Boolean> she = Optional.empty();

  /**
   * The subject of a page.
   *
   * @param names its names without qualifiers, the page's title first; not empty
   * @param types its class nouns
   * @param person whether it is a person
   */
  public Subject(List<String> names, Collection<String> types, boolean person) {
    String title = names.get(0);
    String last = title.substring(title.lastIndexOf(' ') + 1);
    Set<String> all = new HashSet<>(names);
    if (person) {
      all.add(last);
    }
    this.names =
        all.stream()
            .filter(name -> name.length() > 1)
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(name -> name))
            .toList();
    nameWords = Set.copyOf(new HashSet<>(words(title)));
    definite =
        Pattern.compile(
            types.stream()
                .flatMap(Subject::alsoCalled)
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "^[Tt]he (?:", ") ")));
    this.person = person;
    if (person) {
      Stream.of(title.split(", ")).map(part -> part.split(" ")[0]).forEach(this::learnSex);
    }
  }

  /** Whether the first word of a kind says "she", unless it is known. */
  private void learnSex(String text) {
    Matcher matcher = SEXED.matcher(text);
    if (she.isEmpty() && matcher.find()) {
      she = Optional.of(matcher.group("she") != null);
    }
  }

  /** A class noun and others that texts use for the same thing. */
  private static Stream<String> alsoCalled(String type) {
    return SYNONYMS.stream()
        .filter(same -> same.contains(type))
        .findFirst()
        .orElse(List.of(type))
        .stream();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() > 2)
        .toList();
  }

  /**
   * What the next sentence of the page says of the subject; empty when it is not certainly about
   * it.
   *
   * @param sentence without what stands in parentheses
   * @param opening whether it is the page's first sentence
   */
  public Optional<String> rest(String sentence, boolean opening) {
    String text = withoutLead(sentence);
    Optional<String> rest = afterName(text, opening);
    if (rest.isEmpty() && opening) {
      rest = afterLongerName(text);
    }
    if (rest.isEmpty() && before) {
      rest = afterPronoun(text);
    }
    if (person) {
      rest.filter(said -> opening).ifPresent(said -> learnSex(OTHERS.split(said, 2)[0]));
    }
    before = rest.isPresent() || (before && person && OF_ITS_LIFE.matcher(text).find());
    return rest;
  }

  /** Whether the sentence last given was about the subject. */
  public boolean isSpokenOf() {
    return before;
  }

  /** The sentence without a time, or a participle phrase, before its subject. */
  private String withoutLead(String sentence) {
    Matcher adverbial = ADVERBIAL.matcher(sentence);
    return adverbial.find()
        ? sentence.substring(adverbial.end())
        : sentence.substring(
            participle(sentence)
                .map(lead -> sentence.indexOf(lead.substring(1)) + lead.length() + 1)
                .orElse(0));
  }

  /** The date before what a sentence says of the subject: "1961" of "In 1961, he moved". */
  public Optional<Predicate> date(String sentence) {
    Matcher fronted = FRONTED.matcher(sentence);
    return fronted.find() && ADVERBIAL.matcher(sentence).find()
        ? ObjectReader.date(sentence.substring(fronted.end()))
            .filter(date -> date.rest().startsWith(",") || date.rest().startsWith(" "))
            .map(date -> new Predicate("", date.text(), date.kind()))
        : Optional.empty();
  }

  /**
   * A participle phrase before what a sentence says of the subject, in lower case: "born in Lindow"
   * of "Born in Lindow, he was" and of "Born in Lindow, his parents were". To be asked before
   * {@link #rest}.
   */
  public Optional<String> participle(String sentence) {
    Matcher nativeOf = NATIVE.matcher(sentence);
    if (person && nativeOf.find()) {
      int comma = sentence.indexOf(", ");
      return comma > 0 && afterName(sentence.substring(comma + 2), false).isPresent()
          ? Optional.of(sentence.substring(nativeOf.end(), comma))
          : Optional.empty();
    }
    Matcher participial = PARTICIPIAL.matcher(sentence);
    if (!before || !participial.find()) {
      return Optional.empty();
    }
    String verb = participial.group("verb").toLowerCase(Locale.ROOT);
    String phrase = verb + sentence.substring(verb.length());
    if (!PARTICIPLE.matcher(verb).matches()) {
      return Optional.empty();
    }
    boolean born = person && verb.equals("born");
    for (int comma = phrase.indexOf(", "); comma >= 0; comma = phrase.indexOf(", ", comma + 2)) {
      String main = phrase.substring(comma + 2);
      boolean ofRelative = born && ITS_RELATIVE.matcher(main).find();
      if (ofRelative || afterName(main, false).or(() -> afterPronoun(main)).isPresent()) {
        return Optional.of(phrase.substring(0, comma));
      }
    }
    return Optional.empty();
  }

  /** Who a relative of the subject is. To be asked before {@link #rest}. */
  public Optional<Predicate> relative(String sentence) {
    return before && person ? Kin.of(sentence) : Optional.empty();
  }

  /**
   * What a sentence says of the subject by "its", after which the subject is still spoken of. To be
   * asked before {@link #rest}, and in its place where it gives something.
   *
   * @param anchors texts of links that may stand in it
   */
  public List<Predicate> possession(String sentence, Collection<String> anchors) {
    return before ? Possessions.of(sentence, anchors) : List.of();
  }

  private Optional<String> afterName(String sentence, boolean opening) {
    Matcher quotes = OPENING_QUOTES.matcher(sentence);
    String text = quotes.lookingAt() ? sentence.substring(quotes.end()) : sentence;
    for (String name : names) {
      if (sentence.startsWith(name) || text.regionMatches(true, 0, name, 0, name.length())) {
        String rest = (sentence.startsWith(name) ? sentence : text).substring(name.length());
        Matcher more = (opening ? MORE_NAMES : CLOSING_QUOTES).matcher(rest);
        Matcher closing = CLOSING_QUOTES.matcher(rest);
        int end =
            Math.max(closing.lookingAt() ? closing.end() : -1, more.lookingAt() ? more.end() : -1);
        if (end >= 0) {
          return Optional.of(LEADING_COMMA.matcher(rest.substring(end)).replaceFirst("").strip());
        }
      }
    }
    return Optional.empty();
  }

  /** "Robert James Smith was a" on the page of Bob Smith: a name in common before "was a". */
  private Optional<String> afterLongerName(String sentence) {
    Matcher copula = COPULA.matcher(sentence);
    if (!copula.find() || copula.start() > LONGEST_OPENING) {
      return Optional.empty();
    }
    String lead = sentence.substring(0, copula.start());
    boolean same = words(lead).stream().anyMatch(nameWords::contains);
    return same && !OTHER_VERB.matcher(lead).find()
        ? Optional.of(sentence.substring(copula.end()))
        : Optional.empty();
  }

  /** Whether a pronoun cannot mean the subject; the first that can settles which of them does. */
  private boolean isOfOtherSex(Matcher pronoun) {
    boolean female = pronoun.group("she") != null;
    if (she.isEmpty()) {
      she = Optional.of(female);
    }
    return she.get() != female;
  }

  private Optional<String> afterPronoun(String sentence) {
    for (Pattern pattern : List.of(person ? HE : IT, definite)) {
      Matcher matcher = pattern.matcher(sentence);
      if (matcher.find() && !(pattern == HE && isOfOtherSex(matcher))) {
        return Optional.of(sentence.substring(matcher.end()));
      }
    }
    return Optional.empty();
  }
}
