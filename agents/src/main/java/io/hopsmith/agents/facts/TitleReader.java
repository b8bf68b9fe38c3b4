package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what each page is called by looking at all pages: a title that a whole site shares names
 * nothing, and what most links call a page is its name when the page itself does not say.
 */
final class TitleReader {
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—:·»-]+\\s+");

  /** A number behind a name that the page also gives alone: a player's on the shirt. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?<name>.+?),? (?:#|[Nn]o\\. ?)\\d{1,4}");

  private static final int MOST_WORDS = 12;
  private static final int MOST_PAGES_OF_ONE_NAME = 3;

  private final Map<String, Map<String, Integer>> anchorsByUrl = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();

  TitleReader(List<Page> pages) {
    for (Page page : pages) {
      page.links().forEach(this::countAnchor);
      for (String name : ownNames(page)) {
        uses.merge(siteKey(page, name), 1, Integer::sum);
      }
    }
  }

  private void countAnchor(Link link) {
    if (!link.anchor().isBlank()) {
      anchorsByUrl
          .computeIfAbsent(link.url(), url -> new TreeMap<>())
          .merge(link.anchor(), 1, Integer::sum);
    }
  }

  private static String siteKey(Page page, String name) {
    return page.site() + " " + Names.key(name);
  }

  /** Names the page gives itself, best first: headline, parts of the title, declared names. */
  private static Set<String> ownNames(Page page) {
    Set<String> names = new LinkedHashSet<>();
    names.add(page.headline());
    String[] parts = SEPARATOR.split(page.title());
    names.addAll(List.of(parts));
    names.addAll(page.names());
    names.removeIf(name -> name.isBlank() || name.split("\\s+").length > MOST_WORDS);
    Set<String> unnumbered = Set.copyOf(names);
    names.removeIf(
        name -> {
          Matcher numbered = NUMBERED.matcher(name);
          return numbered.matches() && unnumbered.contains(numbered.group("name"));
        });
    return names;
  }

  /** The page's name, or empty when neither it nor its links say one of its own. */
  Optional<String> nameOf(Page page) {
    return ownNames(page).stream()
        .filter(name -> uses.get(siteKey(page, name)) <= MOST_PAGES_OF_ONE_NAME)
        .findFirst()
        .or(() -> mostFrequentAnchor(page));
  }

  private Optional<String> mostFrequentAnchor(Page page) {
    return anchors(page).entrySet().stream()
        .filter(anchor -> anchor.getKey().length() > 1)
        .max(
            Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .map(Map.Entry::getKey);
  }

  /** What links call the page, with how often. */
  Map<String, Integer> anchors(Page page) {
    Map<String, Integer> all = new TreeMap<>();
    List<String> urls = new ArrayList<>(page.redirectedFrom());
    urls.add(page.url());
    if (!page.canonicalUrl().equals(page.url())) {
      urls.add(page.canonicalUrl());
    }
    for (String url : urls) {
      anchorsByUrl
          .getOrDefault(url, Map.of())
          .forEach((text, count) -> all.merge(text, count, Integer::sum));
    }
    return all;
  }
}
