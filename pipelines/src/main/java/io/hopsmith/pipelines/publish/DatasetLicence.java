package io.hopsmith.pipelines.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The licence lines of a dataset card, from what the cited pages declare. Nothing is assumed: where
 * a page declares none, or one that hubs have no identifier for, the whole is {@code other}; where
 * no page declares any, it is {@code unknown}.
 *
 * @param pages how many pages declare each, by identifier where possible
 */
record DatasetLicence(SortedMap<String, Long> pages) {
  private static final String UNKNOWN = "unknown";
  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile(
          "https?://creativecommons\\.org/(?:licenses/([a-z-]+)|publicdomain/(zero))/(\\d\\.\\d)(?:/.*)?");

  /** Identifiers that hubs know, of licences for texts and data: those that name a version. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "cc-by-(2\\.0|2\\.5|3\\.0|4\\.0)|cc-by-sa-[34]\\.0|cc-by-nc-[234]\\.0|cc-by-nd-4\\.0"
              + "|cc-by-nc-nd-[34]\\.0|cc-by-nc-sa-[234]\\.0|cc0-1\\.0"
              + "|gfdl|mit|apache-2\\.0|odc-by|odbl|pddl");

  DatasetLicence {
    pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
  }

  /**
   * The licence of pages.
   *
   * @param declared how many declare what, in their own words
   */
  static DatasetLicence of(Map<String, Long> declared) {
    SortedMap<String, Long> pages = new TreeMap<>();
    declared.forEach((words, count) -> pages.merge(identifier(words), count, Long::sum));
    return new DatasetLicence(pages);
  }

  /** What the pages declare, each once, in order. */
  List<String> declared() {
    return List.copyOf(pages.keySet());
  }

  /** The head where a licence was chosen that the pages allow. */
  static String head(String chosen) {
    return "license: " + chosen;
  }

  /**
   * Lines for the card's head. Hubs take one identifier, or a list of them, or {@code other} with a
   * name of lower-case letters, digits, dots and hyphens.
   *
   * @see <a href="https://hf.co/docs/hub/repositories-licenses">the identifiers</a>
   */
  String head() {
    if (isUndeclared()) {
      return "license: " + UNKNOWN;
    }
    if (!declared().stream().allMatch(id -> KNOWN.matcher(id).matches())) {
      return "license: other\nlicense_name: \"" + name() + "\"";
    }
    return declared().size() == 1
        ? "license: " + declared().get(0)
        : "license:\n- " + String.join("\n- ", declared());
  }

  /** How many of the pages declare which, as rows of a table. */
  List<String> mix() {
    return pages.entrySet().stream()
        .map(
            licence ->
                "| %s | %d |"
                    .formatted(
                        licence.getKey().replaceAll("[|\\p{Cntrl}]", " "), licence.getValue()))
        .toList();
  }

  /** One sentence for a person. */
  String sentence() {
    if (isUndeclared()) {
      return "The cited pages declare no licence. Find out before you pass the quotes on.";
    }
    List<String> named = new ArrayList<>(declared());
    if (named.remove(UNKNOWN)) {
      return "Some cited pages declare no licence, the others "
          + String.join(", ", named)
          + ". Find out before you pass the quotes on.";
    }
    return named.size() == 1
        ? "All cited pages declare " + named.get(0) + "."
        : "The cited pages declare: " + String.join(", ", named) + ".";
  }

  private boolean isUndeclared() {
    return declared().isEmpty() || declared().equals(List.of(UNKNOWN));
  }

  private String name() {
    String only = declared().get(0).replaceAll("^https?://", "").replaceAll("[^a-z0-9.]+", "-");
    return declared().size() == 1 ? only : "mixed";
  }

  private static String identifier(String declared) {
    Matcher url = CREATIVE_COMMONS.matcher(declared.strip().toLowerCase(Locale.ROOT));
    if (!url.matches()) {
      return declared.isBlank() ? UNKNOWN : declared.strip().toLowerCase(Locale.ROOT);
    }
    return (url.group(2) == null ? "cc-" + url.group(1) : "cc0") + "-" + url.group(3);
  }
}
