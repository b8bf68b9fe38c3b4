package io.hopsmith.agents.facts;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label or column header taken apart: "Population (2011, thousands)", "Area km²", "GDP in 2012".
 *
 * @param property what it names, see {@link Properties}
 * @param unit unit of numbers that give none; may be empty
 * @param factor what such numbers are multiplied by
 * @param asOf date that the label gives for its values, ISO 8601 prefix; may be empty
 */
record Label(String property, String unit, double factor, String asOf) {
  private static final Pattern BRACKET = Pattern.compile("\\s*[(\\[]([^()\\[\\]]+)[)\\]]");
  private static final Pattern SEGMENT = Pattern.compile("\\s*[,;]\\s+");
  private static final Pattern MARKS = Pattern.compile("[\\s:*†‡§?]+$");
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)s|es|est\\.?|estimated?|approx\\.?|approximate|total|see notes?|notes?|[a-z]|\\d{1,2}|note \\d+|ref\\.?");
  private static final Pattern SCALE =
      Pattern.compile(
          "(?i)(?:in )?(?<unit>[A-Z]{0,3}[$€£¥]|USD|EUR|GBP|)\\s?(?<scale>thousands?|millions?|billions?|'?000s?|’000s?|mn|bn|lakhs?|crores?)(?: (?:of )?(?<of>[\\p{L}$€£¥. ]+))?");
  private static final Pattern YEAR_BEHIND =
      Pattern.compile("(?<name>.*?\\p{L})[, ]+(?:in )?(?<year>(?:19|20)\\d{2})");
  private static final Pattern YEAR_BEFORE =
      Pattern.compile(
          "(?<year>(?:19|20)\\d{2}) (?<name>(?:census )?(?:population|gdp|area|density)\\b.*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNIT_BEHIND =
      Pattern.compile("(?<name>.*?\\p{L}),?(?: in)? (?<unit>\\S+)");
  private static final Map<String, Double> FACTORS =
      Map.of("t", 1e3, "m", 1e6, "b", 1e9, "l", 1e5, "c", 1e7, "0", 1e3);

  /**
   * Takes a label apart.
   *
   * @param context outer label; may be empty
   * @param label the label itself
   */
  static Label of(String context, String label) {
    Label inner = plain(label);
    Label outer = plain(context);
    String property = Properties.of(outer.property, inner.property);
    return new Label(
        property,
        inner.unit.isEmpty() ? outer.unit : inner.unit,
        inner.factor == 1 ? outer.factor : inner.factor,
        inner.asOf.isEmpty() ? outer.asOf : inner.asOf);
  }

  /** The label without what its brackets and its end say of units and dates. */
  private static Label plain(String label) {
    Label read = new Label(label.strip(), "", 1, "");
    Matcher bracket = BRACKET.matcher(label);
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (bracket.find()) {
      Optional<Label> said = read.bracket(bracket.group(1).strip());
      kept.append(label, at, said.isPresent() ? bracket.start() : bracket.end());
      at = bracket.end();
      read = said.orElse(read);
    }
    kept.append(label.substring(at));
    if (Dates.read(label).filter(date -> date.text().equals(label.strip())).isPresent()) {
      return new Label("", "", 1, ""); // "19 March 1932": what happened then is no property
    }
    String name = MARKS.matcher(kept.toString().strip()).replaceAll("");
    return new Label(name, read.unit, read.factor, read.asOf).behind();
  }

  /** What a bracket adds; nothing when it says more than units and dates. */
  private Optional<Label> bracket(String words) {
    Label read = this;
    for (String segment : SEGMENT.split(words)) {
      Optional<Label> said = read.segment(segment);
      if (said.isEmpty()) {
        return Optional.empty();
      }
      read = said.get();
    }
    return Optional.of(read);
  }

  private Optional<Label> segment(String words) {
    Optional<String> date = AsOf.read(words);
    if (date.isPresent()) {
      return Optional.of(new Label(property, unit, factor, date.get()));
    }
    Optional<String> known = Units.of(words.replaceFirst("^in ", ""));
    if (known.isPresent()) {
      return Optional.of(new Label(property, known.get(), factor, asOf));
    }
    Matcher scale = SCALE.matcher(words);
    if (scale.matches()) {
      return Optional.of(scaled(scale));
    }
    return NOTHING.matcher(words).matches() ? Optional.of(this) : Optional.empty();
  }

  private Label scaled(Matcher scale) {
    String words = scale.group("scale").toLowerCase(Locale.ROOT).replaceFirst("^['’]", "");
    String of = scale.group("of") == null ? scale.group("unit") : scale.group("of");
    String known = Units.of(of.strip()).orElse(unit);
    return new Label(property, known, FACTORS.get(words.substring(0, 1)), asOf);
  }

  /** A year or a unit that ends the label without brackets. */
  private Label behind() {
    Matcher year = YEAR_BEHIND.matcher(property);
    if (year.matches()) {
      return new Label(year.group("name"), unit, factor, year.group("year"));
    }
    Matcher before = YEAR_BEFORE.matcher(property);
    if (before.matches()) {
      return new Label(before.group("name"), unit, factor, before.group("year"));
    }
    Matcher last = UNIT_BEHIND.matcher(property);
    Optional<String> known = last.matches() ? Units.of(last.group("unit")) : Optional.empty();
    boolean symbol =
        known.isPresent() && !last.group("unit").matches("\\p{L}{3,}|in|t|s|l|B|L|u|k|K|g");
    return unit.isEmpty() && symbol
        ? new Label(last.group("name"), known.get(), factor, asOf)
        : this;
  }
}
