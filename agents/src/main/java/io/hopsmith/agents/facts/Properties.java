package io.hopsmith.agents.facts;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns labels into property names. "Area: total" is the property {@code area}; "Capital: name" is
 * {@code capital}; "Exports - partners" is {@code export partners}; "Rivers described here" is
 * {@code rivers}; any other pair is its outer and inner label.
 */
public final class Properties {
  private static final Pattern DASH = Pattern.compile("\\s+[-–—]\\s+");
  private static final Pattern NOTE = Pattern.compile("\\s*\\(e?s\\)|[:*†?]+$|\\[[^\\]]*\\]");

  private static final Pattern ABOUT_THE_SITE =
      Pattern.compile(
          " (?:(?:described|listed|covered|shown|mentioned|featured|included|treated) (?:here|elsewhere)"
              + "|(?:described |listed )?(?:on|in) this (?:site|page|atlas|guide|catalogue|book|wiki|encyclop(?:a)?edia))$");
  private static final Pattern OTHER =
      Pattern.compile("other (?:major |notable |important |main )?((?!names\\b)[a-z]+)");

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
    if (inner.isEmpty()) {
      return outer;
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
    String joined =
        ofPlurals ? Nouns.singular(parts[0]) + " " + parts[1] : DASH.matcher(plain).replaceAll(" ");
    return ofTheThingItself(joined);
  }

  /**
   * Labels that speak of the site's own pages or lists: "rivers described here", "other rivers".
   */
  private static String ofTheThingItself(String label) {
    String plain = ABOUT_THE_SITE.matcher(label).replaceFirst("");
    Matcher other = OTHER.matcher(plain);
    return other.matches() && Nouns.isPlural(other.group(1)) ? other.group(1) : plain;
  }
}
