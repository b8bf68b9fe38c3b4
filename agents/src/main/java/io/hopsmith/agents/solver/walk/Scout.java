package io.hopsmith.agents.solver.walk;

import io.hopsmith.agents.solver.ToolLog;
import io.hopsmith.agents.solver.reading.Puzzle;
import io.hopsmith.agents.solver.reading.Puzzle.Relation;
import io.hopsmith.agents.solver.reading.Wording;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.schemas.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Finds pages that may be about a thing: by searches with its clues, by what stands on pages
 * believed to be about its neighbours. Offers that do not look like a thing of the type count less.
 */
final class Scout {
  private static final double LINK_OFFER = 0.6;
  private static final double NAME_OFFER = 1;
  private static final int BRIDGES = 2;
  private static final int MOST_NAMES = 8;

  private final Puzzle puzzle;
  private final ToolLog tools;
  private final Reading reading;
  private final WalkSettings settings;
  private final Supports supports;

  Scout(Puzzle puzzle, ToolLog tools, Reading reading, WalkSettings settings, Supports supports) {
    this.puzzle = puzzle;
    this.tools = tools;
    this.reading = reading;
    this.settings = settings;
    this.supports = supports;
  }

  /** Searches for everything that is said of the thing alone. */
  void searchTogether(int thing, Offers offers) {
    List<String> clues = puzzle.cluesOf(thing);
    if (!clues.isEmpty()) {
      List<String> terms = clues.stream().map(Wording::terms).toList();
      search(thing, puzzle.type(thing) + " " + String.join(", ", terms), hit -> 0, offers);
    }
  }

  /** Searches for each of several things said; whether there are several. */
  boolean searchSingly(int thing, Offers offers) {
    List<String> clues = puzzle.cluesOf(thing);
    boolean several = clues.size() > 1;
    if (several) {
      String type = puzzle.type(thing);
      clues.forEach(clue -> search(thing, type + " " + Wording.terms(clue), hit -> 0, offers));
    }
    return several;
  }

  /** Searches with the pages believed in for the other thing of a relation, and reads those. */
  void follow(int thing, Relation relation, List<Belief> beliefs, Offers offers) {
    for (Belief belief : beliefs.stream().limit(BRIDGES).toList()) {
      String words = Wording.terms(relation.text());
      String query = puzzle.type(thing) + " " + words + " " + belief.page().title();
      search(thing, query, hit -> supports.joined(thing, hit, relation, belief), offers);
      links(thing, belief, offers);
      names(thing, relation, belief, offers);
    }
  }

  /** Pages that a believed page links to, each once however often. */
  private void links(int thing, Belief belief, Offers offers) {
    Set<String> offered = new HashSet<>();
    for (Link link : belief.page().links()) {
      if (offered.add(link.url())) {
        PageView shown = PageView.plain(link.url(), link.anchor(), "", List.of());
        double type = reading.type(shown, puzzle.type(thing));
        offers.add(link.url(), LINK_OFFER * belief.support() * type);
      }
    }
  }

  /**
   * Stand-ins for a thing that no page may be about: views without text, each with a name that a
   * page believed in for the other thing of a relation gives where it speaks of that.
   *
   * @param opened pages that have been found for the thing; whoever has one needs no stand-in
   */
  List<PageView> named(int thing, Relation relation, List<Belief> beliefs, List<PageView> opened) {
    return beliefs.stream()
        .limit(BRIDGES)
        .flatMap(belief -> namesOn(thing, relation, belief).stream())
        .distinct()
        .filter(
            name ->
                opened.stream()
                    .noneMatch(page -> ProperNames.isTitled(page.title(), List.of(name))))
        .map(name -> PageView.plain("name:" + name, name, "", List.of()))
        .toList();
  }

  private List<String> namesOn(int thing, Relation relation, Belief belief) {
    List<String> lines = new ArrayList<>();
    if (relation.from() == thing) {
      lines.addAll(reading.lines(belief.page(), supports.converse(relation)));
    }
    lines.addAll(reading.lines(belief.page(), relation.text()));
    return ProperNames.in(lines, MOST_NAMES);
  }

  /** Pages with the names that a believed page gives where it speaks of the relation. */
  private void names(int thing, Relation relation, Belief belief, Offers offers) {
    List<String> names = namesOn(thing, relation, belief);
    if (names.isEmpty()) {
      return;
    }
    String query = String.join(", ", names);
    for (SearchHit hit : tools.search(query, settings.ranking(), settings.hits())) {
      if (ProperNames.isTitled(hit.title(), names)) {
        PageView shown = PageView.plain(hit.url(), hit.title(), hit.snippet(), List.of());
        double type = reading.type(shown, puzzle.type(thing));
        offers.add(hit.url(), NAME_OFFER * belief.support() * type);
      }
    }
  }

  /** Offers the hits: the earlier the better, and the better the more of the clues they show. */
  private void search(int thing, String query, ToDoubleFunction<PageView> shows, Offers offers) {
    List<String> clues = puzzle.cluesOf(thing);
    List<SearchHit> hits = tools.search(query, settings.ranking(), settings.hits());
    for (int rank = 0; rank < hits.size(); rank++) {
      SearchHit hit = hits.get(rank);
      PageView shown = PageView.plain(hit.url(), hit.title(), hit.snippet(), List.of());
      double seen =
          clues.stream().mapToDouble(clue -> reading.clue(shown, clue)).average().orElse(0);
      double type = reading.type(shown, puzzle.type(thing));
      offers.add(hit.url(), (1.0 / (2 + rank) + seen + shows.applyAsDouble(shown)) * type);
    }
  }
}
