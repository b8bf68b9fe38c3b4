package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Types the text of a value: entities it names, a date, a quantity, or short words. */
final class ValueReader {
  private static final int MOST_WORDS = 6;
  private static final int MOST_ITEMS = 40;
  private static final int MOST_WORDS_OF_AN_ITEM = 14;
  private static final int DATE_WITHIN = 80;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern TAIL =
      Pattern.compile("\\s*(?:\\(.*|[\\d.,]+\\s*(?:%|km|sq km|m|mi)?.*)$");
  private static final Pattern DATE_PROPERTY =
      Pattern.compile(
          "(?i).*\\b(date|year|founded|opened|established|built|completed|released?|born|died|birth|death"
              + "|discovered|published|independence|introduced|first|since|constructed|construction|premiered?"
              + "|recorded|inaugurated|formed|isolated|identified|invented|installed|adopted)\\b.*");

  /** Labels in the singular under which pages list several people or firms all the same. */
  private static final Pattern AGENTS =
      Pattern.compile(
          "(?:.* )?(?:writer|songwriter|lyricist|producer|author|director|composer|artist|performer|singer"
              + "|engineer|arranger|architect|designer|editor|illustrator|translator|publisher|label|founder"
              + "|inventor|discoverer|starring|cast|by)");

  /** "and" between two full names; a single word before it may be half of a firm's name. */
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile(
          "(?<=\\p{L} \\p{Lu}[\\p{L}.'’-]{1,20}) (?:and|&) (?=\\p{Lu}[\\p{L}.'’-]* \\p{Lu})");

