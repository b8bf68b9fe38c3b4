package io.hopsmith.pipelines.publish;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The licence lines of a dataset card, from what the cited pages declare. Nothing is assumed: one
 * page without a declaration makes the whole {@code unknown}, several different ones make it {@code
 * other} with all of them named.
 *
 * @param id identifier for the card's head, as hubs know it
 * @param name all declarations, where the identifier does not say it; else empty
 */
record DatasetLicence(String id, String name) {
  private static final String UNKNOWN = "unknown";
  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile(
          "https?://creativecommons\\.org/(?:licenses/([a-z-]+)|publicdomain/(zero))/(\\d\\.\\d)(?:/.*)?");

  /** SPDX identifiers, in lower case, that hubs know under the same name. */
  private static final List<Pattern> KNOWN =
      List.of(
          Pattern.compile("cc-by(-nc)?(-nd|-sa)?-[234]\\.[05]"),
          Pattern.compile("cc0-1\\.0|gfdl|mit|apache-2\\.0|odc-by|odbl|pddl"));

  static DatasetLicence of(SortedSet<String> declared) {
    SortedSet<String> ids =
        declared.stream()
            .map(DatasetLicence::identifier)
            .collect(Collectors.toCollection(TreeSet::new));
    if (ids.isEmpty() || ids.contains(UNKNOWN)) {
      return new DatasetLicence(UNKNOWN, ids.size() > 1 ? String.join(", ", ids) : "");
    }
    String only = ids.first();
    boolean known = KNOWN.stream().anyMatch(pattern -> pattern.matcher(only).matches());
    return ids.size() == 1 && known
        ? new DatasetLicence(only, "")
        : new DatasetLicence("other", String.join(", ", ids));
  }

  /** One sentence for a person. */
  String sentence() {
    if (id.equals(UNKNOWN)) {
      return name.isEmpty()
          ? "The cited pages declare no licence. Find out before you pass the quotes on."
          : "Some cited pages declare no licence; together they say: " + name + ".";
    }
    return name.isEmpty()
        ? "All cited pages declare " + id + "."
        : "The cited pages declare: " + name + ".";
  }

  private static String identifier(String declared) {
    Matcher url = CREATIVE_COMMONS.matcher(declared.strip().toLowerCase(Locale.ROOT));
    if (!url.matches()) {
      return declared.isBlank() ? UNKNOWN : declared.strip().toLowerCase(Locale.ROOT);
    }
    return (url.group(2) == null ? "cc-" + url.group(1) : "cc0") + "-" + url.group(3);
  }
}
