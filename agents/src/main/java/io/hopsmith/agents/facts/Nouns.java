package io.hopsmith.agents.facts;

import java.util.Map;

/** Number of English nouns, by the regular rules and the common exceptions. */
public final class Nouns {
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("people", "person"),
          Map.entry("men", "man"),
          Map.entry("women", "woman"),
          Map.entry("children", "child"),
          Map.entry("lives", "life"),
          Map.entry("wives", "wife"),
          Map.entry("movies", "movie"),
          Map.entry("series", "series"),
          Map.entry("species", "species"),
          Map.entry("universities", "university"),
          Map.entry("theses", "thesis"),
          Map.entry("bases", "base"),
          Map.entry("staff", "staff"),
          Map.entry("buses", "bus"),
          Map.entry("viruses", "virus"),
          Map.entry("atlas", "atlas"),
          Map.entry("canvas", "canvas"),
          Map.entry("alias", "alias"),
          Map.entry("lens", "lens"),
          Map.entry("chaos", "chaos"),
          Map.entry("news", "news"),
          Map.entry("termini", "terminus"),
          Map.entry("alumni", "alumnus"),
          Map.entry("nuclei", "nucleus"),
          Map.entry("fungi", "fungus"),
          Map.entry("foci", "focus"),
          Map.entry("radii", "radius"),
          Map.entry("criteria", "criterion"),
          Map.entry("phenomena", "phenomenon"),
          Map.entry("bacteria", "bacterium"),
          Map.entry("strata", "stratum"),
          Map.entry("indices", "index"),
          Map.entry("vertices", "vertex"),
          Map.entry("matrices", "matrix"));

  private Nouns() {}

  /** The singular of a lower-case noun phrase, changed at its last word. */
  public static String singular(String phrase) {
    int at = phrase.lastIndexOf(' ') + 1;
    return phrase.substring(0, at) + singularWord(phrase.substring(at));
  }

  private static String singularWord(String word) {
    if (IRREGULAR.containsKey(word)) {
      return IRREGULAR.get(word);
    }
    if (word.length() < 4 || !word.endsWith("s") || word.matches(".*(ss|us|is)$")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.matches(".*(ches|shes|xes|sses|zes)$")
        ? word.substring(0, word.length() - 2)
        : word.substring(0, word.length() - 1);
  }

  /** Whether the phrase's head, its last word before any "of", is a plural. */
  public static boolean isPlural(String phrase) {
    int of = phrase.indexOf(" of ");
    String head = of < 0 ? phrase : phrase.substring(0, of);
    String last = head.substring(head.lastIndexOf(' ') + 1);
    return !singularWord(last).equals(last);
  }
}
