package io.hopsmith.agents.solver.dense;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Lengths of time in minutes and seconds. */
final class Clocks {
  private static final Pattern SHOWN =
      Pattern.compile("(?<![\\d:])(\\d{1,3}):([0-5]\\d)(?![\\d:])");
  private static final Pattern SPOKEN =
      Pattern.compile("\\b(?:(\\d{1,3}) minutes? )?(\\d{1,2}) seconds?\\b");

  private Clocks() {}

  /** A text in lower case with "2:30" and "2 minutes 30 seconds" as 2.5. */
  static String inMinutes(String text) {
    String shown = SHOWN.matcher(text).replaceAll(Clocks::minutes);
    return SPOKEN.matcher(shown).replaceAll(Clocks::minutes);
  }

  private static String minutes(MatchResult time) {
    double minutes = time.group(1) == null ? 0 : Double.parseDouble(time.group(1));
    return Double.toString(minutes + Double.parseDouble(time.group(2)) / 60);
  }
}
