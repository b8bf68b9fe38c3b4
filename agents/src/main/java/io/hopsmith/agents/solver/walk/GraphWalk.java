package io.hopsmith.agents.solver.walk;

import io.hopsmith.agents.solver.ToolLog;
import io.hopsmith.agents.solver.WorkedAnswer;
import io.hopsmith.agents.solver.reading.Puzzle;
import io.hopsmith.agents.solver.reading.Puzzle.Relation;
import io.hopsmith.agents.solver.reading.Puzzle.Second;
import io.hopsmith.agents.solver.reading.Wording;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Searches for the things of a puzzle from the furthest to the one asked for. For each thing it
 * searches with its clues, alone and together, and with the names of pages already believed in;
 * links of those pages, and the names they give, count as offers too; offers that do not look like
 * a thing of the type count less. It opens the pages offered most, scores them by the solver's
 * reading, and keeps the best few.
 *
 * <p>Deterministic; for one rollout and one thread. Cost: at most the budget's tool calls.
 */
public final class GraphWalk {
  private static final double LINK_OFFER = 0.6;
  private static final double NAME_OFFER = 1;
  private static final int BRIDGES = 2;
  private static final int MOST_NAMES = 8;

  /** Worth of a relation's words on the page of the thing whose statement it is not. */
  private static final double ELSEWHERE = 0.6;

  /** Share of the best support that a page needs to answer when better ones say nothing. */
  private static final double NEARLY = 0.5;

  private final Puzzle puzzle;
  private final ToolLog tools;
  private final Reading reading;
  private final WalkSettings settings;
  private final Map<Integer, List<Belief>> believed = new HashMap<>();

  public GraphWalk(Puzzle puzzle, ToolLog tools, Reading reading, WalkSettings settings) {
    this.puzzle = puzzle;
    this.tools = tools;
    this.reading = reading;
    this.settings = settings;
  }

  /** The answer; empty when nothing found is supported well enough. */
  public String answer() {
    Optional<Found> first = find(puzzle.asked(), puzzle.property(), "");
    if (first.isEmpty() || puzzle.second().isEmpty()) {
      return first.map(found -> found.said).orElse("");
    }
    Second asked = puzzle.second().get();
    boolean same = asked.thing() == puzzle.asked();
    return find(asked.thing(), asked.property(), same ? "" : first.get().page.url())
        .map(second -> workedOut(asked, first.get(), second))
        .orElse("");
  }

  private static String workedOut(Second asked, Found first, Found second) {
    return asked.kind() == Operation.Kind.DIFFERENCE
        ? WorkedAnswer.difference(first.said, second.said)
        : WorkedAnswer.isFirst(asked.kind(), first.said, second.said)
            .map(isFirst -> isFirst ? first.page.title() : second.page.title())
            .orElse("");
  }

  /** A page that is believed to be a thing's, and what is asked of the thing. */
  private record Found(PageView page, String said) {}

  /**
   * What the best supported pages say of a thing.
   *
   * @param other address of a page that is about another thing; may be empty
   */
  private Optional<Found> find(int thing, String property, String other) {
    List<Belief> beliefs =
        believed.computeIfAbsent(thing, each -> believe(each, List.of())).stream()
            .filter(belief -> !belief.page().url().equals(other))
            .toList();
    double best = beliefs.isEmpty() ? 0 : beliefs.get(0).support();
    if (best < settings.leastSupport()) {
      return Optional.empty();
    }
    return beliefs.stream()
        .filter(belief -> belief.support() >= best * NEARLY)
        .map(belief -> new Found(belief.page(), said(belief.page(), property)))
        .filter(found -> !found.said.isEmpty())
        .findFirst();
  }

  private String said(PageView page, String property) {
    return property.isEmpty() ? page.title() : reading.value(page, property);
  }