  private static final Pattern PROPER_NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|of|de|van|von|du|la|le)){0,4}");
  private static final Pattern LEADING_CONNECTOR =
      Pattern.compile("^(?:and|or|including|especially|mainly|mostly|also|other) ");
  private static final Pattern RELATING =
      Pattern.compile("\\b(?:of|in|by|at|from|near|between|with|for|to|and|on)\\b");
  private static final Pattern PARENTHESIS = Pattern.compile("\\(.*?\\)");
  private static final Pattern AMOUNT_TAIL =
      Pattern.compile(
          "(?<=\\p{L})(?: (?:over|about|some|nearly|almost|under|approximately|(?:less|more) than))?[\\s:]+[-−]?\\$?[\\d.,]+\\s*(?:%|km|sq km|m|mi|ft)?$");
  private static final Pattern BEFORE_BRACKET = Pattern.compile("^[^(\\[]+");
  private static final Pattern NOT_WORDS =
      Pattern.compile(
          "[.!?:]|^[^\\p{L}]|^(?:unnamed|unknown|unspecified)\\b|^NA\\b|\\d+%|\\s\\d|\\b(?:is|are|was|were|has|have|had|consists?|includes?|note|see|not)\\b");
  private static final Set<String> EMPTY =
      Set.of(
          "na",
          "n/a",
          "none",
          "negl",
          "negligible",
          "nothing",
          "no",
          "yes",
          "unknown",
          "-",
          "–",
          "—",
          "nil",
          "various",
          "other",
          "others");

  private final EntityTable entities;

  ValueReader(EntityTable entities) {
    this.entities = entities;
  }

  /**
   * The values of a text under a property. A list gives several where the property is a plural, or
   * where every item names an entity; words that follow each other under a singular belong together
   * in ways that commas do not tell, and give none.
   */
  List<Value> read(String property, String text, List<Link> links, String unitOfHeader) {
    Optional<Value> scalar = scalar(property, text, unitOfHeader);
    if (scalar.isPresent()) {
      return List.of(scalar.get());
    }
    boolean ofAgents = AGENTS.matcher(property).matches();
    List<String> items = items(ofAgents ? BETWEEN_NAMES.matcher(text).replaceAll(", ") : text);
    if (items.isEmpty() || items.size() > MOST_ITEMS || isProse(items)) {
      return List.of();
    }
    boolean partsOfOnePhrase =
        items.size() > 1
            && !Nouns.isPlural(property)
            && !(ofAgents && items.stream().allMatch(item -> PROPER_NAME.matcher(item).matches()));
    List<Value> values = new ArrayList<>();
    for (String item : items) {
      Optional<Value> entity = entity(item, links);
      if (partsOfOnePhrase && entity.isEmpty()) {
        return values; // "Regensburg, in the south of Germany, near Austria": only the first is
        // meant
      }
      entity.or(() -> words(item)).ifPresent(values::add);
    }
    if (values.size() < items.size()) {
      values.removeIf(value -> value.kind() == Value.Kind.TEXT);
    }
    return values;
  }

  /** Parts between commas and semicolons that stand outside parentheses and numbers. */
  private static List<String> items(String text) {
    List<String> items = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ';';
      depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      boolean inNumber = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
      boolean end = i == text.length();
      if (end || ((c == ',' || c == ';') && depth == 0 && !inNumber)) {
        String item = LEADING_CONNECTOR.matcher(text.substring(start, i).strip()).replaceFirst("");
        if (!item.isBlank()) {
          items.add(item);
        }
        start = i + 1;
      }
    }
    return items;
  }

  private static boolean isProse(List<String> items) {
    return items.stream().anyMatch(item -> SPACE.split(item).length > MOST_WORDS_OF_AN_ITEM);
  }

  private Optional<Value> scalar(String property, String all, String unitOfHeader) {
    String text = all.substring(0, Math.min(all.length(), DATE_WITHIN));
    Optional<Value> quantity = Quantities.read(text);
    boolean measured = quantity.filter(value -> !value.unit().isEmpty()).isPresent();
    boolean dateWanted = !measured && DATE_PROPERTY.matcher(property).matches();
    if (dateWanted || quantity.filter(ValueReader::mayBeYear).isPresent()) {
      Optional<Value> date = Dates.read(text).filter(value -> text.indexOf(value.text()) < 25);
      if (date.isPresent() && (dateWanted || isYearAlone(text, date.get()))) {
        return date.flatMap(value -> Dates.single(value, text));
      }
    }
    Optional<Value> full = Dates.full(text).filter(value -> text.startsWith(value.text()));
    Optional<Value> whole =
        quantity.isEmpty() ? Dates.read(text).filter(d -> d.text().equals(text)) : full;
    return full.isPresent() || whole.isPresent()
        ? full.or(() -> whole).flatMap(value -> Dates.single(value, text))
        : quantity.map(value -> inUnit(value, unitOfHeader));
  }

  private static boolean mayBeYear(Value quantity) {
    return quantity.unit().isEmpty()
        && quantity.number() >= 1000
        && quantity.number() <= 2100
        && quantity.text().length() == 4;
  }

  private static boolean isYearAlone(String text, Value date) {
    return PARENTHESIS.matcher(text).replaceAll("").strip().equals(date.text());
  }

  private static Value inUnit(Value value, String unitOfHeader) {
    String unit = Quantities.knownUnit(unitOfHeader);
    return value.unit().isEmpty() && !unit.isEmpty()
        ? Value.quantity(value.text(), value.number(), unit)
        : value;
  }

  private Optional<Value> entity(String item, List<Link> links) {
    for (Link link : links) {
      if (!link.anchor().isBlank() && item.contains(link.anchor())) {
        Optional<Entity> target =
            entities.byUrl(link.url()).filter(each -> refersTo(link.anchor(), each));
        if (target.isPresent() && leadsTo(item.substring(0, item.indexOf(link.anchor())))) {
          return Optional.of(Value.entity(link.anchor(), target.get().id()));
        }
      }
    }
    String name = TAIL.matcher(item).replaceFirst("").strip();
    if (name.isEmpty() || !Character.isUpperCase(name.charAt(0))) {
      return Optional.empty();
    }
    return entities.byName(name).map(entity -> Value.entity(name, entity.id()));
  }

  private static boolean refersTo(String anchor, Entity target) {
    return Stream.concat(Stream.of(target.name()), target.aliases().stream())
        .anyMatch(name -> Names.refersTo(anchor, name));
  }

  /** Whether the words before a name only title it: "President", not "capital of". */
  private static boolean leadsTo(String before) {
    return before.length() <= 20 && !RELATING.matcher(before).find();
  }

  private static Optional<Value> words(String item) {
    Matcher head = BEFORE_BRACKET.matcher(item);
    String plain = head.find() ? AMOUNT_TAIL.matcher(head.group().strip()).replaceFirst("") : item;
    boolean usable =
        !plain.isEmpty()
            && SPACE.split(plain).length <= MOST_WORDS
            && !NOT_WORDS.matcher(plain).find()
            && !EMPTY.contains(plain.toLowerCase(Locale.ROOT));
    return usable ? Optional.of(Value.text(plain)) : Optional.empty();
  }
}
