package io.hopsmith.agents.facts;

import io.hopsmith.agents.pii.PersonalData;
import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the facts of a page from its structure: key-value pairs and sentences about the page's own
 * entity, table rows about the entity that the row names. Every fact quotes one line of the page,
 * and none a line in which personal data was masked: it does not stand so on the web.
 *
 * <p>Guarantees: the quote is a verbatim part of {@link Page#text}, of one line where one says all;
 * ids and order depend on the page alone. Cost: one pass over the blocks.
 */
public final class FactReader {
  static final int MOST_QUOTE = 400;

  private static final Set<String> OF_A_LIFE = Set.of("born in", "died in");

  private final EntityTable entities;
  private final ValueReader values;
  private final Mentions mentions;
  private final SentenceReader sentences;
  private final LayoutReader layout;
  private final Map<String, Label> labels = new ConcurrentHashMap<>();

  public FactReader(EntityTable entities) {
    this.entities = entities;
    values = new ValueReader(entities);
    mentions = new Mentions(entities);
    sentences = new SentenceReader(entities);
    layout = new LayoutReader(entities);
  }

  /** What a page states, in reading order, each statement once. */
  public List<Fact> read(Page page) {
    return all(page).stream().filter(fact -> !fact.isMention()).toList();
  }

  /** What a page states, and what its lines mention beside it ({@link Fact#isMention}). */
  public List<Fact> all(Page page) {
    List<Fact> facts = new ArrayList<>();
    if (!isEnglish(page)) {
      return facts;
    }
    Optional<Entity> subject =
        entities.byPage(page.id()).filter(entity -> !TypeReader.isCollection(entity.name()));
    subject.ifPresent(entity -> facts.addAll(TypeFacts.of(page, entity)));
    Set<Block> ofOthers = FurtherBoxes.in(page.blocks());
    List<Block> own = page.blocks().stream().filter(block -> !ofOthers.contains(block)).toList();
    subject.ifPresent(entity -> facts.addAll(layout.read(page, own, entity)));
    Optional<KeyValueFacts> pairs =
        subject.map(entity -> new KeyValueFacts(page, entity, values, mentions, this::label));
    RowFacts rows = new RowFacts(page, entities, values, header -> label("", header));
    Optional<SentenceReader.OfPage> prose = subject.map(entity -> sentences.of(page, entity));
    for (int i = 0; i < page.blocks().size(); i++) {
      int index = i;
      Block block = page.blocks().get(i);
      if (ofOthers.contains(block)) {
        continue;
      }
      switch (block.kind()) {
        case KEY_VALUE -> pairs.ifPresent(reader -> facts.addAll(reader.read(index)));
        case TABLE_ROW -> facts.addAll(rows.read(block));
        case PARAGRAPH -> prose.ifPresent(reader -> facts.addAll(reader.read(block)));
        default -> {}
      }
    }
    return withoutRepeated(facts).stream()
        .filter(fact -> !fact.subject().equals(fact.value().entity()))
        .filter(fact -> !PersonalData.isMaskedIn(fact.quote()))
        .filter(distinctIds())
        .map(fact -> Offices.dated(fact, page.about()))
        .toList();
  }

  /**
   * Without amounts of sentences, and places of a life, for which the page has a label, or a row of
   * a table: "about 480 km²" says roughly what that says.
   */
  private static List<Fact> withoutRepeated(List<Fact> facts) {
    Set<String> labelled =
        facts.stream()
            .filter(fact -> !isOfSentence(fact))
            .map(fact -> fact.subject() + " " + fact.property())
            .collect(Collectors.toSet());
    return facts.stream()
        .filter(
            fact ->
                !(isOfSentence(fact)
                    && (fact.value().kind() == Value.Kind.QUANTITY
                        || OF_A_LIFE.contains(fact.property()))
                    && labelled.contains(
                        fact.subject() + " " + fact.property().replaceFirst("^number of ", ""))))
        .toList();
  }

  private static boolean isOfSentence(Fact fact) {
    return fact.source() == Fact.Source.SENTENCE || fact.source() == Fact.Source.FIRST_SENTENCE;
  }

  /** Labels repeat from page to page. */
  private Label label(String context, String label) {
    return labels.computeIfAbsent(context + "\n" + label, key -> Label.of(context, label));
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

  /**
   * The whole line when it is short, else the part from its start, or from a word within, to the
   * end of the item that the value is or stands in.
   */
  static String quote(Block block, Value value) {
    String text = block.text();
    if (text.length() <= MOST_QUOTE) {
      return text;
    }
    Matcher whole =
        Pattern.compile(
                "(?<![\\p{L}\\p{N}])"
                    + Pattern.quote(value.text())
                    + "(?![\\p{L}\\p{N}])[^,;]{0,60}(?=[,;]|$)")
            .matcher(text);
    int end = whole.find() ? whole.end() : text.indexOf(value.text()) + value.text().length();
    int start = end <= MOST_QUOTE ? 0 : text.indexOf(' ', end - MOST_QUOTE) + 1;
    return text.substring(start < end ? start : 0, end);
  }

  static Fact fact(
      Entity subject, String property, Fact.Source source, Value value, String quote, Page page) {
    return fact(subject, property, source, Typed.of(value), quote, page);
  }

  static Fact fact(
      Entity subject, String property, Fact.Source source, Typed typed, String quote, Page page) {
    Value value = typed.value();
    return new Fact(
        Ids.of(subject.id(), property, value.text(), value.entity(), page.id()),
        subject.id(),
        property,
        source,
        value,
        quote,
        page.id(),
        page.url(),
        typed.asOf());
  }
}
