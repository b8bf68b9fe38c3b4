package io.hopsmith.agents.solver.reading;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Things called by what they are to others: the director of a film is the director who directed it,
 * the highest mountain of a country the mountain that is its highest mountain.
 */
final class Roles {
  private static final Map<String, String> DEEDS =
      Map.ofEntries(
          Map.entry("director", "directed"),
          Map.entry("composer", "composed"),
          Map.entry("producer", "produced"),
          Map.entry("designer", "designed"),
          Map.entry("founder", "founded"),
          Map.entry("painter", "painted"),
          Map.entry("inventor", "invented"),
          Map.entry("publisher", "published"),
          Map.entry("writer", "wrote"),
          Map.entry("author", "wrote"),
          Map.entry("builder", "built"));

  private static final Pattern AGENT =
      Pattern.compile(
          "\\b(the (?:[a-z]+ )?("
              + String.join("|", DEEDS.keySet())
              + ")) of (?=(?:that|this|the|an?|another)\\b)");

  /** In "the length of the longest river of that country", but for several: "of the founders". */
  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "\\bof the ((?:[a-z-]+ ){0,2}([a-z]*[^s\\W])) of (?=that |the (?:first|second|third|fourth|fifth|sixth) )");

  private Roles() {}

  /** The text with each role said by a clause. */
  static String spelledOut(String text) {
    String deeds =
        AGENT
            .matcher(text)
            .replaceAll(found -> found.group(1) + " who " + DEEDS.get(found.group(2)) + " ");
    return OF_ANOTHER.matcher(deeds).replaceAll("of the $2 that is the $1 of ");
  }
}
