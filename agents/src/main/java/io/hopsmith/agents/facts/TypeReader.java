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
              + "|co-produced|popularized|recognized|given|adapted)"
              + "\\b|[.,;(–—]|$)");

  /** Names of music and the like that hold an "and" which joins no two classes. */
  private static final Pattern COMPOUND =
      Pattern.compile(
          "\\b(rhythm|rock|drum|country|bed|arts|sword|life) (and) (blues|roll|bass|western|breakfast|crafts|sorcery|science)\\b");

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
        .map(block -> COMPOUND.matcher(withoutParentheses(block.text())).replaceAll("$1-$2-$3"))
        .map(DEFINITION::matcher)
        .filter(Matcher::find)
        .filter(matcher -> speaksOf(names, matcher))
        .map(matcher -> generalisations(matcher.group(1)))
        .findFirst();
  }

  private static boolean speaksOf(Set<String> names, Matcher definition) {
    String lead = definition.group().substring(0, definition.start(1) - definition.start());
    return Arrays.stream(Names.key(lead).split(" ")).anyMatch(names::contains);
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
