package io.hopsmith.agents.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Tells what a table is for, by its cells alone. */
enum TableShape {
  /** Cells only place their content on the page. */
  LAYOUT,
  /** Rows of a label and its value. */
  KEY_VALUE,
  /** Rows of like things, with or without column headers. */
  DATA;

  private static final int MOST_LABEL_WORDS = 10;
  private static final int MOST_CELL_WORDS = 150;
  private static final double MOST_ODD_ROWS = 0.2;
  private static final Evaluator NESTED = Selector.evaluatorOf("td table, th table");
  private static final Evaluator HEADED = Selector.evaluatorOf("td h1, td h2, td h3");
  private static final Evaluator BOXES = Selector.evaluatorOf("table, h1, h2, h3");

  /**
   * A finder of the tables that are not layout, and of the rows of layout tables that are one label
   * in a th and one value in a td.
   */
  static TableFinder finder(Predicate<Element> excluded) {
    return element ->
        switch (element.normalName()) {
          case "table" -> table(element, excluded);
          case "tr" -> pairRow(element, excluded);
          default -> Optional.empty();
        };
  }

  private static Optional<Part.Table> table(Element table, Predicate<Element> excluded) {
    String role = table.attr("role");
    if (role.equals("presentation") || role.equals("none") || table.selectFirst(HEADED) != null) {
      return Optional.empty();
    }
    boolean nested = table.selectFirst(NESTED) != null;
    if (nested ? !TableGrid.mayBeInfobox(table) : TableGrid.isOneColumn(table)) {
      return Optional.empty(); // without reading its cells
    }
    TableGrid grid = TableGrid.of(table, excluded);
    boolean layout = nested ? !isInfobox(grid) : of(grid) == LAYOUT;
    return layout ? Optional.empty() : Optional.of(new Part.Table(table, grid));
  }

  /** Only rows of tables that are entered are asked for: those of layout tables. */
  private static Optional<Part.Table> pairRow(Element row, Predicate<Element> excluded) {
    if (row.childrenSize() != 2
        || !row.child(0).nameIs("th")
        || !row.child(1).nameIs("td")
        || row.selectFirst(BOXES) != null) {
      return Optional.empty();
    }
    TableGrid grid = TableGrid.ofRow(row, excluded);
    boolean pair = grid.rows().size() == 1 && isHeadedPair(grid.rows().get(0));
    return pair ? Optional.of(new Part.Table(row, grid)) : Optional.empty();
  }

  /** Whether a table with tables in its cells is rows of label and value, and rows of one cell. */
  private static boolean isInfobox(TableGrid grid) {
    List<TableGrid.Row> wide =
        grid.rows().stream().filter(row -> row.covering().size() > 1).toList();
    return !wide.isEmpty() && wide.stream().allMatch(TableShape::isHeadedPair);
  }

  private static boolean isHeadedPair(TableGrid.Row row) {
    List<TableGrid.Cell> cells = row.covering();
    return cells.size() == 2
        && isShort(cells.get(0))
        && cells.get(0).isHeader()
        && !cells.get(1).isHeader()
        && cells.stream().noneMatch(TableGrid.Cell::holdsTable);
  }

  /** The shape of a table without tables in its cells. */
  static TableShape of(TableGrid grid) {
    List<TableGrid.Row> rows = grid.rows();
    int widest = rows.stream().mapToInt(row -> row.covering().size()).max().orElse(0);
    if (widest < 2) {
      return LAYOUT;
    }
    if (headerRow(grid) >= 0) {
      return DATA;
    }
    if (isKeyValue(rows, widest)) {
      return KEY_VALUE;
    }
    return widest > 2 && rows.size() > 1 && !hasLongCell(rows) ? DATA : LAYOUT;
  }

  /** Index of the first header row; -1 when the table has none with rows under it. */
  static int headerRow(TableGrid grid) {
    List<TableGrid.Row> rows = grid.rows();
    for (int i = 0; i + 1 < rows.size(); i++) {
      if (rows.get(i).covering().size() > 1) {
        return isHeader(rows.get(i), rows.get(i + 1)) ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isHeader(TableGrid.Row row, TableGrid.Row next) {
    return isHeader(row) || (isBold(row) && next.filled().size() > 1 && !isBold(next));
  }

  /** Whether all cells of the row head columns. */
  static boolean isHeader(TableGrid.Row row) {
    List<TableGrid.Cell> filled = row.filled();
    return filled.size() > 1
        && (row.inHead() || filled.stream().allMatch(TableGrid.Cell::isHeader));
  }

  private static boolean isBold(TableGrid.Row row) {
    return row.filled().size() > 1 && row.filled().stream().allMatch(TableGrid.Cell::isBold);
  }

  private static boolean isKeyValue(List<TableGrid.Row> rows, int widest) {
    long pairs = rows.stream().filter(row -> row.covering().size() > 1).count();
    long marked = rows.stream().filter(TableShape::isMarkedPair).count();
    long odd = pairs - rows.stream().filter(TableShape::isPair).count();
    boolean sure = marked * 2 > pairs;
    boolean likely = widest == 2 && pairs > 1 && !hasLongLabel(rows);
    return odd <= MOST_ODD_ROWS * pairs && (sure || likely);
  }

  /** Whether the row is label, value, and perhaps again label, value. */
  static boolean isPair(TableGrid.Row row) {
    return row.covering().size() == 2 || isMarkedPair(row);
  }

  private static boolean isMarkedPair(TableGrid.Row row) {
    List<TableGrid.Cell> cells = row.covering();
    if (cells.size() < 2 || cells.size() % 2 != 0) {
      return false;
    }
    for (int i = 0; i < cells.size(); i += 2) {
      if (!isMarkedLabel(cells.get(i)) || cells.get(i + 1).isHeader()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMarkedLabel(TableGrid.Cell cell) {
    return isShort(cell) && (cell.isHeader() || cell.isBold() || cell.text().endsWith(":"));
  }

  private static boolean isShort(TableGrid.Cell cell) {
    return Words.count(cell.text()) <= MOST_LABEL_WORDS;
  }

  private static boolean hasLongLabel(List<TableGrid.Row> rows) {
    long isLong = rows.stream().filter(row -> !isShort(row.covering().get(0))).count();
    return isLong > MOST_ODD_ROWS * rows.size() || hasLetterlessLabels(rows);
  }

  /** Numbered lists laid out as tables have no labels. */
  private static boolean hasLetterlessLabels(List<TableGrid.Row> rows) {
    return rows.stream().noneMatch(row -> Words.hasLetter(row.covering().get(0).text()));
  }

  private static boolean hasLongCell(List<TableGrid.Row> rows) {
    return rows.stream()
        .flatMap(row -> row.own().stream())
        .anyMatch(cell -> Words.count(cell.text()) > MOST_CELL_WORDS);
  }
}
