package io.hopsmith.agents.web;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Turns the main content into blocks in reading order. One per page. */
final class BlockReader {
  private static final Evaluator CELL = Selector.evaluatorOf("td");
  private static final Evaluator TABLE = Selector.evaluatorOf("table");
  private static final int PSEUDO_LEVEL = 6;
  private static final int MOST_HEADING_WORDS = 10;
  private static final int MOST_BOLD_VALUE_WORDS = 40;

  private final MainContent content;
  private final LinkReader links;
  private final ReadingBudget budget;
  private final PairReader pairs;
  private final TableReader tables;
  private final List<Part> parts;
  private final LabelScope scope;
  private final LabelledRows rows;
  private final Sections sections = new Sections();
  private final List<Block> blocks = new ArrayList<>();
  private boolean inMain;
  private boolean underHeading;

  private BlockReader(MainContent content, LinkReader links, ReadingBudget budget) {
    this.content = content;
    this.links = links;
    this.budget = budget;
    this.pairs = new PairReader(links, budget);
    this.tables = new TableReader(links, pairs, content::isBoilerplate, budget);
    this.parts =
        MainText.of(
            LineReader.parts(
                content.root(), content::isBoilerplate, TableShape.finder(content::isBoilerplate)),
            content,
            budget);
    this.scope = new LabelScope(parts);
    this.rows = LabelledRows.in(content.root(), content::isBoilerplate, budget);
    this.inMain = content.isExplicit();
  }

  static List<Block> read(MainContent content, LinkReader links, ReadingBudget budget) {
    return new BlockReader(content, links, budget).read();
  }

  private List<Block> read() {
    int at = 0;
    while (at < parts.size()) {
      budget.step();
      sections.moveTo(elementOf(at));
      at = parts.get(at) instanceof Line line ? line(at, line) : table(at);
    }
    return blocks;
  }

  private int table(int at) {
    blocks.addAll(tables.blocks((Part.Table) parts.get(at), sections));
    underHeading = false;
    return at + 1;
  }

  private int line(int at, Line line) {
    inMain |= content.h1().filter(line.box()::equals).isPresent();
    Role role = Role.of(line);
    return switch (role.kind()) {
      case TERM -> term(at, role);
      case HEADING -> labelled(at, line).orElseGet(() -> heading(at, line, role));
      case ITEM, DETAIL, TEXT -> labelled(at, line).orElseGet(() -> text(at, line, role));
    };
  }

  /** The part behind a row that the line begins; empty where it is no label of one. */
  private Optional<Integer> labelled(int at, Line line) {
    return LabelledLine.isLabelAlone(line) || !LabelledLine.of(line).pieces().isEmpty()
        ? Optional.empty()
        : rows.labelledBy(line).flatMap(row -> row(at, line, row));
  }

  private Optional<Integer> row(int at, Line line, LabelledRows.Row row) {
    if (row.heads()) {
      open(line, PSEUDO_LEVEL, Optional.of(row.element()));
      return Optional.of(at + 1);
    }
    int value = row.goesOn() ? line.endOf(row.label()) : line.startOf(row.value());
    if (value > 0 && value < line.text().length()) {
      blocks.add(budget.spend(pairs.block(sections.path(), line, value)));
      return Optional.of(at + 1);
    }
    int end = at + 1;
    while (end < parts.size()
        && parts.get(end) instanceof Line next
        && (isInside(end, row.value()) || next.startOf(row.value()) == 0)) {
      end++;
    }
    return end == at + 1 ? Optional.empty() : Optional.of(pair(at, at + 1, end));
  }

  private int heading(int at, Line line, Role role) {
    int end = scope.end(at);
    if (LabelledLine.isLabelAlone(line) && end > at + 1) {
      return pair(at, at + 1, end);
    }
    if (inMain || role.level() > 1 || !line.isAllLinks()) {
      open(line, role.level(), cellHeadedAt(at, line));
    }
    return at + 1;
  }

  /** The layout cell that the heading stands in, if more than the heading stands there. */
  private Optional<Element> cellHeadedAt(int at, Line line) {
    return Optional.ofNullable(line.box().closest(CELL)).filter(cell -> isInside(at + 1, cell));
  }

