package io.hopsmith.agents.judge;

/** How alike two words are in their spelling. */
final class Likeness {
  private static final int LONG = 6;
  private static final int STEM = 5;
  private static final double SHARE = 0.6;

  private Likeness() {}

  /** Whether two words are one, or spellings of one: long ones may differ in one letter. */
  static boolean sameSpelling(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    boolean spellings =
        Math.min(one.length(), other.length()) >= LONG && one.charAt(0) == other.charAt(0);
    return spellings && !Character.isDigit(one.charAt(0)) && oneEditApart(one, other);
  }

  /** Whether two words begin alike, as those of one stem do: "mitochondria", "mitochondrial". */
  static boolean sameStem(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    int common = commonPrefix(one, other);
    return one.equals(other)
        || (common >= STEM && common >= SHARE * longer && !Character.isDigit(one.charAt(0)))
        || sameSpelling(one, other);
  }

  /** How many letters two words begin with alike. */
  static int commonPrefix(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int at = 0;
    while (at < shorter && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  /** Whether one letter put in, left out, replaced or swapped with the next makes them equal. */
  private static boolean oneEditApart(String one, String other) {
    int prefix = commonPrefix(one, other);
    String restOfOne = one.substring(prefix);
    String rest = other.substring(prefix);
    return tail(restOfOne).equals(tail(rest))
        || tail(restOfOne).equals(rest)
        || restOfOne.equals(tail(rest))
        || swapped(restOfOne).equals(rest);
  }

  private static String tail(String text) {
    return text.isEmpty() ? "" : text.substring(1);
  }

  private static String swapped(String text) {
    return text.length() < 2 ? text : "" + text.charAt(1) + text.charAt(0) + text.substring(2);
  }
}
