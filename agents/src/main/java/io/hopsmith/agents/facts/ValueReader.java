package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types the text of a value: entities it names, a date, a quantity, or short words. */
final class ValueReader {
  private static final int MOST_WORDS = 6;
  private static final int MOST_ITEMS = 40;
  private static final Pattern OUTSIDE_PARENTHESES = Pattern.compile("[,;](?![^()]*\\))(?!\\d)");
  private static final Pattern TAIL =
      Pattern.compile("\\s*(?:\\(.*|[\\d.,]+\\s*(?:%|km|sq km|m|mi)?.*)$");
  private static final Pattern DATE_PROPERTY =
      Pattern.compile(
          "(?i).*\\b(date|year|founded|opened|established|built|completed|released?|born|died|birth|death"
              + "|discovered|published|independence|introduced|first|since|constructed|construction|premiered?"
              + "|recorded|inaugurated|formed|isolated|identified|invented|installed|adopted)\\b.*");
  private static final Set<String> EMPTY =
      Set.of(
          "na", "n/a", "none", "no", "yes", "unknown", "-", "–", "—", "nil", "various", "other",
          "others");

  private final EntityTable entities;

  ValueReader(EntityTable entities) {
    this.entities = entities;
  }

  /** The values of a text under a property, several for a list; empty when none can be typed. */
  List<Value> read(String property, String text, List<Link> links, String unitOfHeader) {
    Optional<Value> scalar = scalar(property, text, unitOfHeader);
    if (scalar.isPresent()) {
      return List.of(scalar.get());
    }
    List<Value> values = new ArrayList<>();
    for (String item : items(text)) {
      entity(item, links).or(() -> words(item)).ifPresent(values::add);
    }
    boolean allShort = values.size() == items(text).size();
    if (!allShort) {
      values.removeIf(value -> value.kind() == Value.Kind.TEXT);
    }
    return values.size() > MOST_ITEMS ? List.of() : values;
  }

  private static List<String> items(String text) {
    List<String> items = new ArrayList<>();
    for (String part : OUTSIDE_PARENTHESES.split(text)) {
      if (!part.isBlank()) {
        items.add(part.strip());
      }
    }
    return items;
  }

  private Optional<Value> scalar(String property, String text, String unitOfHeader) {
    boolean dateWanted = DATE_PROPERTY.matcher(property).matches();
    Optional<Value> quantity = Quantities.read(text);
    if (dateWanted || quantity.filter(ValueReader::mayBeYear).isPresent()) {
      Optional<Value> date = Dates.read(text).filter(value -> text.indexOf(value.text()) < 25);
      if (date.isPresent() && (dateWanted || isYearAlone(text, date.get()))) {
        return date;
      }
    }
    Optional<Value> full = Dates.full(text).filter(value -> text.startsWith(value.text()));
    return full.isPresent() ? full : quantity.map(value -> inUnit(value, unitOfHeader));
  }

  private static boolean mayBeYear(Value quantity) {
    return quantity.unit().isEmpty()
        && quantity.number() >= 1000
        && quantity.number() <= 2100
        && quantity.text().matches("\\d{4}");
  }

  private static boolean isYearAlone(String text, Value date) {
    return text.replaceAll("\\(.*?\\)", "").strip().equals(date.text());
  }

  private static Value inUnit(Value value, String unitOfHeader) {
    return value.unit().isEmpty() && !unitOfHeader.isEmpty()
        ? Value.quantity(value.text(), value.number(), unitOfHeader)
        : value;
  }

  private Optional<Value> entity(String item, List<Link> links) {
    for (Link link : links) {
      if (!link.anchor().isBlank() && item.contains(link.anchor())) {
        Optional<Entity> target = entities.byUrl(link.url());
        if (target.isPresent() && item.indexOf(link.anchor()) <= 20) {
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

  private static Optional<Value> words(String item) {
    Matcher tail = Pattern.compile("^([^(\\[]+?)\\s*[(\\[].*$").matcher(item);
    String plain = tail.matches() ? tail.group(1).strip() : item;
    boolean usable =
        !plain.isEmpty()
            && plain.split("\\s+").length <= MOST_WORDS
            && plain.matches("[\\p{L}\\p{N}].*")
            && !plain.matches(".*[.!?:].*|^\\d.*")
            && !EMPTY.contains(plain.toLowerCase(java.util.Locale.ROOT));
    return usable ? Optional.of(Value.text(plain)) : Optional.empty();
  }
}
