package io.hopsmith.agents.solver.natural;

import io.hopsmith.agents.solver.reading.Restated;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.schemas.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has been read so far: sentences of hits and of opened pages, each once. */
final class Seen {
  private static final int MOST_SENTENCES = 60;

  private final Map<String, List<Evidence>> pages = new LinkedHashMap<>();
  private final Map<String, List<Evidence>> titled = new HashMap<>();
  private final Map<String, List<Link>> links = new HashMap<>();
  private final Set<String> sentences = new HashSet<>();
  private final Sense sense;

  Seen(Sense sense) {
    this.sense = sense;
  }

  void add(SearchHit hit) {
    add(hit.url(), hit.title(), hit.snippet().lines().toList());
  }

  /** Reads an opened page. */
  void add(PageView page) {
    links.put(page.url(), page.links());
    add(page.url(), page.title(), page.lines());
  }

  private void add(String url, String title, List<String> lines) {
    List<Evidence> known = pages.computeIfAbsent(url, each -> new ArrayList<>());
    for (String sentence : Restated.sentences(lines)) {
      boolean heading =
          sentence.equalsIgnoreCase(title) || sentence.equalsIgnoreCase(Names.bare(title));
      if (!heading && known.size() < MOST_SENTENCES && sentences.add(url + " " + sentence)) {
        Evidence found = Evidence.of(url, title, sentence, known.isEmpty());
        known.add(found);
        sense.learn(found);
      }
    }
    titled.putIfAbsent(Names.bare(title).toLowerCase(Locale.ROOT), known);
  }

  /** Sentences by page, in the order in which the pages came up. */
  Collection<List<Evidence>> pages() {
    return pages.values();
  }

  List<Evidence> page(String url) {
    return pages.getOrDefault(url, List.of());
  }

  /** The first sentence of a page that is about the thing of a name. */
  Optional<Evidence> opening(String name) {
    return titled.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** Whether the page of a name holds some words. */
  boolean says(String name, String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return titled.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
        .anyMatch(each -> Names.holdsLower(each.lowerSentence(), lower));
  }

  boolean isOpened(String url) {
    return links.containsKey(url);
  }

  /** Links of an opened page. */
  List<Link> links(String url) {
    return links.getOrDefault(url, List.of());
  }
}
