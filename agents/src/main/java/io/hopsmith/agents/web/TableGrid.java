package io.hopsmith.agents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * A table's cells with spans resolved, without its empty rows.
 *
 * @param rows rows from top to bottom
 */
record TableGrid(List<Row> rows) {
  private static final int MOST_COLUMNS = 200;
  private static final int MOST_SPANNED_ROWS = 500;

  /** A cell as the page has it; {@code lines} are its visible lines. */
  record Cell(Element element, int colspan, List<Line> lines) {
    private static final Evaluator TABLE = Selector.evaluatorOf("table");

    boolean isHeader() {
      return element.normalName().equals("th");
    }

    String text() {
      return LineReader.join(lines);
    }

    boolean isEmpty() {
      return lines.isEmpty();
    }

    boolean holdsTable() {
      return element.selectFirst(TABLE) != null;
    }

    boolean isBold() {
      return !lines.isEmpty() && lines.stream().allMatch(Line::isBold);
    }
  }

  /**
   * A row.
   *
   * @param own cells that begin in this row
   * @param all one cell per column; a cell that spans stands in each place it covers
   * @param inHead whether it stands in a thead
   */
  record Row(List<Cell> own, List<Cell> all, boolean inHead) {
    List<Cell> filled() {
      return own.stream().filter(cell -> !cell.isEmpty()).toList();
    }

    /** The distinct cells with text over the row, those that reach down from above included. */
    List<Cell> covering() {
      return all.stream().filter(cell -> !cell.isEmpty()).distinct().toList();
    }
  }

  TableGrid {
    rows = List.copyOf(rows);
  }

  /** Reads the table's own rows; cells of tables within cells are text of their cell. */
  static TableGrid of(Element table, Predicate<Element> excluded) {
    List<Row> rows = new ArrayList<>();
    List<Pending> pending = new ArrayList<>();
    for (Element tr : rowsOf(table)) {
      if (!excluded.test(tr)) {
        Row row = row(tr, pending, excluded);
        if (row.covering().size() > 0) {
          rows.add(row);
        }
      }
    }
    return new TableGrid(rows);
  }

  /** Reads one row by itself; cells that reach down into it or out of it count as its own only. */
  static TableGrid ofRow(Element tr, Predicate<Element> excluded) {
    Row row = row(tr, new ArrayList<>(), excluded);
    return new TableGrid(row.covering().isEmpty() ? List.of() : List.of(row));
  }

  /** Whether no row can have two cells. */
  static boolean isOneColumn(Element table) {
    return rowsOf(table).stream()
        .allMatch(
            tr -> tr.childrenSize() < 2 && tr.children().stream().noneMatch(TableGrid::isTall));
  }

  private static boolean isTall(Element cell) {
    return cell.hasAttr("rowspan");
  }

  /** Whether a row is a th and a td, and the other rows have one cell. */
  static boolean mayBeInfobox(Element table) {
    boolean any = false;
    for (Element tr : rowsOf(table)) {
      boolean pair = tr.childrenSize() == 2 && tr.child(0).nameIs("th") && tr.child(1).nameIs("td");
      if (!pair && tr.childrenSize() > 1) {
        return false;
      }
      any |= pair;
    }
    return any;
  }

  private static List<Element> rowsOf(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      switch (child.normalName()) {
        case "tr" -> rows.add(child);
        case "thead", "tbody", "tfoot" ->
            child.children().stream().filter(e -> e.nameIs("tr")).forEach(rows::add);
        default -> {}
      }
    }
    return rows;
  }

  /** A cell that reaches down into column {@code column} for {@code rowsLeft} more rows. */
  private record Pending(int column, Cell cell, int rowsLeft) {}

  private static Row row(Element tr, List<Pending> pending, Predicate<Element> excluded) {
    List<Cell> own = new ArrayList<>();
    List<Cell> all = new ArrayList<>();
    List<Pending> next = new ArrayList<>();
    for (Element td : tr.children()) {
      if ((td.nameIs("td") || td.nameIs("th")) && !excluded.test(td)) {
        fillFromAbove(all, pending, next);
        Cell cell = new Cell(td, span(td, "colspan", MOST_COLUMNS), LineReader.lines(td, excluded));
        own.add(cell);
        place(cell, span(td, "rowspan", MOST_SPANNED_ROWS) - 1, all, next);
      }
    }
    fillFromAbove(all, pending, next);
    pending.clear();
    pending.addAll(next);
    return new Row(List.copyOf(own), List.copyOf(all), tr.parentNameIs("thead"));
  }

  private static void place(Cell cell, int rowsBelow, List<Cell> all, List<Pending> next) {
    for (int i = 0; i < cell.colspan() && all.size() < MOST_COLUMNS; i++) {
      if (rowsBelow > 0) {
        next.add(new Pending(all.size(), cell, rowsBelow));
      }
      all.add(cell);
    }
  }

  private static void fillFromAbove(List<Cell> all, List<Pending> pending, List<Pending> next) {
    boolean found = true;
    while (found) {
      found = false;
      for (Pending above : pending) {
        if (above.column() == all.size()) {
          all.add(above.cell());
          if (above.rowsLeft() > 1) {
            next.add(new Pending(above.column(), above.cell(), above.rowsLeft() - 1));
          }
          found = true;
          break;
        }
      }
    }
  }

  private static int span(Element cell, String attribute, int most) {
    String value = cell.attr(attribute).strip();
    boolean number =
        !value.isEmpty() && value.length() < 9 && value.chars().allMatch(c -> c >= '0' && c <= '9');
    int span = number ? Integer.parseInt(value) : 1;
    if (span == 0) {
      return attribute.equals("rowspan") ? most : 1; // rowspan 0: to the table's end
    }
    return Math.min(span, most);
  }
}
