package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads the rows of a page's data tables: of a row that names a known thing in its first column, or
 * in its second behind a number or a date, each other cell under its header; of a table that has
 * the things as its columns, each cell under the label of its row. A thing that several rows name
 * is not what each of them is about, and what a cell shares with other rows no quote can show.
 */
final class RowFacts {
  private static final Pattern COUNTING_HEADER =
      Pattern.compile(
          "(?i)^(#|no\\.?|nr\\.?|rank|position|pos\\.?|year|date|notes?|remarks?|ref.*|source.*|image|photo|map|flag|)$");

  /** Columns of who won what: those of a row have the year in common, and nothing else. */
  private static final Pattern OF_AN_AWARD =
      Pattern.compile("(?i)^(?:best .*|winners?|champions?|runners?[- ]up|finalists?|score)$");

  /** A page on a year or season: what its tables count is of that time alone. */
  private static final Pattern SEASON =
      Pattern.compile(".*\\b(?:1[89]|20)\\d\\d(?: ?[/–-] ?(?:\\d\\d){1,2})?\\b.*");

  private static final Pattern NOT_A_NAME = Pattern.compile("[^\\p{L}]*|.{0,12}\\b\\d{4}");

  private final Page page;
  private final EntityTable entities;
  private final ValueReader values;
  private final Function<String, Label> labels;
  private final boolean ofSeason;
  private final Map<List<String>, Integer> uses = new HashMap<>();

  RowFacts(Page page, EntityTable entities, ValueReader values, Function<String, Label> labels) {
    this.page = page;
    this.entities = entities;
    this.values = values;
    this.labels = labels;
    ofSeason = SEASON.matcher(page.headline().isEmpty() ? page.title() : page.headline()).matches();
    page.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.TABLE_ROW)
        .forEach(
            row ->
                row.cells().stream()
                    .limit(2)
                    .forEach(c -> uses.merge(use(row, c), 1, Integer::sum)));
  }

  private static List<String> use(Block row, String cell) {
    return List.of(row.section(), row.context(), row.headers().toString(), cell);
  }

  /** The facts of a row. */
  List<Fact> read(Block row) {
    if (row.cells().size() != row.headers().size()
        || row.cells().size() < 2
        || row.headers().stream().anyMatch(header -> OF_AN_AWARD.matcher(header).matches())) {
      return List.of();
    }
    List<Optional<Entity>> columns = row.headers().stream().skip(1).map(this::named).toList();
    if (columns.size() > 1 && columns.stream().allMatch(Optional::isPresent)) {
      return transposed(row, columns);
    }
    int key = NOT_A_NAME.matcher(row.cells().get(0)).matches() ? 1 : 0;
    Optional<Entity> subject = entityOfCell(row, key);
    boolean once = uses.getOrDefault(use(row, row.cells().get(key)), 0) == 1;
    return subject.isPresent() && once ? cells(row, key, subject.get()) : List.of();
  }

  private Optional<Entity> named(String header) {
    return header.isBlank() ? Optional.empty() : entities.byName(header);
  }

  private Optional<Entity> entityOfCell(Block row, int column) {
    String cell = row.cells().get(column);
    for (Link link : row.links()) {
      if (!link.anchor().isBlank() && cell.startsWith(link.anchor())) {
        return entities.byUrl(link.url());
      }
    }
    return entities.byName(cell);
  }

  private List<Fact> cells(Block row, int key, Entity subject) {
    List<Fact> facts = new ArrayList<>();
    for (int column = 0; column < row.cells().size(); column++) {
      if (column != key) {
        cell(row, column, own(row.headers(), column, key), subject, facts);
      }
    }
    return facts;
  }

  /**
   * A column's header without what it shares with that of the things: beside "Station name" the
   * header "Station opened" says when the station was, not its station. A header over both says
   * nothing of the column.
   */
  private static String own(List<String> headers, int column, int key) {
    String header = headers.get(column);
    if (header.equals(headers.get(key))) {
      return "";
    }
    int space = header.indexOf(' ');
    boolean shared =
        space > 0 && headers.get(key).startsWith(header.substring(0, space + 1)) && key != column;
    return shared ? header.substring(space + 1) : header;
  }

  /** A row of a table whose columns are things: its first cell is the label. */
  private List<Fact> transposed(Block row, List<Optional<Entity>> columns) {
    List<Fact> facts = new ArrayList<>();
    String label = row.cells().get(0);
    if (entities.byName(label).isEmpty()) { // a thing against things: a matrix of who knows what
      for (int column = 1; column < row.cells().size(); column++) {
        cell(row, column, label, columns.get(column - 1).orElseThrow(), facts);
      }
    }
    return facts;
  }

  private void cell(Block row, int column, String header, Entity subject, List<Fact> facts) {
    String cell = row.cells().get(column);
    if (cell.isBlank() || COUNTING_HEADER.matcher(header).matches()) {
      return;
    }
    Label label = labels.apply(header);
    List<Link> links = row.links().stream().filter(link -> cell.contains(link.anchor())).toList();
    for (Typed typed : values.read(label, cell, links)) {
      boolean passing = ofSeason && typed.value().kind() == Value.Kind.QUANTITY;
      if (!passing && row.text().contains(typed.value().text())) {
        String quote = FactReader.quote(row, typed.value());
        facts.add(
            FactReader.fact(subject, label.property(), Fact.Source.TABLE, typed, quote, page));
      }
    }
  }
}
