package io.hopsmith.generators.english;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says one verb once: "was found in Lindow" and "was found by Ada Quill" become "was found in
 * Lindow by Ada Quill", with dates last. Clauses after which something is described stay apart.
 */
final class Merging {
  private static final Pattern PASSIVE =
      Pattern.compile("((?:that |who )?was [a-z]+) ((?:in|by|on|at) .+)");

  private static final Pattern DATE =
      Pattern.compile(
          "(?:in|on|between) (?:the )?(?:\\d|first|last|early|late|January|February|March|April|May"
              + "|June|July|August|September|October|November|December).*");

  private static final Pattern DESCRIBED =
      Pattern.compile(".*(?:,| (?:a|an|another|that|who|whose|and) ).*");

  private Merging() {}

  /** The parts, in their order, with neighbours of one verb made one. */
  static List<String> of(List<String> parts) {
    List<String> merged = new ArrayList<>();
    for (String part : parts) {
      int last = merged.size() - 1;
      String both = last < 0 ? "" : both(merged.get(last), part);
      if (both.isEmpty()) {
        merged.add(part);
      } else {
        merged.set(last, both);
      }
    }
    return List.copyOf(merged);
  }

  private static String both(String one, String other) {
    Matcher first = PASSIVE.matcher(one);
    Matcher second = PASSIVE.matcher(other);
    if (!first.matches()
        || !second.matches()
        || !first.group(1).equals(second.group(1))
        || DESCRIBED.matcher(first.group(2)).matches()
        || DESCRIBED.matcher(second.group(2)).matches()) {
      return "";
    }
    boolean dated = DATE.matcher(first.group(2)).matches();
    boolean bothDated = dated && DATE.matcher(second.group(2)).matches();
    String lead = dated ? second.group(2) : first.group(2);
    String rest = dated ? first.group(2) : second.group(2);
    return bothDated ? "" : first.group(1) + " " + lead + " " + rest;
  }
}
