package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import java.util.ArrayList;
import java.util.HashMap;
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
  private static final Pattern RELATIVE =
      Pattern.compile(
          "child|son|daughter|brother|sister|half-brother|half-sister|wife|husband|widow|mother|father|grandson|granddaughter"
              + "|nephew|niece|cousin|heir|heiress|descendant|mistress");

  /** Two words of which the second alone is something else. */
  private static final Pattern HALF =
      Pattern.compile(
          "science fiction|martial artist|martial arts|(?:left|right) (?:wing|back|half)|hip hop|role playing|real time|stop motion"
              + "|(?:art|music|musical|casting|artistic|creative|technical|managing|executive|assistant) director"
              + "|(?:executive|line|assistant) producer|vice president|(?:sports|film|sound|recording) editor");

  private static final Pattern NO_CLASS_BEFORE =
      Pattern.compile(
          "(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\d+(?:st|nd|rd|th)"
              + "|final|last|only|main|former|retired|famous|notable|prominent|distinguished|renowned|well-known)");

  /** Names that begin with what they are of. */
  private static final Pattern KIND_FIRST =
      Pattern.compile(
          "^(?:The )?(?<kind>Battle|Siege|Skirmish|Raid|Massacre|Treaty|Storming|Sack) (?:of|on|at) .*");

  private static final Pattern COLLECTION =
      Pattern.compile("(?i)^(?:lists?|index|outline|timeline|table|glossary|comparison) of .*");
  private static final Pattern CLASS_WORDS =
      Pattern.compile("(?!the |an? |off |in |of )[\\p{L}][\\p{L} '-]{2,40}");
  private static final Pattern DEPENDENT =
      Pattern.compile("(?i)dependency status|(?:dependent )?territory of|dependency of");

  private static final Set<String> NOT_A_CLASS =
      Set.of(
          "year",
          "date",
          "month",
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
          "important",
          "media",
          "prominent",
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

  /** What makes a column's header that of an award: "Best film". */
  private static final Pattern OF_AN_AWARD = Pattern.compile("(?i)^(?:best|winning|top) ");

  private final Map<String, Set<String>> fromTables = new HashMap<>();
  private final TitleReader titles;
  private final FolderKinds folders;

  TypeReader(List<Page> pages, TitleReader titles) {
    this.titles = titles;
    folders = new FolderKinds(pages, titles);
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
    Optional.of(row.headers().get(column))
        .filter(header -> !header.contains(" and ")) // over two columns
        .map(header -> OF_AN_AWARD.matcher(header).replaceFirst(""))
        .flatMap(TypeReader::asClass)
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
    name.flatMap(subject -> Definitions.in(page, subject))
        .map(TypeReader::generalisations)
        .ifPresent(types::addAll);
    name.flatMap(Names::qualifier)
        .filter(qualifier -> Character.isLowerCase(qualifier.charAt(0)))
        .map(qualifier -> qualifier.substring(qualifier.lastIndexOf(' ') + 1))
        .flatMap(TypeReader::asClass)
        .ifPresent(types::add);
    page.types().forEach(type -> asClass(type).ifPresent(types::add));
    if (isDependent(page)) {
      types.add("territory");
    }
    KindLabels.ofName(page).ifPresent(types::add);
    types.addAll(0 < types.size() && PersonTypes.includes(types) ? List.of() : KindLabels.of(page));
    types.addAll(fromTables.getOrDefault(page.url(), Set.of()));
    if (types.isEmpty()) {
      name.map(KIND_FIRST::matcher)
          .filter(Matcher::matches)
          .map(kind -> kind.group("kind").toLowerCase(Locale.ROOT))
          .ifPresent(types::add);
    }
    if (types.isEmpty()) {
      folders.of(page).flatMap(TypeReader::asClass).ifPresent(types::add);
    }
    return List.copyOf(types);
  }

  /** Whether a page of that name is about many things, none of which it is. */
  static boolean isCollection(String name) {
    return COLLECTION.matcher(name).matches();
  }

  /** Whether a label says of what country its subject is a territory. */
  private static boolean isDependent(Page page) {
    return page.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.KEY_VALUE)
        .anyMatch(block -> DEPENDENT.matcher(block.label()).matches());
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
    if (!words.isEmpty() && RELATIVE.matcher(words.get(words.size() - 1)).matches()) {
      return List.of("person"); // whose child somebody is does not say what they are
    }
    for (int from = Math.max(0, words.size() - 3); from < words.size(); from++) {
      if (from == 0 || !HALF.matcher(words.get(from - 1) + " " + words.get(from)).matches()) {
        asClass(String.join(" ", words.subList(from, words.size()))).ifPresent(types::add);
      }
    }
    return types;
  }

  /** A class noun in the singular and in lower case; empty where the words are none. */
  static Optional<String> asClass(String text) {
    String noun = Nouns.singular(text.strip().toLowerCase(Locale.ROOT));
    boolean usable =
        CLASS_WORDS.matcher(noun).matches()
            && !NOT_A_CLASS.contains(noun)
            && !NOT_A_CLASS.contains(noun.substring(noun.lastIndexOf(' ') + 1));
    return usable ? Optional.of(noun) : Optional.empty();
  }
}
