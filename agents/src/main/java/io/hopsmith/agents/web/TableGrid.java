package io.hopsmith.agents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Pattern COLON = Pattern.compile("[:：]");

    boolean isHeader() {
      return element.normalName().equals("th");
    }

    String text() {
      return LineReader.join(lines);
    }

    /** Its lines by line breaks. */
    String lined() {
      return lines.size() == 1
          ? lines.get(0).text()
          : lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    boolean isEmpty() {
      return lines.isEmpty();
    }

    /** Whether it only parts a label from its value. */
    boolean isColon() {
      return lines.size() == 1 && COLON.matcher(lines.get(0).text()).matches();
    }

    boolean holdsTable() {
      return element.selectFirst(TABLE) != null;
    }

    boolean isBold() {
      return !lines.isEmpty() && lines.stream().allMatch(Line::isBold);
    }

    /** By its element: lines can be many, and a cell that spans is compared often. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Cell cell && cell.element.equals(element);
    }

    @Override
    public int hashCode() {
      return element.hashCode();
    }
  }

  /**
   * A row.
   *
   * @param own cells that begin in this row
   * @param all one cell per column; a cell that spans stands in each place it covers
   * @param covering the distinct cells with text over the row, those that reach down from above
   *     included, and those that hold but a colon not
   * @param inHead whether it stands in a thead
   */
  record Row(List<Cell> own, List<Cell> all, List<Cell> covering, boolean inHead) {
    private static Row of(List<Cell> own, List<Cell> all, boolean inHead) {
      List<Cell> covering =
          all.stream().filter(cell -> !cell.isEmpty() && !cell.isColon()).distinct().toList();
      return new Row(List.copyOf(own), List.copyOf(all), covering, inHead);
    }

    List<Cell> filled() {
      return own.stream().filter(cell -> !cell.isEmpty()).toList();
    }
  }

  TableGrid {
    rows = List.copyOf(rows);
  }

  /** Reads the table's own rows; cells of tables within cells are text of their cell. */
  static TableGrid of(Element table, Predicate<Element> excluded) {
    List<Row> rows = new ArrayList<>();
    Reaching reaching = new Reaching();
    for (Element tr : rowsOf(table)) {
      if (!excluded.test(tr)) {
        Row row = row(tr, reaching, excluded);
        if (row.covering().size() > 0) {
          rows.add(row);
        }
      }
    }
    return new TableGrid(rows);
  }

  /** Reads one row by itself; cells that reach down into it or out of it count as its own only. */
  static TableGrid ofRow(Element tr, Predicate<Element> excluded) {
    Row row = row(tr, new Reaching(), excluded);
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

  /** The cells that reach down into the next row, by column. */
  private static final class Reaching {
    private final Cell[] cells = new Cell[MOST_COLUMNS];
    private final int[] rowsLeft = new int[MOST_COLUMNS];

    /** Puts the cells that reach down into the row's next columns behind those it has. */
    private void fill(List<Cell> row) {
      while (row.size() < MOST_COLUMNS && rowsLeft[row.size()] > 0) {
        rowsLeft[row.size()]--;
        row.add(cells[row.size()]);
      }
    }

    private void place(Cell cell, int rowsBelow, List<Cell> row) {
      for (int i = 0; i < cell.colspan() && row.size() < MOST_COLUMNS; i++) {
        cells[row.size()] = cell;
        rowsLeft[row.size()] = rowsBelow;
        row.add(cell);
      }
    }
  }

  private static Row row(Element tr, Reaching reaching, Predicate<Element> excluded) {
    List<Cell> own = new ArrayList<>();
    List<Cell> all = new ArrayList<>();
    for (Element td : tr.children()) {
      if ((td.nameIs("td") || td.nameIs("th")) && !excluded.test(td)) {
        reaching.fill(all);
        Cell cell = new Cell(td, span(td, "colspan", MOST_COLUMNS), LineReader.lines(td, excluded));
        own.add(cell);
        reaching.place(cell, span(td, "rowspan", MOST_SPANNED_ROWS) - 1, all);
      }
    }
    reaching.fill(all);
    return Row.of(own, all, tr.parentNameIs("thead"));
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
