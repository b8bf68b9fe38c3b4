package io.hopsmith.agents.solver.walk;

import io.hopsmith.agents.solver.ToolLog;
import io.hopsmith.agents.solver.WorkedAnswer;
import io.hopsmith.agents.solver.reading.Puzzle;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.schemas.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens the pages of all things that a page lists. */
final class Members {
  private static final int MOST = 12;
  private static final int LEAST = 2;

  private final ToolLog tools;
  private final Reading reading;
  private final WalkSettings settings;

  Members(ToolLog tools, Reading reading, WalkSettings settings) {
    this.tools = tools;
    this.reading = reading;
    this.settings = settings;
  }

  /** A page for each listed thing that is meant; none where that cannot be told of all. */
  List<PageView> meant(PageView owner, Puzzle.Listed listed) {
    List<PageView> all = of(owner, listed);
    if (listed.only().isEmpty()) {
      return all;
    }
    Puzzle.Only only = listed.only().get();
    List<PageView> meant = new ArrayList<>();
    for (PageView page : all) {
      String value = reading.value(page, only.property());
      Optional<Boolean> beyond = WorkedAnswer.isBeyond(value, only.above(), only.bound());
      if (beyond.isEmpty()) {
        return List.of();
      }
      if (beyond.get()) {
        meant.add(page);
      }
    }
    return meant;
  }

  /**
   * A page for each listed thing; none where some name leads to no page, for then one is missing.
   */
  private List<PageView> of(PageView owner, Puzzle.Listed listed) {
    List<String> lines =
        new ArrayList<>(reading.lines(owner, listed.words() + " " + listed.things()));
    lines.addAll(reading.lines(owner, listed.words()));
    lines.addAll(reading.lines(owner, listed.things()));
    for (String line : lines) {
      Map<String, Optional<String>> names = names(owner, line);
      List<PageView> pages = names.size() < LEAST ? List.of() : open(names);
      if (!pages.isEmpty()) {
        return pages.size() == names.size() ? pages : List.of();
      }
    }
    return List.of();
  }

  /** Names in a line, with the address that each links to. */
  private static Map<String, Optional<String>> names(PageView owner, String line) {
    Map<String, Optional<String>> names = new LinkedHashMap<>();
    for (String name : ProperNames.in(List.of(line), MOST)) {
      Optional<String> linked =
          owner.links().stream()
              .filter(link -> link.anchor().equals(name))
              .map(Link::url)
              .findFirst();
      names.put(name, linked);
    }
    return names;
  }

  /** Pages of the names, as many as there are before one leads to none. */
  private List<PageView> open(Map<String, Optional<String>> names) {
    Map<String, PageView> pages = new LinkedHashMap<>();
    for (Map.Entry<String, Optional<String>> name : names.entrySet()) {
      Optional<PageView> page =
          name.getValue().or(() -> titled(name.getKey())).flatMap(tools::browse);
      if (page.isEmpty()) {
        break;
      }
      pages.put(page.get().url(), page.get());
    }
    return List.copyOf(pages.values());
  }

  private Optional<String> titled(String name) {
    return tools.search(name, settings.ranking(), settings.hits()).stream()
        .filter(hit -> ProperNames.isTitled(hit.title(), List.of(name)))
        .map(SearchHit::url)
        .findFirst();
  }
}
