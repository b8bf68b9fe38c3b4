package io.hopsmith.pipelines.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The licence lines of a dataset card, from what the cited pages declare. Nothing is assumed: where
 * a page declares none, or one that hubs have no identifier for, the whole is {@code other}; where
 * no page declares any, it is {@code unknown}.
 *
 * @param declared what the pages declare, as identifiers where possible, each once, in order
 */
record DatasetLicence(List<String> declared) {
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
    declared = List.copyOf(declared);
  }

  static DatasetLicence of(SortedSet<String> declared) {
    return new DatasetLicence(
        List.copyOf(
            declared.stream()
                .map(DatasetLicence::identifier)
                .collect(Collectors.toCollection(TreeSet::new))));
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
    if (!declared.stream().allMatch(id -> KNOWN.matcher(id).matches())) {
      return "license: other\nlicense_name: \"" + name() + "\"";
    }
    return declared.size() == 1
        ? "license: " + declared.get(0)
        : "license:\n- " + String.join("\n- ", declared);
  }

  /** One sentence for a person. */
  String sentence() {
    if (isUndeclared()) {
      return "The cited pages declare no licence. Find out before you pass the quotes on.";
    }
    List<String> named = new ArrayList<>(declared);
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
    return declared.isEmpty() || declared.equals(List.of(UNKNOWN));
  }

  private String name() {
    String only = declared.get(0).replaceAll("^https?://", "").replaceAll("[^a-z0-9.]+", "-");
    return declared.size() == 1 ? only : "mixed";
  }

  private static String identifier(String declared) {
    Matcher url = CREATIVE_COMMONS.matcher(declared.strip().toLowerCase(Locale.ROOT));
    if (!url.matches()) {
      return declared.isBlank() ? UNKNOWN : declared.strip().toLowerCase(Locale.ROOT);
    }
    return (url.group(2) == null ? "cc-" + url.group(1) : "cc0") + "-" + url.group(3);
  }
}
