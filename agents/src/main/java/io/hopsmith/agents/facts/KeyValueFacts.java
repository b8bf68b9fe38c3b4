package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the labelled lines of a page. Lines that go on under a label belong to its value: further
 * items of a list, or words that limit what the first line says.
 */
final class KeyValueFacts {
  /**
   * Labels that only group a list: by who else took part ("With Ann Berg"), by the subject's role
   * ("As leader"), by the part of a record or a book ("Side one"), or as the rest of it.
   */
  private static final Pattern GROUP =
      Pattern.compile(
          "(?i:with|featuring|feat\\.|alongside) \\p{Lu}.*|(?i:as) (?:an? )?(?:co-)?[\\p{L}/-]+(?: (?:and|or) [\\p{L}-]+)?"
              + "|(?i:(?:LP|CD|DVD|EP|side|disc|disk|record|reel|tape|cassette|part|act|volume|vol\\.|book|chapter|set)"
              + " (?:\\d{1,2}|[A-H]|[IVX]+|one|two|three|four|five|six)|other (?:appearances|contributions|credits|works?"
              + "|releases|recordings|projects|personnel|musicians|information|uses))");

  private static final Pattern OF_THE_REST =
      Pattern.compile("(?i)(?:all |the )?(?:other|remaining|rest of)\\b.*");

  private final Page page;
  private final Entity subject;
  private final ValueReader values;
  private final Mentions mentions;
  private final BiFunction<String, String, Label> labels;
  private final Map<String, String> sections = new HashMap<>(); // said again elsewhere: of a part

  KeyValueFacts(
      Page page,
      Entity subject,
      ValueReader values,
      Mentions mentions,
      BiFunction<String, String, Label> labels) {
    this.page = page;
    this.subject = subject;
    this.values = values;
    this.mentions = mentions;
    this.labels = labels;
  }

  /** The facts of the line at an index among the page's blocks, and of those that go on with it. */
  List<Fact> read(int index) {
    Block first = page.blocks().get(index);
    String section =
        sections.computeIfAbsent(first.context() + "\n" + first.label(), k -> first.section());
    Label label = labels.apply(first.context(), first.label());
    if (label.property().isEmpty()
        || first.value().isEmpty()
        || !first.text().contains(first.label())
        || isTitle(first)
        || GROUP.matcher(first.label()).matches()) {
      return List.of(); // a line without its label has been read with the one that has it
    }
    List<Block> further = first.label().isEmpty() ? List.of() : further(index);
    if (!section.equals(first.section())) {
      return mentioned(first, further, label, List.of());
    }
    List<Typed> said = values.read(label, withBracket(first, further), first.links());
    if (said.isEmpty() || isOneOfSeveral(said, label, further) || isOfTheRest(said, first)) {
      return mentioned(first, further, label, List.of());
    }
    String around = said.get(0).asOf().isEmpty() ? asOfGroup(index) : "";
    List<Fact> facts = new ArrayList<>();
    said.forEach(
        typed -> {
          Value value = typed.value();
          String quote =
              first.label().isEmpty() ? box(first, value) : FactReader.quote(first, value);
          facts.add(fact(label, typed.orAsOf(around), quote));
        });
    if (!isScalar(said.get(0)) && ValueReader.mayList(label.property())) {
      items(first, further, label, facts);
    }
    LifePlaces.of(label.property(), said.get(0).value(), first, further)
        .filter(told -> page.text().contains(told.quote()))
        .ifPresent(told -> facts.add(lived(told)));
    facts.addAll(mentioned(first, further, label, facts));
    return facts;
  }

  private Fact lived(LifePlaces.Told told) {
    return FactReader.fact(
        subject, told.property(), Fact.Source.KEY_VALUE, told.place(), told.quote(), page);
  }

  /** What the lines mention beside what was read from them. */
  private List<Fact> mentioned(Block first, List<Block> further, Label label, List<Fact> read) {
    List<Value> values = read.stream().map(Fact::value).toList();
    List<Fact> facts = new ArrayList<>();
    Stream.concat(Stream.of(first), further.stream())
        .forEach(
            line ->
                mentions.in(label, line.value(), line.links(), values).stream()
                    .map(value -> mention(label, value, line))
                    .forEach(facts::add));
    return facts;
  }

  private Fact mention(Label label, Value value, Block line) {
    String text = line.text();
    String quote = text.substring(0, Math.min(text.length(), FactReader.MOST_QUOTE));
    return FactReader.fact(subject, label.property(), Fact.Source.MENTION, value, quote, page);
  }

