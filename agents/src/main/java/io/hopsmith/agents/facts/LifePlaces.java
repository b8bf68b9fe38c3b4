package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place that stands behind the date of a birth or a death, under the label of the date: "Born 4
 * May 1901, Lindow" or with "Lindow, Tarn" on the next line.
 */
final class LifePlaces {
  private static final Set<String> EVENTS = Set.of("born", "died");
  private static final String WORD = "\\p{Lu}[\\p{L}.'’-]+";
  private static final String NAME =
      WORD + "(?: (?:(?:of|upon|on|am|an der|de|la) )?" + WORD + ")*";

  /** Behind a date, perhaps with an age between. */
  private static final Pattern PLACE =
      Pattern.compile(
          "\\s*(?:\\((?:aged?|at)\\b[^()]*\\))?\\s*(?:,|;|·|\\n| in | at )\\s*(?<place>"
              + NAME
              + "(?:, "
              + NAME
              + "){0,3})(?:\\s*\\[\\w{1,3}\\])*\\s*");

  /** A place, and a quote of the lines that tell it. */
  record Told(String property, Value place, String quote) {}

  private LifePlaces() {}

  /**
   * The place of a life that lines under one label tell.
   *
   * @param property of the label
   * @param date what the first line was read as
   * @param further lines under the same label
   */
  static Optional<Told> of(String property, Value date, Block first, List<Block> further) {
    int at = first.value().indexOf(date.text());
    if (!EVENTS.contains(property) || date.kind() != Value.Kind.DATE || at < 0) {
      return Optional.empty();
    }
    StringBuilder behind = new StringBuilder(first.value().substring(at + date.text().length()));
    StringBuilder quote = new StringBuilder(first.text());
    for (Block line : further) {
      behind.append('\n').append(line.value());
      quote.append('\n').append(line.text());
    }
    Matcher place = PLACE.matcher(behind.toString().replaceAll("\\s*\\n\\s*(?=\\()", " "));
    return place.matches()
        ? Optional.of(
            new Told(property + " in", Value.text(place.group("place")), quote.toString()))
        : Optional.empty();
  }
}
