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

  private final Puzzle puzzle;
  private final Reading reading;

  Supports(Puzzle puzzle, Reading reading) {
    this.puzzle = puzzle;
    this.reading = reading;
  }

  /** How well the page fits, with the page that fits best for each thing behind it. */
  Belief believed(int thing, PageView page, Map<Relation, List<Belief>> behind) {
    List<Double> supports = new ArrayList<>();
    puzzle.cluesOf(thing).forEach(clue -> supports.add(reading.clue(page, clue)));
    Map<Integer, Belief> taken = new HashMap<>();
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
          bridge.ifPresent(belief -> taken.put(relation.other(thing), belief));
        });
    double type = reading.type(page, puzzle.type(thing));
    double least = supports.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    return Belief.of(page, reading.combined(type, supports), least, taken);
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
