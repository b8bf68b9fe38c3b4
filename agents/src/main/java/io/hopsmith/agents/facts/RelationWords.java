package io.hopsmith.agents.facts;

import io.hopsmith.agents.facts.prose.Predicate;
import io.hopsmith.schemas.Entity;
import java.util.Collection;
import java.util.Optional;
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
              + "|skyscraper|tower|borough|locality|township|capital|canal|creek|tributary"
              + "|[a-z]*bridge|viaduct|aqueduct|tunnel|lighthouse|harbour|harbor|port|pier|lock|weir|well|spring"
              + "|[a-z]*house|mansion|manor|villa|mill|works|factory|mine|quarry|brewery|distillery|winery|inn|pub"
              + "|chapel|priory|convent|friary|minster|shrine|tomb|mausoleum|fort|fortress|citadel|gatehouse|monument"
              + "|memorial|statue|obelisk|academy|gallery|cinema|zoo|garden|observatory|racecourse|prison|hundred"
              + "|barony|canton|oblast|prefecture|governorate|ward|region|plain|hill|fell|ridge|moor|stream|brook"
              + "|marsh|bog|fen|wood|woodland|cave|gorge|street|square|road|railway|line|plaza|farm|estate|ruin"
              + "|company|firm)");
  private static final Pattern EVENT_TYPE =
      Pattern.compile(
          "(?:.* )?(?:battle|siege|skirmish|engagement|raid|action|combat|conflict|war|campaign|revolt|rising"
              + "|rebellion|uprising|mutiny|massacre|riot|tournament|championship|festival|exhibition|conference"
              + "|convention|concert|race|match|final|election|earthquake|flood|disaster|treaty|ceremony)");

  /** Those whose works are not written. */
  private static final Pattern BUILDER_TYPE =
      Pattern.compile("(?:.* )?(?:architect|engineer|designer|mason|builder|shipbuilder)");

  private static final Pattern PAINTER_TYPE = Pattern.compile("(?:.* )?painter");

  /** Those that are a country's or a region's: "is a river of Tarn". */
  private static final Pattern PLACED_TYPE =
      Pattern.compile(
          "(?:.* )?(?:river|stream|lake|mountain|island|village|town|hamlet|municipality|commune|district|suburb)");

  private static final Pattern BATTLE_TYPE =
      Pattern.compile("(?:.* )?(?:battle|siege|skirmish|engagement|raid|action|combat)");
  private static final Pattern BRIDGE_TYPE =
      Pattern.compile("(?:.* )?(?:[a-z]*bridge|viaduct|aqueduct|crossing|causeway)");
  private static final Pattern STREAM_TYPE =
      Pattern.compile(
          "(?:.* )?(?:river|stream|brook|beck|creek|burn|rivulet|tributary|watercourse)");

  /** Names of what battles are parts of. */
  private static final Pattern WAR =
      Pattern.compile(
          "(?:.* )?(?:Wars?|Rising|Rebellion|Revolt|Uprising|Campaign|Crusades?|Insurrection|Invasion|Conflict"
              + "|Offensive|Revolution)\\b.*");

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
      Pattern.compile(
          "(?:in|at|near|on|of|over|across|from|crosses|spans|(?:.* )(?:in|at|near|to|from))");

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
      case "in", "at", "near", "on", "of", "over", "across", "during" ->
          bearing(said, person, types);
      case "fought", "began", "ended", "closed", "reaches", "passes" ->
          ofThing(said, person, types);
      case "joins in", "joins on", "joins near", "reaches in", "reaches on" -> "";
      case "works" ->
          is(types, BUILDER_TYPE) ? "designed" : is(types, PAINTER_TYPE) ? "painted" : verb;
      case "native of" -> person ? "comes from" : "";
      case "joins", "flows to" -> is(types, STREAM_TYPE) ? "flows into" : verb;
      case "flows at", "joins at", "reaches at", "empties at", "drains at" ->
          is(types, STREAM_TYPE) ? "mouth at" : "";
      case "battle of", "siege of", "engagement of", "skirmish of", "action of", "campaign of" ->
          partOfWar(said, types);
      case "fought during", "fought in" ->
          person
              ? verb
              : Optional.of(partOfWar(said, types)).filter(war -> !war.isEmpty()).orElse(verb);
      case "from" -> person || is(types, GROUP_TYPE) ? "comes from" : "";
      case "by" -> made(types);
      case "released through", "released via" -> "released by";
      case "sequel to", "follow-up to" -> "sequel of";
      default -> verb;
    };
  }

  /**
   * What a preposition behind a class noun says: a town lies in a county, a bridge over a river.
   */
  private static String bearing(Predicate said, boolean person, Collection<String> types) {
    String preposition = said.verb();
    if (person || isWork(types)) {
      return "";
    }
    if (is(types, EVENT_TYPE)) {
      String war = partOfWar(said, types);
      boolean placed = preposition.matches("at|near") || said.kind() == Predicate.Kind.DATE;
      return !war.isEmpty()
          ? war
          : placed ? ("took place " + preposition).replaceFirst(" on$", "") : "";
    }
    if (preposition.matches("over|across")) {
      return is(types, BRIDGE_TYPE) ? "crosses" : "";
    }
    if (preposition.equals("of")) {
      return is(types, PLACED_TYPE) ? "located in" : "";
    }
    boolean lies = is(types, PLACE_TYPE) && said.kind() != Predicate.Kind.DATE;
    return !lies || preposition.equals("during")
        ? ""
        : preposition.equals("on") ? "lies on" : "located " + preposition;
  }

  /** What happens to things alone, and where rivers lead. */
  private static String ofThing(Predicate said, boolean person, Collection<String> types) {
    boolean dated = said.kind() == Predicate.Kind.DATE;
    return switch (said.verb()) {
      case "reaches" -> is(types, STREAM_TYPE) ? "flows into" : "";
      case "passes" -> is(types, STREAM_TYPE) ? "passes" : "";
      case "began" -> dated && !is(types, EVENT_TYPE) ? "" : said.verb();
      default -> person && dated ? "" : said.verb();
    };
  }

  /** Whether class nouns are of something that is won. */
  static boolean isBattle(Collection<String> types) {
    return is(types, BATTLE_TYPE);
  }

  private static String partOfWar(Predicate said, Collection<String> types) {
    return is(types, EVENT_TYPE) && WAR.matcher(said.object()).matches() ? "part of" : "";
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

  /** Whether the words are one that tells where a thing lies. */
  static boolean isBearing(String verb) {
    return !verb.contains(" ") && leadToPlace(verb);
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
