package io.hopsmith.agents.web;

import java.util.List;

/**
 * What kind of page it is, by what stands where its story would be. Only a story's surroundings can
 * be dropped without harm: of a page that lists facts or links, everything may be of use.
 */
enum Genre {
  STORY,
  /** Mostly facts by form. */
  FACTS,
  /** An encyclopaedia's article, with an info box or references, or a list of links. */
  REFERENCE;

  private static final int LEAST_INFO_ROWS = 3;
  private static final int LEAST_FACTS = 4;
  private static final int LEAST_CELLS = 20;
  private static final double FACTS_OVER_PROSE = 1.5;
  private static final double FACTS_OVER_DECLARED_PROSE = 3;
  private static final double CELLS_OVER_PROSE = 2;
  private static final double LINKS_OVER_PROSE = 0.6;
  private static final int MOST_PROSE_OF_DECLARED_INDEX = 2;

  private static final class Counts {
    private int facts;
    private int cells;
    private int prose;
    private int proseChars;
    private int linkedChars;
    private boolean apparatus;

    private void add(Part part, FactLines facts, int at) {
      if (part instanceof Part.Table table) {
        this.facts += table.grid().rows().size();
        apparatus |= table.grid().rows().stream().filter(Counts::isInfo).count() >= LEAST_INFO_ROWS;
      } else if (part instanceof Line line) {
        this.facts += facts.isLabelled(at) ? 1 : 0;
        cells += facts.isCell(at) ? 1 : 0;
        linkedChars += Prose.linked(line);
        if (Prose.is(line)) {
          prose++;
          proseChars += line.text().length();
        }
        apparatus |= Role.of(line).kind() == Role.Kind.HEADING && Apparatus.isHeading(line.text());
      }
    }

    private static boolean isInfo(TableGrid.Row row) {
      List<TableGrid.Cell> cells = row.covering();
      return cells.size() == 2 && cells.get(0).isHeader() && !cells.get(1).isHeader();
    }

    private Genre genre(boolean declared) {
      boolean index = linkedChars > LINKS_OVER_PROSE * proseChars;
      if (apparatus || (index && (!declared || prose <= MOST_PROSE_OF_DECLARED_INDEX))) {
        return REFERENCE;
      }
      double ratio = declared ? FACTS_OVER_DECLARED_PROSE : FACTS_OVER_PROSE;
      boolean facts = this.facts >= LEAST_FACTS && this.facts >= ratio * prose;
      boolean rows = !declared && cells >= LEAST_CELLS && cells >= CELLS_OVER_PROSE * prose;
      return facts || rows ? FACTS : STORY;
    }
  }

  /** Judges a page by the parts within the scope of its story. */
  static Genre of(
      List<Part> parts, Story story, Asides asides, FactLines facts, ReadingBudget budget) {
    Counts counts = new Counts();
    for (int i = 0; i < parts.size(); i++) {
      budget.step();
      if (!asides.isSure(parts.get(i).element())
          && Dom.isWithin(parts.get(i).element(), story.scope())) {
        counts.add(parts.get(i), facts, i);
      }
    }
    return counts.genre(story.declared());
  }
}
