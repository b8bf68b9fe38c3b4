package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Names;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names that many things have, however few of them an index knows: "Old Bridge", "City Hall". They
 * are put together of a class noun and of words that any such thing may be called by.
 */
final class CommonNames {
  private static final Pattern PLAIN_WORD =
      Pattern.compile(
          "old|new|great|little|big|small|long|high|low|upper|lower|north|northern|south|southern|east|eastern|west|western"
              + "|central|grand|royal|national|state|public|free|city|town|village|market|main|first|second|third|mayor|stone|iron"
              + "|wooden|steel|red|white|black|green|blue|golden|holy|sacred|saint|st|of|the|de|la|art|history|natural");

  private static final Pattern CLASS_NOUN =
      Pattern.compile(
          "bridge|keep|gate|tower|church|cathedral|castle|hall|house|palace|museum|square|park|gardens?|library|theatre"
              + "|theater|station|university|school|college|hospital|hotel|lake|river|creek|mountain|hill|island|harbou?r"
              + "|street|road|fort|fortress|abbey|plaza|piazza|duomo|rathaus|temple|mosque|synagogue|chapel|opera|gallery|zoo|stadium|arena|clock");

  private final FactBase facts;

  CommonNames(FactBase facts) {
    this.facts = facts;
  }

  /** Whether a name has no word that tells its bearer from others of the kind. */
  boolean include(String name) {
    List<String> words = List.of(Names.key(name).split(" "));
    return words.size() > 1
        && words.stream()
            .allMatch(
                word ->
                    PLAIN_WORD.matcher(word).matches()
                        || CLASS_NOUN.matcher(word).matches()
                        || facts.isCommonInNames(word));
  }
}
