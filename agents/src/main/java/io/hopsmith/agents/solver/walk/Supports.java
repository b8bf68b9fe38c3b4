package io.hopsmith.agents.solver.walk;

import io.hopsmith.agents.solver.reading.Puzzle;
import io.hopsmith.agents.solver.reading.Puzzle.Relation;
import io.hopsmith.agents.solver.reading.Wording;
import io.hopsmith.agents.tools.PageView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How well pages fit the things of a puzzle, by a solver's reading. */
final class Supports {
  /** Worth of a relation's words on the page of the thing whose statement it is not. */
  private static final double ELSEWHERE = 0.6;

  /** Worth of a belief that takes another page for a thing than one taken before. */
  private static final double DISAGREEING = 0.5;

  private final Puzzle puzzle;
  private final Reading reading;

  Supports(Puzzle puzzle, Reading reading) {
    this.puzzle = puzzle;
    this.reading = reading;
  }

  /**
   * How well the page fits, with the pages that fit best for the things behind it. Two relations
   * may lead to one thing, each by another way: beliefs that take different pages for it count
   * less.
   */
  Belief believed(int thing, PageView page, Map<Relation, List<Belief>> behind) {
    List<List<Bridge>> offered = new ArrayList<>();
    behind.forEach((relation, beliefs) -> offered.add(bridges(thing, page, relation, beliefs)));
    List<Bridge> taken = best(offered, List.of());
    List<Double> supports = new ArrayList<>();
    puzzle.cluesOf(thing).forEach(clue -> supports.add(reading.clue(page, clue)));
    taken.forEach(bridge -> supports.add(bridge.joined));
    double type = reading.type(page, puzzle.type(thing));
    double least = supports.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    Map<Integer, Belief> pages = new HashMap<>();
    taken.forEach(bridge -> bridge.belief.ifPresent(belief -> pages.put(bridge.thing, belief)));
    return Belief.of(page, reading.combined(type, supports), least, pages);
  }

  /**
   * A page that may be taken for the other thing of a relation.
   *
   * @param thing the other thing
   * @param belief the page with those behind it; empty where no page is joined
   * @param joined how well the two pages fit for the relation
   */
  private record Bridge(int thing, Optional<Belief> belief, double joined) {
    /** The same with less support where another bridge takes a different page for some thing. */
    Bridge beside(List<Bridge> others) {
      boolean agrees =
          others.stream()
              .flatMap(other -> other.belief.stream().map(each -> each.taken(other.thing)))
              .allMatch(pages -> belief.isEmpty() || belief.get().agrees(thing, pages));
      return agrees ? this : new Bridge(thing, belief, joined * DISAGREEING);
    }
  }

  private List<Bridge> bridges(int thing, PageView page, Relation relation, List<Belief> beliefs) {
    List<Bridge> bridges = new ArrayList<>();
    for (Belief belief : beliefs) {
      double joined =
          belief.pages().contains(page.url()) ? 0 : joined(thing, page, relation, belief);
      if (joined > 0) {
        bridges.add(new Bridge(relation.other(thing), Optional.of(belief), joined));
      }
    }
    return bridges.isEmpty()
        ? List.of(new Bridge(relation.other(thing), Optional.empty(), 0))
        : bridges;
  }

  /** One bridge of each list, which together have the most support; earlier ones of equal ones. */
  private static List<Bridge> best(List<List<Bridge>> offered, List<Bridge> taken) {
    if (taken.size() == offered.size()) {
      return taken;
    }
    List<Bridge> best = List.of();
    for (Bridge bridge : offered.get(taken.size())) {
      List<Bridge> more = new ArrayList<>(taken);
      more.add(bridge.beside(taken));
      List<Bridge> all = best(offered, more);
      best = best.isEmpty() || support(all) > support(best) ? all : best;
    }
    return best;
  }

  private static double support(List<Bridge> bridges) {
    return bridges.stream().mapToDouble(Bridge::joined).sum();
  }

  /** How well two pages fit for the two things of a relation, 0 to 1. */
  double joined(int thing, PageView page, Relation relation, Belief belief) {
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

  /** What the second thing's page says where it states the relation. */
  String converse(Relation relation) {
    return Wording.converse(relation.text(), puzzle.type(relation.from()));
  }
}
