package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the facts of a page from its structure: key-value pairs and sentences about the page's own
 * entity, table rows about the entity that the row names. Every fact quotes one line of the page.
 *
 * <p>Guarantees: the quote is a verbatim part of {@link Page#text}, of one line where one says all;
 * ids and order depend on the page alone. Cost: one pass over the blocks.
 */
public final class FactReader {
  private static final int MOST_QUOTE = 400;
  private static final Pattern AS_OF =
      Pattern.compile(
          "\\((?:(January|February|March|April|May|June|July|August|September|October|November|December) )?"
              + "(\\d{4})(?: est\\.?| census)?\\)");
  private static final Pattern HEADER_UNIT = Pattern.compile("\\(([^()]+)\\)\\s*$");
  private static final Pattern COUNTING_HEADER =
      Pattern.compile("(?i)^(#|no\\.?|nr\\.?|rank|year|notes?|ref.*|source.*|image|photo|)$");

  private final EntityTable entities;
  private final ValueReader values;
  private final SentenceReader sentences;
  private final LayoutReader layout;
  private final Map<String, String> properties = new ConcurrentHashMap<>();

  public FactReader(EntityTable entities) {
    this.entities = entities;
    values = new ValueReader(entities);
    sentences = new SentenceReader(entities);
    layout = new LayoutReader(entities);
  }

  /** The facts of a page, in reading order, each statement once. */
  public List<Fact> read(Page page) {
    List<Fact> facts = new ArrayList<>();
    if (!isEnglish(page)) {
      return facts;
    }
    Optional<Entity> subject = entities.byPage(page.id());
    subject.ifPresent(entity -> facts.addAll(TypeFacts.of(page, entity)));
    subject.ifPresent(entity -> facts.addAll(layout.read(page, entity)));
    Map<String, String> sections = new HashMap<>(); // a label said again elsewhere is of a part
    Optional<SentenceReader.OfPage> prose = subject.map(entity -> sentences.of(page, entity));
    for (Block block : page.blocks()) {
      switch (block.kind()) {
        case KEY_VALUE -> {
          String label = block.context() + "\n" + block.label();
          String section = sections.computeIfAbsent(label, first -> block.section());
          if (subject.isPresent() && section.equals(block.section())) {
            keyValue(page, subject.get(), block, facts);
          }
        }
        case TABLE_ROW -> row(page, block, facts);
        case PARAGRAPH -> prose.ifPresent(reader -> facts.addAll(reader.read(block)));
        default -> {}
      }
    }
    return facts.stream()
        .filter(fact -> !fact.subject().equals(fact.value().entity()))
        .filter(distinctIds())
        .toList();
  }

  /** Labels repeat from page to page. */
  private String property(String context, String label) {
    return properties.computeIfAbsent(context + "\n" + label, key -> Properties.of(context, label));
  }

  /** Labels of other languages cannot be said in English questions. */
  private static boolean isEnglish(Page page) {
    String language = page.language();
    return language.isEmpty() || language.equals("und") || language.startsWith("en");
  }

  private static java.util.function.Predicate<Fact> distinctIds() {
    var seen = new java.util.HashSet<String>();
    return fact -> seen.add(fact.id());
  }

  private void keyValue(Page page, Entity subject, Block block, List<Fact> facts) {
    String property = property(block.context(), block.label());
    if (property.isEmpty() || block.value().isEmpty() || !block.text().contains(block.label())) {
      return; // a line without its label continues a list that this reader cannot follow
    }
    for (Value value : values.read(property, block.value(), block.links(), "")) {
      String quote = block.label().isEmpty() ? box(page, block, value) : quote(block, value);
      facts.add(fact(subject, property, Fact.Source.KEY_VALUE, value, quote, page));
    }
  }

  /**
   * A line whose label is only its place among others ("A chronology": before, the thing itself,
   * after) says nothing alone: all lines of the box with its heading, where they are few.
   */
  private static String box(Page page, Block line, Value value) {
    String lines =
        page.blocks().stream()
            .filter(block -> block.section().equals(line.section()))
            .map(Block::text)
            .collect(Collectors.joining("\n"));
    String heading = line.section().substring(line.section().lastIndexOf("> ") + 1).strip();
    String box = heading + "\n" + lines;
    return box.length() <= MOST_QUOTE && page.text().contains(box) ? box : quote(line, value);
  }

  private void row(Page page, Block row, List<Fact> facts) {
    if (row.cells().size() != row.headers().size() || row.cells().size() < 2) {
      return;
    }
    for (int key = 0; key < Math.min(2, row.cells().size()); key++) {
      Optional<Entity> subject = entityOfCell(row, key);
      if (subject.isPresent()) {
        cells(page, row, key, subject.get(), facts);
        return;
      }
    }
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

  private void cells(Page page, Block row, int key, Entity subject, List<Fact> facts) {
    for (int column = 0; column < row.cells().size(); column++) {
      String header = row.headers().get(column);
      String cell = row.cells().get(column);
      if (column == key || cell.isBlank() || COUNTING_HEADER.matcher(header).matches()) {
        continue;
      }
      Matcher unit = HEADER_UNIT.matcher(header);
      String property = property("", header);
      List<Link> links = row.links().stream().filter(link -> cell.contains(link.anchor())).toList();
      for (Value value : values.read(property, cell, links, unit.find() ? unit.group(1) : "")) {
        facts.add(fact(subject, property, Fact.Source.TABLE, value, quote(row, value), page));
      }
    }
  }

  /** The whole line when it is short, else the part from its start, or around, the value. */
  static String quote(Block block, Value value) {
    String text = block.text();
    if (text.length() <= MOST_QUOTE) {
      return text;
    }
    int end = text.indexOf(value.text()) + value.text().length();
    return end <= MOST_QUOTE ? text.substring(0, end) : text.substring(end - MOST_QUOTE, end);
  }

  static Fact fact(
      Entity subject, String property, Fact.Source source, Value value, String quote, Page page) {
    return new Fact(
        Ids.of(subject.id(), property, value.text(), value.entity(), page.id()),
        subject.id(),
        property,
        source,
        value,
        quote,
        page.id(),
        page.url(),
        asOf(quote));
  }

  private static String asOf(String quote) {
    Matcher matcher = AS_OF.matcher(quote);
    if (!matcher.find()) {
      return "";
    }
    return matcher.group(1) == null
        ? matcher.group(2)
        : Dates.full("1 " + matcher.group(1) + " " + matcher.group(2))
            .map(date -> "%04d-%02d".formatted(date.year(), date.month()))
            .orElse(matcher.group(2));
  }
}
