package io.hopsmith.agents.solver.walk;

import io.hopsmith.agents.solver.ToolLog;
import io.hopsmith.agents.solver.WorkedAnswer;
import io.hopsmith.agents.solver.reading.Puzzle;
import io.hopsmith.agents.solver.reading.Puzzle.Relation;
import io.hopsmith.agents.solver.reading.Puzzle.Working;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.schemas.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Searches for the things of a puzzle from the furthest to the one asked for. For each thing it
 * searches with its clues together and with the names of pages already believed in; links of those
 * pages, and the names they give, count as offers too; offers that do not look like a thing of the
 * type count less. It opens the pages offered most and scores them by the solver's reading, until
 * one leads by far; where none does it searches for each clue alone. The best few are kept.
 *
 * <p>Deterministic; for one rollout and one thread. Cost: at most the budget's tool calls.
 */
public final class GraphWalk {
  /** Share of the best support that a page needs to answer when better ones say nothing. */
  private static final double NEARLY = 0.5;

  /**
   * How well everything said of a thing must fit a page that is taken for one of several things to
   * choose from.
   */
  private static final double SURE = 0.35;

  private static final PageView NOWHERE = PageView.plain("", "", "", List.of());

  /** Names kept for a thing that no page may be about. */
  private static final int NAMED = 2;

  /** Worth of a name beside a page, which says what it is about. */
  private static final double WITHOUT_PAGE = 0.8;

  private final Puzzle puzzle;
  private final ToolLog tools;
  private final Reading reading;
  private final WalkSettings settings;
  private final Supports supports;
  private final Scout scout;
  private final Members members;
  private final Map<Integer, List<Belief>> believed = new HashMap<>();

  public GraphWalk(Puzzle puzzle, ToolLog tools, Reading reading, WalkSettings settings) {
    this.puzzle = puzzle;
    this.tools = tools;
    this.reading = reading;
    this.settings = settings;
    this.supports = new Supports(puzzle, reading);
    this.members = new Members(tools, reading, settings);
    this.scout = new Scout(puzzle, tools, reading, settings, supports);
  }

  /** The answer; empty when nothing found is supported well enough. */
  public String answer() {
    Optional<Found> first = find(puzzle.asked(), puzzle.property(), Set.of());
    if (first.isEmpty() || puzzle.working().isEmpty()) {
      return first.map(found -> found.said).orElse("");
    }
    Working working = puzzle.working().get();
    List<Found> found =
        working.listed().isPresent()
            ? listed(first.get(), working.listed().get())
            : all(first.get(), working);
    return found.isEmpty() ? "" : workedOut(working, found);
  }

  /** The values of all listed things that are meant; none where one has no value. */
  private List<Found> listed(Found owner, Puzzle.Listed listed) {
    List<Found> found =
        members.meant(owner.belief.page(), listed).stream()
            .map(page -> new Found(page, owner.belief, said(page, listed.property())))
            .toList();
    return found.stream().allMatch(each -> !each.said.isEmpty()) ? found : List.of();
  }

  /** The first value and all others; none where one is not found. */
  private List<Found> all(Found first, Working working) {
    List<Found> found = new ArrayList<>(List.of(first));
    for (Puzzle.Value value : working.others()) {
      Set<String> taken = new HashSet<>();
      found.forEach(each -> taken.add(each.page.url()));
      Optional<Found> next = another(first, value, taken);
      if (next.isEmpty()) {
        return List.of();
      }
      found.add(next.get());
    }
    return found;
  }

  /** A further value: of the first thing, of one behind it, or of one described by itself. */
  private Optional<Found> another(Found first, Puzzle.Value value, Set<String> taken) {
    boolean same = value.thing() == puzzle.asked();
    PageView behind =
        same ? first.page : first.belief.behind().getOrDefault(value.thing(), NOWHERE);
    if (behind.equals(NOWHERE)) {
      return find(value.thing(), value.property(), taken);
    }
    String said = said(behind, value.property());
    return said.isEmpty() ? Optional.empty() : Optional.of(new Found(behind, first.belief, said));
  }

  private static String workedOut(Working working, List<Found> found) {
    List<String> values = found.stream().map(Found::said).toList();
    return switch (working.kind()) {
      case DIFFERENCE -> WorkedAnswer.difference(values.get(0), values.get(1));
      case TOTAL -> WorkedAnswer.total(values);
      case COUNT -> Integer.toString(values.size());
      case GREATEST, LEAST -> {
        OptionalInt meant = WorkedAnswer.ranked(working.kind(), working.rank(), values);
        yield meant.isPresent() ? found.get(meant.getAsInt()).page.title() : "";
      }
      case NONE -> "";
    };
  }

