package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the class nouns of a page's subject: from its definitional first sentence, the qualifier of
 * its title, declared types, a label such as "Country name", and the header of table columns that
 * list it.
 */
final class TypeReader {
  private static final Pattern DEFINITION =
      Pattern.compile(
          "^.{2,160}?\\b(?:is|was|were|are) (?:an?|the|one of the) ((?:[\\p{L}\\p{N}'’-]+,? ){0,8}?[\\p{L}-]+)"
              + "(?= (?:in|of|on|by|that|which|who|from|at|for|and|with|to|near|between|located"
              + "|situated|written|directed|released|recorded|built|crossing|spanning|flowing"
              + "|known|whose|first|born|published|designed|founded|lying|across|within"
              + "|shared|made|formed|fed|drained|bounded|surrounded|held|noted|best|famous"
              + "|famed|under|over|through|where|into|set|standing|named|used|discovered"
              + "|originally|aired|performed|covered|focusing|starring|composed|featuring"
              + "|produced|sung|played|issued|about|as|after|since|during|based|consisting"
              + "|containing|compiled|owned|operated|serving|living|considered|co-written"
              + "|co-produced|popularized|recognized|given|adapted|either|both|connecting|linking|awarded"
              + "|active (?:in|during|from|either|between|as|on|around)|(?:broadcast|hosted|edited|developed"
              + "|manufactured|created|operated|run|invented|organi[sz]ed) by|broadcast (?:on|in|from)"
              + "|(?:endemic|native|similar|related|dedicated|devoted|close|adjacent|next) to"
              + "|(?:associated|affiliated) with|responsible for)"
              + "\\b|[.,;(–—]|$)");

  /** Names of music and the like that hold an "and" which joins no two classes. */
  private static final Pattern COMPOUND =
      Pattern.compile(
          "\\b(rhythm|rock|drum|country|bed|arts|sword|life) (and) (blues|roll|bass|western|breakfast|crafts|sorcery|science)\\b");

  /** The first of two modifiers of one class: "film and television actor". */
  private static final Pattern MODIFIER =
      Pattern.compile(
          "\\b(?:jazz|blues|rock|pop|soul|folk|gospel|country|classical|film|television|TV|radio|stage|theatre|theater"
              + "|screen|day|road|rail|railway|art|arts|science|opera|concert|print|magazine|newspaper) and"
              + " (?=(?:(?!(?:the|an?|its|his|her)\\b)[\\p{L}'-]+ ){0,2}[\\p{L}-]*(?:er|or|ist|ress|ian|man|star|critic|host"
              + "|school|museum|bridge|station|band|group|label|festival|channel|company)\\b)");

  private static final Pattern NO_CLASS_BEFORE =
      Pattern.compile(
          "(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\d+(?:st|nd|rd|th)"
              + "|final|last|only|main|former|retired|famous|notable|prominent|distinguished|renowned|well-known)");

  /** A lead that goes on behind the name with what makes it another thing: "Lindow Forest". */
  private static final String ANOTHER_THING =
      " (?:Forest|River|County|Lake|Island|Islands|Mountains?|University|College|School|Airport|Station|Bridge"
          + "|Park|National|Museum|District|Province|Valley|Bay|Church|Castle|Street|Road|Club|Company|Prize|Award)\\b";