  /** Whether the label is the beginning of a linked title: "Tarn: A History". */
  private static boolean isTitle(Block line) {
    return !line.label().isEmpty()
        && line.links().stream().anyMatch(link -> link.anchor().startsWith(line.label() + ":"));
  }

  /** Lines that follow under the same label without saying it again. */
  private List<Block> further(int index) {
    Block first = page.blocks().get(index);
    return page.blocks().stream()
        .skip(index + 1L)
        .takeWhile(
            block ->
                block.kind() == Block.Kind.KEY_VALUE
                    && block.label().equals(first.label())
                    && block.context().equals(first.context())
                    && block.section().equals(first.section())
                    && block.text().equals(block.value()))
        .toList();
  }

  /** The value with a bracket that stands on a line of its own below it. */
  private static String withBracket(Block first, List<Block> further) {
    boolean bracket = !further.isEmpty() && further.get(0).text().matches("[(\\[].*[)\\]]");
    return bracket ? first.value() + " " + further.get(0).text() : first.value();
  }

  /** Whether further lines give other amounts or dates, none of which is the latest. */
  private boolean isOneOfSeveral(List<Typed> said, Label label, List<Block> further) {
    if (!isScalar(said.get(0))) {
      return false;
    }
    Value value = said.get(0).value();
    String latest = said.get(0).asOf();
    return further.stream()
        .flatMap(line -> values.read(label, line.value(), line.links()).stream())
        .filter(other -> isLike(value, other.value()))
        .anyMatch(other -> latest.isEmpty() || other.asOf().compareTo(latest) >= 0);
  }

  /** Whether an amount is what is left beside others: "other services" are not all. */
  private static boolean isOfTheRest(List<Typed> said, Block line) {
    return isScalar(said.get(0)) && OF_THE_REST.matcher(line.label()).matches();
  }

  private static boolean isLike(Value value, Value other) {
    return value.kind() == other.kind() && value.unit().equals(other.unit());
  }

  private static boolean isScalar(Typed typed) {
    Value.Kind kind = typed.value().kind();
    return kind == Value.Kind.QUANTITY || kind == Value.Kind.DATE;
  }

  /** Further items of a list, each with the lines from the label to its own as its quote. */
  private void items(Block first, List<Block> further, Label label, List<Fact> facts) {
    StringBuilder lines = new StringBuilder(first.text());
    for (Block line : further) {
      lines.append('\n').append(line.text());
      List<Typed> said = values.read(label, line.value(), line.links());
      boolean quotable =
          lines.length() <= FactReader.MOST_QUOTE && page.text().contains(lines.toString());
      if (said.isEmpty() || isScalar(said.get(0)) || !quotable) {
        return;
      }
      said.forEach(typed -> facts.add(fact(label, typed, lines.toString())));
    }
  }

  private Fact fact(Label label, Typed typed, String quote) {
    return FactReader.fact(subject, label.property(), Fact.Source.KEY_VALUE, typed, quote, page);
  }

  /**
   * The date that later lines below one outer label give, where they give one only: "male: 40
   * female: 42 total: 82 (2011)".
   */
  private String asOfGroup(int index) {
    String outer = outermost(page.blocks().get(index));
    if (outer.isEmpty()) {
      return "";
    }
    List<String> dates =
        page.blocks().stream()
            .skip(index + 1L)
            .takeWhile(
                block -> block.kind() == Block.Kind.KEY_VALUE && outermost(block).equals(outer))
            .filter(block -> !block.text().equals(block.value()))
            .map(block -> ValueReader.asOf(block.value()).orElse(""))
            .filter(date -> !date.isEmpty())
            .distinct()
            .toList();
    return dates.size() == 1 ? dates.get(0) : "";
  }

  private static String outermost(Block block) {
    return block.context().split(": ", 2)[0];
  }

  /**
   * A line whose label is only its place among others ("A chronology": before, the thing itself,
   * after) says nothing alone: all lines of the box with its heading, where they are few.
   */
  private String box(Block line, Value value) {
    String lines =
        page.blocks().stream()
            .filter(block -> block.section().equals(line.section()))
            .map(Block::text)
            .collect(Collectors.joining("\n"));
    String heading = line.section().substring(line.section().lastIndexOf("> ") + 1).strip();
    String box = heading + "\n" + lines;
    boolean quotable = box.length() <= FactReader.MOST_QUOTE && page.text().contains(box);
    return quotable ? box : FactReader.quote(line, value);
  }
}