  /**
   * A page that is believed to be a thing's, and what is asked of the thing.
   *
   * @param belief the belief that led to it
   */
  private record Found(PageView page, Belief belief, String said) {}

  /**
   * What the best supported pages say of a thing.
   *
   * @param others addresses of pages that are about other things
   */
  private Optional<Found> find(int thing, String property, Set<String> others) {
    List<Belief> beliefs =
        believed.computeIfAbsent(thing, each -> believe(each, List.of())).stream()
            .filter(belief -> !others.contains(belief.page().url()))
            .toList();
    double best = beliefs.isEmpty() ? 0 : beliefs.get(0).support();
    if (best < settings.leastSupport()) {
      return Optional.empty();
    }
    return beliefs.stream()
        .filter(belief -> belief.support() >= best * NEARLY && isSure(belief))
        .map(belief -> new Found(belief.page(), belief, said(belief.page(), property)))
        .filter(found -> !found.said.isEmpty())
        .findFirst();
  }

  /** Who is to choose among several things must be sure of each: any page would do for a guess. */
  private boolean isSure(Belief belief) {
    return puzzle.working().filter(GraphWalk::chooses).isEmpty() || belief.least() >= SURE;
  }

  private static boolean chooses(Working working) {
    return working.kind() == Operation.Kind.GREATEST || working.kind() == Operation.Kind.LEAST;
  }

  private String said(PageView page, String property) {
    return property.isEmpty() ? page.title() : reading.value(page, property);
  }

  private List<Belief> believe(int thing, List<Integer> passed) {
    List<Integer> path = new ArrayList<>(passed);
    path.add(thing);
    Map<Relation, List<Belief>> behind = new LinkedHashMap<>();
    for (Relation relation : puzzle.relationsOf(thing, passed)) {
      behind.put(relation, believe(relation.other(thing), path));
    }
    List<Belief> found = searched(thing, behind);
    List<Belief> best = new ArrayList<>(found.subList(0, Math.min(settings.beam(), found.size())));
    return mayLackPage(thing) ? withNamed(best, thing, found, behind) : best;
  }

  /** Beliefs in the pages that are opened for a thing, the best supported first. */
  private List<Belief> searched(int thing, Map<Relation, List<Belief>> behind) {
    Offers offers = new Offers();
    scout.searchTogether(thing, offers);
    behind.forEach((relation, beliefs) -> scout.follow(thing, relation, beliefs, offers));
    List<Belief> found = opened(thing, offers, behind);
    boolean more = !Belief.settle(found) && scout.searchSingly(thing, offers);
    return more ? opened(thing, offers, behind) : found;
  }

  /** Beliefs with those in names that no page has. */
  private List<Belief> withNamed(
      List<Belief> best, int thing, List<Belief> found, Map<Relation, List<Belief>> behind) {
    List<PageView> opened = found.stream().map(Belief::page).toList();
    List<PageView> named = new ArrayList<>();
    behind.forEach(
        (relation, beliefs) -> named.addAll(scout.named(thing, relation, beliefs, opened)));
    List<Belief> all = new ArrayList<>(best);
    named.stream()
        .map(page -> supports.believed(thing, page, behind))
        .sorted(Belief.BEST_FIRST)
        .limit(NAMED)
        .map(belief -> belief.weakened(WITHOUT_PAGE))
        .forEach(all::add);
    all.sort(Belief.BEST_FIRST);
    return all;
  }

  /**
   * Whether a thing is there only to join others; what is asked about, or described, has a page.
   */
  private boolean mayLackPage(int thing) {
    return puzzle.cluesOf(thing).isEmpty()
        && thing != puzzle.asked()
        && puzzle.working().stream()
            .flatMap(working -> working.others().stream())
            .noneMatch(value -> value.thing() == thing);
  }

  /** Opens what is offered most until one page is settled upon; the best supported first. */
  private List<Belief> opened(int thing, Offers offers, Map<Relation, List<Belief>> behind) {
    List<Belief> found = new ArrayList<>();
    for (String url : offers.best(settings.opened())) {
      Optional<PageView> page = tools.browse(url);
      if (page.isPresent()) {
        found.add(supports.believed(thing, page.get(), behind));
        found.sort(Belief.BEST_FIRST);
        if (Belief.settle(found)) {
          break;
        }
      }
    }
    return found;
  }
}
