package io.hopsmith.agents.solver.walk;

import io.hopsmith.agents.solver.ToolLog;
import io.hopsmith.agents.solver.WorkedAnswer;
import io.hopsmith.agents.solver.reading.Puzzle;
import io.hopsmith.agents.solver.reading.Puzzle.Relation;
import io.hopsmith.agents.solver.reading.Puzzle.Second;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.schemas.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  /** Share of the best support that a page needs to answer when better ones say nothing. */
  private static final double NEARLY = 0.5;

  private final Puzzle puzzle;
  private final ToolLog tools;
  private final Reading reading;
  private final WalkSettings settings;
  private final Supports supports;
  private final Scout scout;
  private final Map<Integer, List<Belief>> believed = new HashMap<>();

  public GraphWalk(Puzzle puzzle, ToolLog tools, Reading reading, WalkSettings settings) {
    this.puzzle = puzzle;
    this.tools = tools;
    this.reading = reading;
    this.settings = settings;
    this.supports = new Supports(puzzle, reading);
    this.scout = new Scout(puzzle, tools, reading, settings, supports);
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
    scout.searchClues(thing, offers);
    behind.forEach((relation, beliefs) -> scout.follow(thing, relation, beliefs, offers));
    List<Belief> found = new ArrayList<>();
    for (PageView page : open(offers)) {
      found.add(supports.believed(thing, page, behind));
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

  private List<PageView> open(Offers offers) {
    List<PageView> pages = new ArrayList<>();
    for (String url : offers.best(settings.opened())) {
      tools.browse(url).ifPresent(pages::add);
    }
    return pages;
  }
}