  private void open(Line line, int level, Optional<Element> scope) {
    sections.leave(level);
    add(Block.Kind.HEADING, level, line);
    sections.enter(level, line.text(), scope);
    underHeading = true;
  }

  private int term(int at, Role term) {
    int label = at;
    while (label < parts.size() && isIn(label, Role.Kind.TERM, term)) {
      label++;
    }
    int end = label;
    while (end < parts.size() && isIn(end, Role.Kind.DETAIL, term)) {
      end++;
    }
    return pair(at, label, end);
  }

  /** Whether the part is a line of the same dt, or of a dd in the same list. */
  private boolean isIn(int at, Role.Kind kind, Role term) {
    if (!(parts.get(at) instanceof Line line)) {
      return false;
    }
    Role role = Role.of(line);
    return role.kind() == kind
        && (kind == Role.Kind.TERM
            ? role.element().equals(term.element())
            : role.element().parent().equals(term.element().parent()));
  }

  private int pair(int from, int values, int end) {
    List<Line> label = lines(from, values);
    blocks.addAll(pairs.blocks(sections.path(), "", label, lines(values, end)));
    return end;
  }

  private List<Line> lines(int from, int to) {
    return parts.subList(from, to).stream().map(Line.class::cast).toList();
  }

  private int text(int at, Line line, Role role) {
    if (Apparatus.holds(line, sections)) {
      return unlabelled(at, line, role);
    }
    if (LabelledLine.isLabelAlone(line)) {
      return pair(at, at + 1, scope.end(at));
    }
    if (!LabelledLine.of(line).pieces().isEmpty()) {
      blocks.addAll(pairs.blocks(sections.path(), outerLabel(line), line));
      return at + 1;
    }
    if (role.kind() == Role.Kind.TEXT && isTitle(at, line)) {
      return title(at, line);
    }
    return unlabelled(at, line, role);
  }

  private int unlabelled(int at, Line line, Role role) {
    if (inMain || !line.isAllLinks()) {
      plain(line, role);
    }
    return at + 1;
  }

  /** A label in small letters below a heading belongs to what the heading names. */
  private String outerLabel(Line line) {
    boolean small = Character.isLowerCase(line.text().codePointAt(0));
    return underHeading && small ? sections.nearest() : "";
  }

  private void plain(Line line, Role role) {
    boolean item = role.kind() == Role.Kind.ITEM;
    Block.Kind kind = item ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
    add(kind, role.level(), line);
    underHeading = false;
  }

  private void add(Block.Kind kind, int level, Line line) {
    blocks.add(budget.spend(Block.text(kind, level, sections.path(), line.text(), all(line))));
  }

  /** A short line that is bold, or alone in a table of its own, heads what follows. */
  private boolean isTitle(int at, Line line) {
    return Words.count(line.text()) <= MOST_HEADING_WORDS
        && Words.hasLetter(line.text())
        && !Words.endsSentence(line.text())
        && at + 1 < parts.size()
        && (line.isBold() || (isAloneInTable(at, line) && !line.isAllLinks()));
  }

  private boolean isAloneInTable(int at, Line line) {
    Element table = line.box().closest(TABLE);
    return table != null && !isInside(at - 1, table) && !isInside(at + 1, table);
  }

  private boolean isInside(int at, Element outer) {
    if (at < 0 || at >= parts.size()) {
      return false;
    }
    Element element = elementOf(at);
    return Dom.isWithin(element, outer);
  }

  private Element elementOf(int at) {
    return parts.get(at).element();
  }

  private int title(int at, Line line) {
    boolean label =
        line.isBold()
            && parts.get(at + 1) instanceof Line next
            && !next.isBold()
            && Role.of(next).kind() != Role.Kind.HEADING
            && Words.count(next.text()) <= MOST_BOLD_VALUE_WORDS;
    if (label) {
      return pair(at, at + 1, scope.end(at));
    }
    open(line, PSEUDO_LEVEL, Optional.empty());
    return at + 1;
  }

  private List<Link> all(Line line) {
    return links.within(line, 0, line.text().length(), true);
  }
}
