package io.hopsmith.agents.facts;

import io.hopsmith.agents.facts.prose.Predicate;
import io.hopsmith.schemas.Entity;
import java.util.Collection;
import java.util.regex.Pattern;

/** What the words of a sentence mean for a subject of a class, and what things they may lead to. */
final class RelationWords {
  private static final Pattern PLACE_TYPE =
      Pattern.compile(
          "(?:.* )?(?:city|town|village|river|lake|mountain|municipality|district|county|province|commune"
              + "|region|island|airport|station|school|university|college|stadium|arena|museum|church"
              + "|cathedral|bridge|building|park|castle|hotel|hospital|settlement|suburb|neighbou?rhood"
              + "|community|hamlet|parish|valley|peninsula|peak|glacier|waterfall|dam|reservoir|forest"
              + "|beach|bay|monastery|abbey|temple|mosque|palace|theatre|theater|library|cemetery"
              + "|skyscraper|tower|borough|locality|township|capital|canal|creek|tributary)");
  private static final Pattern RELEASED_TYPE =
      Pattern.compile(
          "(?:.* )?(?:film|movie|album|song|single|soundtrack|video game|documentary|mixtape|ep|thriller|comedy|drama)");
  private static final Pattern MUSIC_TYPE =
      Pattern.compile("(?:.* )?(?:album|song|single|soundtrack|mixtape|ep)");

  /** A song "by" somebody was written or sung by them; a recording is recorded by them. */
  private static final Pattern SONG_TYPE = Pattern.compile("(?:.* )?song");

  private static final Pattern PUBLISHED_TYPE =
      Pattern.compile("(?:.* )?(?:novel|book|novella|short story|memoir|autobiography)");
  private static final Pattern GROUP_TYPE =
      Pattern.compile("(?:.* )?(?:band|group|duo|trio|quartet|orchestra|ensemble|choir)");

  private static final Pattern OF_PLACE =
      Pattern.compile("(?:in|from|(?:.* )(?:in|at|near|to|from))");

  /** Relations to people. */
  private static final Pattern OF_PERSON =
      Pattern.compile(
          "(?:directed|written|sung|painted|illustrated|portrayed) by|stars|features|married(?: to)?"
              + "|(?:father|mother|wife|husband|brother|sister|son|daughter|child|grandson|granddaughter"
              + "|widow)(?: of)?");

  /** What people make, not people: who directs an actor directs a film. */
  private static final Pattern OF_WORK =
      Pattern.compile(
          "(?:co-)?(?:directed|produced|wrote|composed|edited|published|recorded|painted)");

  /** Relations to people and organisations. */
  private static final Pattern OF_AGENT = Pattern.compile(".* by");

  /** What happens to works and things alone: who wrote a book published in 1880 was not. */
  private static final Pattern OF_A_WORK =
      Pattern.compile(
          "(?:first )?(?:published|released|recorded|directed|written|produced|composed|edited|distributed|built"
              + "|opened|performed|premiered|issued|printed)(?: (?:by|in|on|at|from|for|through))?");

  private RelationWords() {}

  /**
   * The property that a verb of a sentence states; empty when nothing certain.
   *
   * @param person whether the subject is somebody, to whom does not happen what happens to books
   * @param types class nouns of the subject
   */
  static String property(Predicate said, boolean person, Collection<String> types) {
    String verb = said.verb();
    boolean happened = said.kind() == Predicate.Kind.DATE || verb.contains(" ");
    if (person && happened && OF_A_WORK.matcher(verb).matches()) {
      return "";
    }
    return switch (verb) {
      case "year of" ->
          is(types, RELEASED_TYPE) ? "released" : is(types, PUBLISHED_TYPE) ? "published" : "";
      case "in" -> is(types, PLACE_TYPE) ? "located in" : "";
      case "from" -> person || is(types, GROUP_TYPE) ? "comes from" : "";
      case "by" -> made(types);
      case "released through", "released via" -> "released by";
      case "sequel to", "follow-up to" -> "sequel of";
      default -> verb;
    };
  }

  private static String made(Collection<String> types) {
    if (is(types, PUBLISHED_TYPE)) {
      return "written by";
    }
    if (is(types, MUSIC_TYPE)) {
      return is(types, SONG_TYPE) ? "by" : "recorded by";
    }
    return is(types, RELEASED_TYPE) ? "directed by" : "";
  }

  /** Whether the words lead to a place. */
  static boolean leadToPlace(String verb) {
    return OF_PLACE.matcher(verb).matches();
  }

  /** Whether the words lead to what somebody made. */
  static boolean leadToWork(String verb) {
    return OF_WORK.matcher(verb).matches();
  }

  /** Whether a thing may stand behind the words: nobody is born in a film of a city's name. */
  static boolean mayLeadTo(Entity thing, String verb) {
    Collection<String> types = thing.types();
    if (types.isEmpty()) {
      return true;
    }
    boolean person = PersonTypes.includes(types);
    boolean work = isWork(types);
    if (leadToPlace(verb)) {
      return !work && !person;
    }
    if (OF_PERSON.matcher(verb).matches()) {
      return person;
    }
    return !OF_AGENT.matcher(verb).matches() || !work;
  }

  /** Whether class nouns are of something released or published. */
  static boolean isWork(Collection<String> types) {
    return is(types, RELEASED_TYPE) || is(types, PUBLISHED_TYPE);
  }

  private static boolean is(Collection<String> types, Pattern kind) {
    return types.stream().anyMatch(type -> kind.matcher(type).matches());
  }
}
