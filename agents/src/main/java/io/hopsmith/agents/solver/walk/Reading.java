package io.hopsmith.agents.solver.walk;

import io.hopsmith.agents.tools.PageView;
import java.util.List;

/** How a solver reads pages. Everything that scores is behind this interface. */
public interface Reading {

  /** How well the page's own text supports that it is of the type, 0 to 1. */
  double type(PageView page, String type);

  /** How well the page's own text supports a statement about its subject, 0 to 1. */
  double clue(PageView page, String clue);

  /** How well a page states that its subject and the other page's stand in the relation, 0 to 1. */
  double names(PageView page, PageView other, String relation);

  /**
   * The lines of the page that say most of a relation, best first; few, and none that says none.
   */
  List<String> lines(PageView page, String relation);

  /** One number for a page out of the supports of everything said of it, 0 to 1. */
  double combined(double type, List<Double> supports);

  /** What the page says for the property; empty when nothing does. */
  String value(PageView page, String property);
}
