package io.hopsmith.agents.facts.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads amounts that a sentence states of its subject: "has an area of 48 km²", "is 120 km long",
 * "lies 320 m above sea level", "has 640 members". An amount that is only a bound ("over 40 km") or
 * that a clause about something else gives is not read.
 */
public final class Measures {
  private static final String NOUN =
      "(?<noun>(?:[\\p{Ll}-]+ ){0,2}?(?:area|length|width|breadth|height|elevation|altitude|depth|diameter|radius"
          + "|circumference|thickness|wingspan|span|weight|mass|volume|capacity|population|hardness|density|gravity"
          + "|prominence|gradient|gauge|tonnage|displacement|discharge|circulation|budget|revenue|turnover|speed"
          + "|temperature|melting point|boiling point|half-life|salinity|running time|attendance|share capital))";

  /** An amount, which no word makes a bound. */
  private static final String AMOUNT =
      "(?<amount>(?:(?:about|approximately|around|roughly|some) )?(?:[$€£¥] ?)?\\d";

  private static final String NUMBER_OF = "number of ";
  private static final String REST = ".*)";
  private static final String ARTICLE = "(?:an?|the) ";
  private static final String NAME =
      "\\p{Lu}[\\p{L}'’-]*(?: (?:(?:of|the|de|upon) )?\\p{Lu}[\\p{L}'’-]*)*";

  /** A definition that no further thing stands in: "is a lake in the Tarn Hills with an". */
  private static final Pattern DEFINED_WITH =
      Pattern.compile(
          "^(?:is|was|are|were) (?:an?|the) (?:(?!(?:in|of|on|near|from|at|by|that|which|who|with|to)\\b)"
              + "[\\p{L}'’-]+,? ){1,6}(?:(?:in|of|on|near|from|at) (?:the )?"
              + NAME
              + ",? ){0,3}with (?:an?|the) "
              + NOUN
              + " of "
              + AMOUNT
              + REST);

  private static final Pattern OF_NOUN =
      Pattern.compile(
          "^(?:has|had|have|reaches|reached) " + ARTICLE + NOUN + " of " + AMOUNT + REST);

  private static final Pattern FURTHER_NOUN =
      Pattern.compile("^(?:with )?" + ARTICLE + NOUN + " of " + AMOUNT + REST);

  private static final Pattern DIMENSION =
      Pattern.compile(
          "^(?:is|was|are|were|measures|measured|stands) "
              + AMOUNT
              + "(?:[^,;]|,(?=\\d))*? (?<dimension>long|wide|high|tall|deep|thick|in (?:length|width|height|depth|diameter|area))"
              + "\\b(?! (?:by|at|and|with|for|or)\\b).*)");

  /** "is a river of the Tarn Hills, 61 km long": no place that lies on another thing. */
  private static final Pattern DEFINED_BARE =
      Pattern.compile(
          "^(?:is|was) (?:an?|the) (?:(?!(?:in|of|on|near|from|at|by|that|which|who|with|to)\\b)[\\p{L}'’-]+ ?){1,6}"
              + "(?:(?:of|in) (?:the )?"
              + NAME
              + ")?, "
              + AMOUNT
              + "(?:[^,;]|,(?=\\d))*? (?<dimension>long|high|tall|deep|in (?:length|height|depth|area))(?=[,.;]|$))");

  private static final Pattern ABOVE_SEA =
      Pattern.compile(
          "^(?:(?:lies|lie|sits|stands|rises|rise|reaches|is|are)(?: (?:located|situated|to))?|its summit is)(?: at)?(?: an?)?"
              + "(?: (?:elevation|altitude|height) of)? "
              + AMOUNT
              + "(?:[^,;]|,(?=\\d))*? above (?:mean )?sea level.*)");

  private static final Pattern EXTENT =
      Pattern.compile(
          "^(?<verb>covers|occupies|stretch(?:es)? for|extends? for|weighs|employs|employed)(?: an area of)? "
              + AMOUNT
              + REST);

  /** Things in the plural, with one adjective at most, that are no units. */
  private static final String COUNTED_THINGS =
      "(?<amount>\\d[\\d,]*)(?= (?<counted>(?!square |cubic |nautical |miles\\b|years\\b|hours\\b|minutes\\b|inches\\b"
          + "|[a-z]*met(?:re|er)s\\b)(?:[\\p{Ll}-]{4,20} )?(?:[\\p{Ll}-]{4,20}s|staff))(?:$|[.,;]| and\\b)).*";

  private static final Pattern COUNTED = Pattern.compile("^(?:has|had) " + COUNTED_THINGS);

  private static final Pattern POPULATION =
      Pattern.compile(
          "^(?:has|had) (?<people>\\d[\\d,]*) (?:inhabitants|residents)(?<when>(?: in \\d{4})?)(?=[.,;]|$| and\\b)");

  /** "is a bridge of 7 arches". */
  private static final Pattern MADE_OF =
      Pattern.compile(
          "^(?:is|was) an? (?:(?!(?:in|of|on|near|from|at|by|that|which|who|with|to)\\b)[\\p{L}'’-]+ ){1,6}of "
              + COUNTED_THINGS.replace("| and\\b", "| (?:and|that|which|over|across|in|at)\\b"));

  /** "and 640 students", after what it has so many of. */
  private static final Pattern ALSO_COUNTED = Pattern.compile("^" + COUNTED_THINGS);

  private static final Pattern POSSESSED =
      Pattern.compile(
          "^(?:Its|His|Her|The(?= (?:total )?population)) "
              + NOUN
              + " (?:is|was) (?!(?:an?|the)\\b)"
              + AMOUNT
              + REST);

