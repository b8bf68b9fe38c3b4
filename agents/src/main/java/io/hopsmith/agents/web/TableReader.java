package io.hopsmith.agents.web;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Link;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Makes blocks of data tables and key-value tables. */
final class TableReader {
  private static final Evaluator CAPTION = Selector.evaluatorOf("> caption");
  private static final int INNER_HEADING_LEVEL = 6;

  private final LinkReader links;
  private final PairReader pairs;
  private final Predicate<Element> excluded;
  private final ReadingBudget budget;

  TableReader(
      LinkReader links, PairReader pairs, Predicate<Element> excluded, ReadingBudget budget) {
    this.budget = budget;
    this.links = links;
    this.pairs = pairs;
    this.excluded = excluded;
  }

  /** The table's blocks from top to bottom, its caption first. */
  List<Block> blocks(Part.Table table, Sections sections) {
    List<Block> blocks = new ArrayList<>();
    Element captionElement = table.element().selectFirst(CAPTION);
    List<Line> caption =
        captionElement == null || excluded.test(captionElement)
            ? List.of()
            : LineReader.lines(captionElement, excluded);
    caption.forEach(line -> blocks.add(paragraph(sections, line)));
    if (TableShape.of(table.grid()) == TableShape.KEY_VALUE) {
      blocks.addAll(keyValues(table.grid(), sections));
      sections.leave(INNER_HEADING_LEVEL);
    } else {
      String context = caption.isEmpty() ? sections.nearest() : LineReader.join(caption);
      blocks.addAll(rows(table.grid(), sections, context));
    }
    return blocks;
  }

  private List<Block> keyValues(TableGrid grid, Sections sections) {
    List<Block> blocks = new ArrayList<>();
    String group = "";
    TableGrid.Cell lastLabel = null;
    for (TableGrid.Row row : grid.rows()) {
      List<TableGrid.Cell> cells = row.covering();
      if (cells.size() == 1) {
        group = single(cells.get(0), sections, blocks);
      } else if (TableShape.isPair(row)) {
        boolean again = cells.get(0).equals(lastLabel);
        blocks.addAll(again ? more(cells, sections) : pairs(cells, sections, group));
        lastLabel = cells.get(0);
      } else {
        blocks.add(row(row, sections, sections.nearest(), List.of()));
      }
    }
    return blocks;
  }

  /**
   * A row of one cell: a header cell groups the rows below, anything else is text, and tables in it
   * are read as tables of their own.
   */
  private String single(TableGrid.Cell cell, Sections sections, List<Block> blocks) {
    if (!cell.isHeader() || cell.holdsTable()) {
      TableFinder finder = TableShape.finder(excluded);
      for (Part part : LineReader.parts(cell.element(), excluded, finder)) {
        blocks.addAll(
            part instanceof Line line ? text(line, sections) : blocks((Part.Table) part, sections));
      }
      return "";
    }
    sections.leave(INNER_HEADING_LEVEL);
    blocks.add(
        Block.text(
            Block.Kind.HEADING, INNER_HEADING_LEVEL, sections.path(), cell.text(), links(cell)));
    sections.enter(INNER_HEADING_LEVEL, cell.text());
    return PairReader.clean(cell.text());
  }

  private List<Block> text(Line line, Sections sections) {
    return LabelledLine.of(line).pieces().isEmpty()
        ? List.of(paragraph(sections, line))
        : pairs.blocks(sections.path(), "", line);
  }

  private List<Block> pairs(List<TableGrid.Cell> cells, Sections sections, String group) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i + 1 < cells.size(); i += 2) {
      List<Line> label = cells.get(i).lines();
      String context = isInner(label.get(0).text()) ? group : "";
      blocks.addAll(pairs.blocks(sections.path(), context, label, cells.get(i + 1).lines()));
    }
    return blocks;
  }

  /** A further row under a label that spans several: values only. */
  private List<Block> more(List<TableGrid.Cell> cells, Sections sections) {
    String label = PairReader.clean(cells.get(0).text());
    return cells.get(1).lines().stream()
        .map(
            line ->
                budget.spend(
                    Block.keyValue(
                        sections.path(), "", label, line.text(), line.text(), links(cells.get(1)))))
        .toList();
  }

  /** Whether a label shows by a bullet, a dash or a small letter that it belongs to the group. */
  private static boolean isInner(String label) {
    int first = label.codePointAt(0);
    return !Character.isLetterOrDigit(first) || Character.isLowerCase(first);
  }

  private List<Block> rows(TableGrid grid, Sections sections, String context) {
    List<Block> blocks = new ArrayList<>();
    List<TableGrid.Row> header = new ArrayList<>();
    int first = TableShape.headerRow(grid);
    for (int i = 0; i < grid.rows().size(); i++) {
      TableGrid.Row row = grid.rows().get(i);
      boolean headerHere = i == first || (first >= 0 && TableShape.isHeader(row));
      if (headerHere) {
        if (i > 0
            && !header.isEmpty()
            && !header.get(header.size() - 1).equals(grid.rows().get(i - 1))) {
          header.clear(); // a second header block further down
        }
        header.add(row);
      } else if (row.covering().size() == 1 && row.all().size() > 1) {
        row.filled().forEach(cell -> cell.lines().forEach(l -> blocks.add(paragraph(sections, l))));
      } else {
        blocks.add(row(row, sections, context, header));
      }
    }
    return blocks;
  }

  private Block row(
      TableGrid.Row row, Sections sections, String context, List<TableGrid.Row> header) {
    List<Line> lines = row.own().stream().flatMap(cell -> cell.lines().stream()).toList();
    List<String> cells = new ArrayList<>();
    for (TableGrid.Cell cell : row.all()) {
      String text = cell.lined();
      budget.spend(text.length()); // before the next copy is made of a cell that spans
      cells.add(text);
    }
    List<String> headers = headers(header, cells.size());
    List<Link> inside = row.own().stream().flatMap(cell -> links(cell).stream()).toList();
    return budget.spend(
        Block.row(sections.path(), context, LineReader.join(lines), cells, headers, inside));
  }

  private List<String> headers(List<TableGrid.Row> header, int columns) {
    if (header.isEmpty()) {
      return Collections.nCopies(columns, "");
    }
    List<String> headers = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      headers.add(header(header, column));
      budget.spend(headers.get(column).length());
    }
    return headers;
  }

  /** The distinct header cells over a column from top to bottom. */
  private String header(List<TableGrid.Row> header, int column) {
    Set<String> texts = new LinkedHashSet<>();
    for (TableGrid.Row row : header) {
      if (column < row.all().size() && !row.all().get(column).isEmpty()) {
        texts.add(row.all().get(column).text());
        budget.step();
      }
    }
    return String.join(" ", texts);
  }

  private Block paragraph(Sections sections, Line line) {
    List<Link> inside = links.within(line, 0, line.text().length(), true);
    return budget.spend(Block.text(Block.Kind.PARAGRAPH, 0, sections.path(), line.text(), inside));
  }

  private List<Link> links(TableGrid.Cell cell) {
    return cell.lines().stream()
        .flatMap(line -> links.within(line, 0, line.text().length(), false).stream())
        .toList();
  }
}
