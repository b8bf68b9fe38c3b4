package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds pages of one site that repeat another page of it, such as print versions: pages that share
 * their longest line and nearly all others.
 *
 * <p>Cost: pages are compared only with those that share their longest line.
 */
public final class DuplicatePages {
  private static final double SAME = 0.85;
  private static final int LEAST_LINE = 40;

  private DuplicatePages() {}

  /** Ids of pages that repeat another one, each with the id of the page that stays. */
  public static SortedMap<String, String> find(List<Page> pages) {
    Map<String, List<Page>> groups = new HashMap<>();
    pages.stream()
        .sorted(Comparator.comparing((Page page) -> page.url().length()).thenComparing(Page::url))
        .forEach(page -> groups.computeIfAbsent(key(page), k -> new ArrayList<>()).add(page));
    SortedMap<String, String> duplicates = new TreeMap<>();
    groups.forEach(
        (key, group) -> {
          if (!key.isEmpty()) {
            compare(group, duplicates);
          }
        });
    return duplicates;
  }

  private static void compare(List<Page> group, Map<String, String> duplicates) {
    List<Page> kept = new ArrayList<>();
    for (Page page : group) {
      kept.stream()
          .filter(other -> similarity(page, other) >= SAME)
          .findFirst()
          .ifPresentOrElse(other -> duplicates.put(page.id(), other.id()), () -> kept.add(page));
    }
  }

  private static String key(Page page) {
    return page.blocks().stream()
        .map(Block::text)
        .filter(text -> text.length() >= LEAST_LINE)
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .map(line -> page.site() + " " + line)
        .orElse("");
  }

  /** Jaccard similarity of the pages' lines. */
  private static double similarity(Page first, Page second) {
    Set<String> a = lines(first);
    Set<String> b = lines(second);
    Set<String> all = new LinkedHashSet<>(a);
    all.addAll(b);
    long common = a.stream().filter(b::contains).count();
    return (double) common / all.size();
  }

  private static Set<String> lines(Page page) {
    Set<String> lines = new LinkedHashSet<>();
    page.blocks().forEach(block -> lines.add(block.text()));
    return lines;
  }
}
