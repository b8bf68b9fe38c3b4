package io.hopsmith.agents.facts;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns labels into property names. "Area: total" is the property {@code area}; "Capital: name" is
 * {@code capital}; "Exports - partners" is {@code export partners}; any other pair is its outer and
 * inner label.
 */
public final class Properties {
  private static final Pattern DASH = Pattern.compile("\\s+[-–—]\\s+");
  private static final Pattern NOTE = Pattern.compile("\\s*\\([^()]*\\)|[:*†?]+$|\\[[^\\]]*\\]");

  /** Inner labels that only say "the thing itself". */
  private static final Set<String> WHOLE =
      Set.of(
          "total",
          "total population",
          "name",
          "all",
          "value",
          "overall",
          "conventional short form");

  /** Inner labels that qualify the outer one. */
  private static final Set<String> QUALIFIERS =
      Set.of(
          "male", "female", "land", "water", "urban", "rural", "average", "annual", "maximum",
          "minimum", "mean", "metro", "city");

  private Properties() {}

  /**
   * The property of a label.
   *
   * @param context outer label; may be empty
   * @param label the label itself, without colon
   */
  public static String of(String context, String label) {
    String outer = clean(context);
    String inner = clean(label);
    if (outer.isEmpty() || outer.equals(inner)) {
      return inner;
    }
    if (WHOLE.contains(inner)) {
      return outer;
    }
    if (QUALIFIERS.contains(inner)) {
      return inner + " " + outer;
    }
    return outer + ": " + inner;
  }

  private static String clean(String label) {
    String plain = NOTE.matcher(label.strip()).replaceAll("").strip().toLowerCase(Locale.ROOT);
    String[] parts = DASH.split(plain, 2);
    boolean ofPlurals =
        parts.length == 2
            && Nouns.isPlural(parts[0])
            && Nouns.isPlural(parts[1])
            && !parts[1].contains(" ");
    return ofPlurals ? Nouns.singular(parts[0]) + " " + parts[1] : plain;
  }
}