  private static final Pattern BROKEN_HYPHEN = Pattern.compile("(?<=\\p{L})- (?=\\p{Ll})");
  private static final Pattern COLLECTION =
      Pattern.compile("(?i)^(?:lists?|index|outline|timeline|table|glossary|comparison) of .*");
  private static final Pattern CLASS_WORDS =
      Pattern.compile("(?!the |an? |off |in |of )[\\p{L}][\\p{L} '-]{2,40}");
  private static final Pattern NAME_LABEL =
      Pattern.compile(
          "^(?!(?:birth|stage|pen|given|family|maiden|brand|trade|user|domain|file|nick|other|old|new|native|former)\\b)"
              + "([A-Za-z]{3,20}) (?:name|title)$",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> NOT_A_CLASS =
      Set.of(
          "name",
          "part",
          "one",
          "list",
          "thing",
          "web page",
          "article",
          "website",
          "page",
          "item",
          "most",
          "only",
          "first",
          "largest",
          "common",
          "full",
          "official",
          "short",
          "long",
          "member",
          "former",
          "local",
          "conventional",
          "breadcrumb list",
          "web site",
          "collection page",
          "other",
          "title",
          "work",
          "original",
          "sort",
          "kind",
          "type",
          "seat",
          "capital",
          "discoverer",
          "laureate",
          "author",
          "entry",
          "example",
          "shared",
          "up",
          "coast",
          "country name",
          "creative work");

  private final Map<String, Set<String>> fromTables = new HashMap<>();
  private final TitleReader titles;

  TypeReader(List<Page> pages, TitleReader titles) {
    this.titles = titles;
    for (Page page : pages) {
      page.blocks().stream()
          .filter(block -> block.kind() == Block.Kind.TABLE_ROW)
          .forEach(this::learnFromRow);
    }
  }

  private void learnFromRow(Block row) {
    if (row.links().isEmpty() || row.headers().isEmpty()) {
      return;
    }
    Link first = row.links().get(0);
    int column = row.cells().indexOf(first.anchor());
    if (column < 0 || column > 1) {
      return;
    }
    asClass(row.headers().get(column))
        .ifPresent(
            noun -> fromTables.computeIfAbsent(first.url(), u -> new LinkedHashSet<>()).add(noun));
  }

  /** Lower-case class nouns, most specific first; empty when the page says none. */
  List<String> of(Page page) {
    Set<String> types = new LinkedHashSet<>();
    Optional<String> name = titles.nameOf(page);
    if (name.filter(TypeReader::isCollection).isPresent()) {
      return List.of();
    }
    name.flatMap(subject -> firstSentence(page, subject)).ifPresent(types::addAll);
    name.flatMap(Names::qualifier)
        .filter(qualifier -> Character.isLowerCase(qualifier.charAt(0)))
        .map(qualifier -> qualifier.substring(qualifier.lastIndexOf(' ') + 1))
        .flatMap(TypeReader::asClass)
        .ifPresent(types::add);
    page.types().forEach(type -> asClass(type).ifPresent(types::add));
    labelled(page).ifPresent(types::add);
    types.addAll(fromTables.getOrDefault(page.url(), Set.of()));
    return List.copyOf(types);
  }

  /** Whether a page of that name is about many things, none of which it is. */
  static boolean isCollection(String name) {
    return COLLECTION.matcher(name).matches();
  }

  private static Optional<String> labelled(Page page) {
    return page.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.KEY_VALUE)
        .map(
            block ->
                NAME_LABEL.matcher(block.context().isEmpty() ? block.label() : block.context()))
        .filter(Matcher::matches)
        .flatMap(matcher -> asClass(matcher.group(1)).stream())
        .findFirst();
  }

  /** Reads the first paragraph that speaks of the page's subject by (part of) its name. */
  private static Optional<List<String>> firstSentence(Page page, String subject) {
    Set<String> names = new HashSet<>(List.of(Names.key(Names.plain(subject)).split(" ")));
    return page.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.PARAGRAPH && block.text().length() > 30)
        .map(block -> BROKEN_HYPHEN.matcher(withoutParentheses(block.text())).replaceAll("-"))
        .map(text -> COMPOUND.matcher(text).replaceAll("$1-$2-$3"))
        .map(text -> MODIFIER.matcher(text).replaceAll(""))
        .map(DEFINITION::matcher)
        .filter(Matcher::find)
        .filter(matcher -> speaksOf(names, matcher) && !isAnother(subject, matcher.group()))
        .map(matcher -> generalisations(matcher.group(1)))
        .findFirst();
  }

  private static boolean speaksOf(Set<String> names, Matcher definition) {
    String lead = definition.group().substring(0, definition.start(1) - definition.start());
    return Arrays.stream(Names.key(lead).split(" ")).anyMatch(names::contains);
  }

  /** Whether a sentence begins with the name of something that is only called after the subject. */
  static boolean isAnother(String subject, String sentence) {
    return Pattern.compile("^(?:The )?" + Pattern.quote(Names.plain(subject)) + ANOTHER_THING)
        .matcher(sentence)
        .find();
  }

  static String withoutParentheses(String text) {
    return text.replaceAll("\\s*\\([^()]*\\)", "").replaceAll("\\s+,", ",");
  }

  /** "cantilever railway bridge" gives itself, "railway bridge" and "bridge". */
  private static List<String> generalisations(String phrase) {
    String noun = phrase.contains(", ") ? phrase.substring(phrase.lastIndexOf(", ") + 2) : phrase;
    List<String> words = new ArrayList<>(List.of(noun.split(" ")));
    words.removeIf(word -> !word.matches("[\\p{L}'-]+"));
    while (!words.isEmpty() && Character.isUpperCase(words.get(0).charAt(0))) {
      words.remove(0);
    }
    while (words.size() > 1
        && NO_CLASS_BEFORE.matcher(words.get(0)).matches()
        && Character.isLowerCase(words.get(1).charAt(0))) {
      words.remove(0);
    }
    List<String> types = new ArrayList<>();
    for (int from = Math.max(0, words.size() - 3); from < words.size(); from++) {
      asClass(String.join(" ", words.subList(from, words.size()))).ifPresent(types::add);
    }
    return types;
  }

  private static Optional<String> asClass(String text) {
    String noun = Nouns.singular(text.strip().toLowerCase(Locale.ROOT));
    boolean usable =
        CLASS_WORDS.matcher(noun).matches()
            && !NOT_A_CLASS.contains(noun)
            && !NOT_A_CLASS.contains(noun.substring(noun.lastIndexOf(' ') + 1));
    return usable ? Optional.of(noun) : Optional.empty();
  }
}