  private List<Belief> believe(int thing, List<Integer> passed) {
    List<Integer> path = new ArrayList<>(passed);
    path.add(thing);
    Map<Relation, List<Belief>> behind = new LinkedHashMap<>();
    for (Relation relation : puzzle.relationsOf(thing, passed)) {
      behind.put(relation, believe(other(relation, thing), path));
    }
    Offers offers = new Offers();
    searchClues(thing, offers);
    behind.forEach((relation, beliefs) -> follow(thing, relation, beliefs, offers));
    List<Belief> found = new ArrayList<>();
    for (PageView page : open(offers)) {
      found.add(believed(thing, page, behind));
    }
    return found.stream()
        .sorted(
            Comparator.comparingDouble(Belief::support)
                .reversed()
                .thenComparing(belief -> belief.page().url()))
        .limit(settings.beam())
        .toList();
  }

  private static int other(Relation relation, int thing) {
    return relation.from() == thing ? relation.to() : relation.from();
  }

  private void searchClues(int thing, Offers offers) {
    List<String> clues = puzzle.cluesOf(thing);
    String type = puzzle.type(thing);
    if (!clues.isEmpty()) {
      List<String> terms = clues.stream().map(Wording::terms).toList();
      search(thing, type + " " + String.join(", ", terms), hit -> 0, offers);
    }
    if (clues.size() > 1 && settings.singly()) {
      clues.forEach(clue -> search(thing, type + " " + Wording.terms(clue), hit -> 0, offers));
    }
  }

  private void follow(int thing, Relation relation, List<Belief> beliefs, Offers offers) {
    for (Belief belief : beliefs.stream().limit(BRIDGES).toList()) {
      String words = Wording.terms(relation.text());
      String query = puzzle.type(thing) + " " + words + " " + belief.page().title();
      search(thing, query, hit -> joined(thing, hit, relation, belief), offers);
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

  /** Pages with the names that a believed page gives where it speaks of the relation. */
  private void names(int thing, Relation relation, Belief belief, Offers offers) {
    List<String> lines = new ArrayList<>();
    if (relation.from() == thing) {
      lines.addAll(reading.lines(belief.page(), converse(relation)));
    }
    lines.addAll(reading.lines(belief.page(), relation.text()));
    List<String> names = ProperNames.in(lines, MOST_NAMES);
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

  private List<PageView> open(Offers offers) {
    List<PageView> pages = new ArrayList<>();
    for (String url : offers.best(settings.opened())) {
      tools.browse(url).ifPresent(pages::add);
    }
    return pages;
  }

  /** How well the page fits, with the page that fits best for each thing behind it. */
  private Belief believed(int thing, PageView page, Map<Relation, List<Belief>> behind) {
    List<Double> supports = new ArrayList<>();
    puzzle.cluesOf(thing).forEach(clue -> supports.add(reading.clue(page, clue)));
    List<Belief> taken = new ArrayList<>();
    behind.forEach(
        (relation, beliefs) -> {
          double best = 0;
          Optional<Belief> bridge = Optional.empty();
          for (Belief belief : beliefs) {
            double joined =
                belief.pages().contains(page.url()) ? 0 : joined(thing, page, relation, belief);
            bridge = joined > best ? Optional.of(belief) : bridge;
            best = Math.max(best, joined);
          }
          supports.add(best);
          bridge.ifPresent(taken::add);
        });
    double type = reading.type(page, puzzle.type(thing));
    return Belief.of(page, reading.combined(type, supports), taken);
  }

  private double joined(int thing, PageView page, Relation relation, Belief belief) {
    PageView from = relation.from() == thing ? page : belief.page();
    PageView to = relation.from() == thing ? belief.page() : page;
    double first = reading.names(from, to, relation.text());
    double second =
        Math.max(
            reading.names(to, from, relation.text()), reading.names(to, from, converse(relation)));
    double stated =
        switch (Wording.told(relation.text())) {
          case OF_FIRST -> Math.max(first, ELSEWHERE * second);
          case OF_SECOND -> Math.max(ELSEWHERE * first, second);
          case OF_EITHER -> Math.max(first, second);
        };
    return stated * belief.support();
  }

  private String converse(Relation relation) {
    return Wording.converse(relation.text(), puzzle.type(relation.from()));
  }
}