  private static final Pattern PEOPLE =
      Pattern.compile("(?<=^[\\d,.]{1,12}) (?:people|persons|workers|employees|staff)(?=$|[ .])");

  /** What an amount belongs to no longer. */
  private static final Pattern ENDS =
      Pattern.compile(
          ",? (?:and|but|while|which|who|whose|making|with|where|of which|for|than) |[;]|, (?!\\d{3})");

  private static final Pattern JOINT = Pattern.compile(",? and (?:it )?|, ");

  /** Words after which another thing may be spoken of. */
  private static final Pattern OTHER_THING =
      Pattern.compile(
          "\\b(?:who|which|that|whose|where|when|while|but|if|than|unlike|before|after|until|because|as)\\b");

  private static final Map<String, String> DIMENSIONS =
      Map.of(
          "long",
          "length",
          "wide",
          "width",
          "high",
          "height",
          "tall",
          "height",
          "deep",
          "depth",
          "thick",
          "thickness");

  private static final Map<String, String> EXTENTS =
      Map.of(
          "covers",
          "area",
          "occupies",
          "area",
          "weighs",
          "weight",
          "employs",
          "employees",
          "employed",
          "employees");

  private final List<Predicate> read = new ArrayList<>();

  private Measures() {}

  /**
   * The amounts that a sentence gives.
   *
   * @param said the sentence after its subject, without what stands in parentheses
   * @return predicates whose verb is the noun that a label would have: "area", "number of members"
   */
  public static List<Predicate> of(String said) {
    Measures measures = new Measures();
    measures.clause(said, false);
    Matcher joint = JOINT.matcher(said);
    while (joint.find() && !OTHER_THING.matcher(said.substring(0, joint.start())).find()) {
      measures.clause(said.substring(joint.end()), !measures.read.isEmpty());
    }
    return List.copyOf(measures.read);
  }

  /** The amount of a sentence such as "Its depth is 40 m", after one about what has it. */
  public static Optional<Predicate> ofPossessed(String sentence) {
    Matcher possessed = POSSESSED.matcher(sentence);
    if (possessed.find()) {
      return Optional.of(measure(possessed.group("noun"), possessed));
    }
    Matcher summit = ABOVE_SEA.matcher(sentence.replaceFirst("^Its", "its"));
    return sentence.startsWith("Its summit ") && summit.find()
        ? Optional.of(measure("elevation", summit))
        : Optional.empty();
  }

  private void clause(String text, boolean goesOn) {
    noun(text, goesOn)
        .or(() -> population(text))
        .or(() -> aboveSea(text))
        .or(() -> dimension(text))
        .or(() -> extent(text))
        .or(() -> counted(text, COUNTED))
        .or(() -> counted(text, MADE_OF))
        .or(() -> countsOn(goesOn) ? counted(text, ALSO_COUNTED) : Optional.empty())
        .ifPresent(read::add);
  }

  private static Optional<Predicate> noun(String text, boolean goesOn) {
    for (Pattern pattern :
        goesOn ? List.of(OF_NOUN, FURTHER_NOUN) : List.of(OF_NOUN, DEFINED_WITH)) {
      Matcher noun = pattern.matcher(text);
      if (noun.find()) {
        return Optional.of(measure(noun.group("noun"), noun));
      }
    }
    return Optional.empty();
  }

  private static Optional<Predicate> population(String text) {
    Matcher population = POPULATION.matcher(text);
    return population.find()
        ? Optional.of(
            new Predicate(
                "population",
                population.group("people") + population.group("when"),
                Predicate.Kind.AMOUNT))
        : Optional.empty();
  }

  private static Optional<Predicate> aboveSea(String text) {
    Matcher above = ABOVE_SEA.matcher(text);
    return above.find() ? Optional.of(measure("elevation", above)) : Optional.empty();
  }

  private static Optional<Predicate> dimension(String text) {
    Matcher bare = DEFINED_BARE.matcher(text);
    Matcher dimension = bare.find() ? bare : DIMENSION.matcher(text);
    if (dimension != bare && !dimension.find()) {
      return Optional.empty();
    }
    String word = dimension.group("dimension");
    return Optional.of(measure(DIMENSIONS.getOrDefault(word, word.substring(3)), dimension));
  }

  private static Optional<Predicate> extent(String text) {
    Matcher extent = EXTENT.matcher(text);
    if (!extent.find()) {
      return Optional.empty();
    }
    String noun = EXTENTS.getOrDefault(extent.group("verb"), "length");
    Predicate measure = measure(noun, extent);
    if (!noun.equals("employees")) {
      return Optional.of(measure);
    }
    Matcher people = PEOPLE.matcher(measure.object());
    return people.find()
        ? Optional.of(new Predicate(noun, people.replaceFirst(""), Predicate.Kind.AMOUNT))
        : Optional.empty();
  }

  /** Whether a sentence goes on after a number of things. */
  private boolean countsOn(boolean goesOn) {
    return goesOn && read.get(read.size() - 1).verb().startsWith(NUMBER_OF);
  }

  private static Optional<Predicate> counted(String text, Pattern form) {
    Matcher counted = form.matcher(text);
    return counted.find()
        ? Optional.of(
            new Predicate(
                NUMBER_OF + counted.group("counted"),
                counted.group("amount"),
                Predicate.Kind.AMOUNT))
        : Optional.empty();
  }

  private static Predicate measure(String noun, Matcher amount) {
    String text = amount.group("amount");
    Matcher end = ENDS.matcher(text);
    return new Predicate(
        noun, end.find() ? text.substring(0, end.start()) : text, Predicate.Kind.AMOUNT);
  }
}
