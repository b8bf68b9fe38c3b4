package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types the text of a value: entities it names, a date, a quantity, or short words. */
final class ValueReader {
  private static final int MOST_ITEMS = 40;
  private static final int MOST_WORDS_OF_AN_ITEM = 14;
  private static final int DATE_WITHIN = 80;
  private static final Pattern SPACE = Pattern.compile("\\s+");
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
              + "|inventor|discoverer|starring|cast|by)s?");

  /** "and" between two full names; a single word before it may be half of a firm's name. */
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile(
          "(?<=\\p{L} \\p{Lu}[\\p{L}.'’-]{1,20}) ?(?:and|&|/) ?(?=\\p{Lu}[\\p{L}.'’-]* \\p{Lu})");

  private static final Pattern PROPER_NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|of|de|van|von|du|la|le)){0,4}");
  private static final Pattern FOOTNOTE =
      Pattern.compile("\\s*(?:\\[(?:\\d{1,3}|\\p{L}|(?:note|nb|n|ref) ?\\d{0,3})\\]|[*†‡§])+\\s*$");
  private static final Pattern LAST_BRACKET = Pattern.compile("\\(([^()]*)\\)\\s*\\.?$");
  private static final Pattern LEADING_CONNECTOR =
      Pattern.compile("^(?:and|or|including|especially|mainly|mostly|also|other) ");

  /** What the items after it may depend on as well: "production of coins, medals". */
  private static final Pattern HEAD_OF_SEVERAL =
      Pattern.compile("[a-z-]+(?:tion|sion|ing|ment|ture|mbly) of [^,;]+");

  private static final Pattern PARENTHESIS = Pattern.compile("\\(.*?\\)");
  private static final Pattern PLACE_ON_EARTH =
      Pattern.compile(
          "^\\D{0,12}\\d{1,3}(?:[.,]\\d+)?\\s?(?:°(?!\\s?[CF])|º)|^\\d{1,3} \\d{2}(?: \\d{2})? [NSEW]\\b|^[-−]?\\d{1,3}\\.\\d+\\s?[NSEW]?\\s?[,;/ ]\\s?[-−]?\\d{1,3}\\.\\d+\\s?[NSEW]?$");
  private static final Pattern LASTING =
      Pattern.compile(
          "(?:(?:total|running|playing|track) )?(?:length|duration)|(?:total|running|playing) time|run ?time");
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:.* )?(?:employees|staff|workforce|members|membership|population|inhabitants|residents|visitors"
              + "|passengers|students|copies|circulation|number of .*)");

  /** What is written in digits and no amount: nothing has "a room of between 0.1 and 0.2". */
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?:.* )?(?:room|(?<!box )office|isbn|issn|doi|post ?code|zip(?: code)?|shelf ?mark|call sign|sku|id|identifier"
              + "|(?:product|course|module|item) code"
              + "|(?:accession|catalogue|inventory|registration|serial|call|reference|item|registry|model) (?:number|no\\.?|nr\\.?))");

  /** Ways to reach somebody, of which nothing is to be asked. */
  private static final Pattern CONTACT =
      Pattern.compile(
          "(?:.* )?(?:tele)?(?:phone|fax)(?: number)?|ext(?:\\.|ension)?|mobile|tel\\.?");

  /** Two numbers for one length, which the bracket gives as one: "5 ft 6 in (1.68 m)". */
  private static final Pattern FEET_AND_INCHES =
      Pattern.compile(
          "\\d{1,3} ?(?:ft|feet|foot|[′'’]) ?\\d{1,2}(?:[.½¼¾]\\d?)? ?(?:in|inch(?:es)?|[″\"”])\\.?"
              + " ?\\((?<metric>[\\d.,]+ ?(?:m|cm))\\)");

  private static final Pattern POINTED =
      Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}(?![\\d.,]| ?\\p{L})");
  private static final Pattern RECORD_LABEL = Pattern.compile("(?:.* )?labels?");
  private static final Pattern CATALOGUE_NUMBER = Pattern.compile(" #?\\d{3,6}$");
  private final NameReader names;

  ValueReader(EntityTable entities) {
    names = new NameReader(entities);
  }

  /**
   * The values of a text under a label. A list gives several where the label is a plural, or where
   * every item names an entity; words that follow each other under a singular belong together in
   * ways that commas do not tell, and give none.
   */
  List<Typed> read(Label label, String cell, List<Link> links) {
    String text = FOOTNOTE.matcher(cell.replace('\n', ' ')).replaceFirst("");
    if (PLACE_ON_EARTH.matcher(text).find() || CONTACT.matcher(label.property()).matches()) {
      return List.of();
    }
    Optional<Typed> scalar = scalar(label, text);
    if (scalar.isPresent()) {
      return List.of(scalar.get().orAsOf(label.asOf()));
    }
    Optional<Value> wrapped =
        cell.contains("\n") ? names.entity(text, List.of()) : Optional.empty();
    if (wrapped.isPresent()) {
      return List.of(Typed.of(wrapped.get()));
    }
    String property = label.property();
    boolean ofAgents = AGENTS.matcher(property).matches();
    boolean ofRecords = RECORD_LABEL.matcher(property).matches();
    String named = ofRecords ? CATALOGUE_NUMBER.matcher(cell).replaceFirst("") : cell;
    String listed = FOOTNOTE.matcher(named).replaceFirst("").replace("\n", "; ");
    List<String> items = items(ofAgents ? BETWEEN_NAMES.matcher(listed).replaceAll(", ") : listed);
    if (items.isEmpty() || items.size() > MOST_ITEMS || isProse(items)) {
      return List.of();
    }
    if (ofAgents && !ofRecords) {
      items.removeIf(item -> NameReader.isOfOtherRole(item, property));
    }
    boolean partsOfOnePhrase =
        items.size() > 1
            && !Nouns.isPlural(property)
            && !(ofAgents && items.stream().allMatch(item -> PROPER_NAME.matcher(item).matches()));
    boolean ofAll = items.size() > 1 && Nouns.isPlural(property); // "Sonic (1967)" was made then
    String asOf = (ofAll ? asOf(text) : Optional.<String>empty()).orElse(label.asOf());
    return values(items, links, partsOfOnePhrase).stream()
        .map(value -> new Typed(value, asOf))
        .toList();
  }

  private List<Value> values(List<String> all, List<Link> links, boolean partsOfOnePhrase) {
    List<String> items = all.stream().filter(item -> !NameReader.isLimited(item)).toList();
    List<Value> values = new ArrayList<>();
    for (String item : items) {
      Optional<Value> entity = names.entity(item, links);
      if (partsOfOnePhrase && entity.isEmpty()) {
        return values; // "Regensburg, in the south of Germany": only the first is meant
      }
      entity.or(() -> NameReader.words(item)).ifPresent(values::add);
    }
    if (values.size() < items.size()) {
      values.removeIf(value -> value.kind() == Value.Kind.TEXT);
    }
    return values;
  }

  /** The date that the last bracket of a text gives for all before it. */
  static Optional<String> asOf(String text) {
    Matcher last = LAST_BRACKET.matcher(text);
    return last.find() ? AsOf.read(last.group(1)) : Optional.empty();
  }

  /** Parts between commas and semicolons that stand outside parentheses and numbers. */
  private static List<String> items(String text) {
    List<String> items = new ArrayList<>();
    boolean ofHead = false;
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ';';
      depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      boolean inNumber = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
      boolean end = i == text.length();
      if (end || ((c == ',' || c == ';') && depth == 0 && !inNumber)) {
        String marked =
            LEADING_CONNECTOR.matcher(text.substring(start, i).strip()).replaceFirst("");
        String item = FOOTNOTE.matcher(marked).replaceFirst("");
        if (!item.isBlank() && !ofHead) {
          items.add(item);
        }
        ofHead = c == ',' && (ofHead || HEAD_OF_SEVERAL.matcher(item).matches());
        start = i + 1;
      }
    }
    return items;
  }

  private static boolean isProse(List<String> items) {
    return items.stream().anyMatch(item -> SPACE.split(item).length > MOST_WORDS_OF_AN_ITEM);
  }

  private Optional<Typed> scalar(Label label, String all) {
    String text = all.substring(0, Math.min(all.length(), DATE_WITHIN));
    Optional<Typed> quantity =
        LASTING.matcher(label.property()).matches()
            ? Quantities.lasting(all).or(() -> quantity(label, all))
            : quantity(label, all);
    boolean measured = quantity.filter(typed -> !typed.value().unit().isEmpty()).isPresent();
    boolean dateWanted = !measured && DATE_PROPERTY.matcher(label.property()).matches();
    if (dateWanted || quantity.filter(typed -> mayBeYear(typed.value())).isPresent()) {
      Optional<Value> date = Dates.read(text).filter(value -> text.indexOf(value.text()) < 25);
      if (date.isPresent() && (dateWanted || isYearAlone(text, date.get()))) {
        return stated(text, all);
      }
    }
    Optional<Value> full = Dates.full(text).filter(value -> text.startsWith(value.text()));
    Optional<Value> whole =
        quantity.isEmpty() ? Dates.read(text).filter(d -> d.text().equals(text)) : full;
    return full.isPresent() || whole.isPresent() ? stated(text, all) : quantity;
  }

  /** An amount; of what is counted, "3.893" is no fraction but has a point between thousands. */
  private static Optional<Typed> quantity(Label label, String text) {
    if (IDENTIFIER.matcher(label.property()).matches()) {
      return Optional.empty();
    }
    double factor =
        COUNTED.matcher(label.property()).matches() && POINTED.matcher(text).lookingAt() ? 1000 : 1;
    Matcher feet = FEET_AND_INCHES.matcher(text);
    return Quantities.typed(
        feet.matches() ? feet.group("metric") : text,
        label.unit(),
        factor > 1 ? factor : label.factor());
  }

  private static Optional<Typed> stated(String text, String all) {
    return Dates.stated(text)
        .flatMap(date -> Dates.single(date, text))
        .filter(date -> !RivalDates.are(date, all))
        .map(Typed::of);
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

  /** Whether a label may have several values: a plural, or of people and firms. */
  static boolean mayList(String property) {
    return Nouns.isPlural(property) || AGENTS.matcher(property).matches();
  }
}
