package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the entities that a corpus' pages are about. Every named page is about one entity; pages of
 * one name are about the same entity when one repeats the other (print versions) or when different
 * sites give them a common type.
 *
 * <p>Cost: one pass over all pages and links; pages of one name are compared pairwise.
 */
public final class EntityResolver {
  private static final double SAME_CONTENT = 0.6;

  /** Words that have nothing of the name are a name only where every third link uses them. */
  private static final int USUAL_ANCHOR = 3;

  private static final Pattern SHORT_NAME =
      Pattern.compile("(?i)(?:name )?(?:abbreviations?|acronyms?|abbreviated|initials)");

  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}[\\p{Lu}.&]{1,7}");

  private static final int ALIAS_MOST_WORDS = 8;
  private static final Pattern NAME_LIKE = Pattern.compile("^[\\p{Lu}\\p{N}\"'‘“].*");

  private final TitleReader titles;
  private final TypeReader types;
  private final RunningText running;

  private EntityResolver(List<Page> pages) {
    titles = new TitleReader(pages);
    types = new TypeReader(pages, titles);
    Set<String> names =
        pages.stream()
            .flatMap(page -> titles.nameOf(page).stream())
            .map(Names::upright)
            .flatMap(name -> Stream.of(Names.key(name), Names.key(Names.plain(name))))
            .filter(key -> !key.isEmpty())
            .collect(Collectors.toSet());
    running = new RunningText(pages, names);
  }

  /** Entities of the pages, ordered by id, all on the train side until a split decides. */
  public static List<Entity> resolve(List<Page> pages) {
    List<Page> ordered =
        pages.stream()
            .sorted(Comparator.comparing((Page p) -> p.url().length()).thenComparing(Page::url))
            .toList();
    EntityResolver resolver = new EntityResolver(ordered);
    Map<String, List<Page>> byName = new TreeMap<>();
    for (Page page : ordered) {
      resolver
          .titles
          .nameOf(page)
          .map(Names::upright)
          .filter(name -> !Names.key(name).isEmpty())
          .ifPresent(
              name -> byName.computeIfAbsent(Names.key(name), n -> new ArrayList<>()).add(page));
    }
    Map<String, Long> plainUses =
        byName.keySet().stream()
            .map(key -> resolver.titles.nameOf(byName.get(key).get(0)).orElseThrow())
            .collect(Collectors.groupingBy(n -> Names.key(Names.plain(n)), Collectors.counting()));
    List<Entity> entities = new ArrayList<>();
    byName
        .values()
        .forEach(
            namesakes ->
                resolver.groups(namesakes).stream()
                    .map(group -> resolver.entity(group, plainUses))
                    .forEach(entities::add));
    return entities.stream().sorted(Comparator.comparing(Entity::id)).toList();
  }

  private List<List<Page>> groups(List<Page> namesakes) {
    List<List<Page>> groups = new ArrayList<>();
    for (Page page : namesakes) {
      groups.stream()
          .filter(group -> sameSubject(group.get(0), page))
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(page), () -> groups.add(new ArrayList<>(List.of(page))));
    }
    return groups;
  }

  private boolean sameSubject(Page first, Page second) {
    if (first.site().equals(second.site())) {
      return similarity(first, second) >= SAME_CONTENT;
    }
    return types.of(first).stream().anyMatch(types.of(second)::contains);
  }

  /** Share of the smaller page's lines that the other has too. */
  private static double similarity(Page first, Page second) {
    Set<String> a = lines(first);
    Set<String> b = lines(second);
    long common = a.stream().filter(b::contains).count();
    return (double) common / Math.max(1, Math.min(a.size(), b.size()));
  }

  private static Set<String> lines(Page page) {
    return page.blocks().stream().map(block -> block.text()).collect(Collectors.toSet());
  }

  private Entity entity(List<Page> pages, Map<String, Long> plainUses) {
    String title = Names.upright(titles.nameOf(pages.get(0)).orElseThrow());
    String plain = Names.plain(title);
    String name = plainUses.getOrDefault(Names.key(plain), 0L) > 1 ? title : plain;
    Set<String> aliases = new LinkedHashSet<>();
    Set<String> classes = new LinkedHashSet<>();
    for (Page page : pages) {
      aliases.add(titles.nameOf(page).orElseThrow());
      page.names().forEach(aliases::add);
      page.redirectedFrom().forEach(url -> aliases.add(Names.ofUrl(url)));
      aliases.addAll(frequentAnchors(page));
      aliases.addAll(shortNames(page));
      classes.addAll(types.of(page));
    }
    aliases.removeIf(alias -> !isName(alias) || Names.key(alias).equals(Names.key(name)));
    return new Entity(
        Ids.of("entity", pages.get(0).id()),
        name,
        List.copyOf(aliases),
        List.copyOf(classes),
        pages.stream().map(Page::id).toList(),
        inText(name, classes),
        Side.TRAIN);
  }

  /** The name as sentences have it; rivers always have their article. */
  private String inText(String name, Set<String> classes) {
    String written = running.write(name);
    return classes.contains("river") && !written.matches("(?i)the .*|.* (?:creek|brook|beck)")
        ? "the " + written
        : written;
  }

  /** What a page says that its subject's name is abbreviated to: "US or USA". */
  private static List<String> shortNames(Page page) {
    return page.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.KEY_VALUE)
        .filter(block -> SHORT_NAME.matcher(block.label()).matches())
        .flatMap(block -> Stream.of(block.value().split(",| or |/|;")))
        .map(String::strip)
        .filter(name -> INITIALS.matcher(name).matches())
        .toList();
  }

  private List<String> frequentAnchors(Page page) {
    Map<String, Integer> anchors = new LinkedHashMap<>(titles.anchors(page));
    int total = anchors.values().stream().mapToInt(Integer::intValue).sum();
    String title = titles.nameOf(page).orElseThrow();
    anchors.values().removeIf(count -> count < 2 || count * 10 < total);
    anchors
        .entrySet()
        .removeIf(
            anchor ->
                !Names.refersTo(anchor.getKey(), title)
                    && anchor.getValue() * USUAL_ANCHOR < total);
    return List.copyOf(anchors.keySet());
  }

  private static boolean isName(String text) {
    return text.length() > 1
        && text.split("\\s+").length <= ALIAS_MOST_WORDS
        && NAME_LIKE.matcher(text).matches()
        && !Names.key(text).isEmpty();
  }
}
