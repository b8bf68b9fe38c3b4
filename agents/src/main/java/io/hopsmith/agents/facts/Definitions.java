package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Page;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sentence that says what kind of thing a page's subject is, and the words for it. */
final class Definitions {
  /**
   * A participle behind a class noun begins what is said of it: "a law mandating tolerance", "a
   * firm headquartered in". Before a preposition, a year or an article hardly any noun ends like
   * one.
   */
  private static final String PARTICIPLE =
      "(?!(?:[a-z]*eed|(?:sea|river|lake|flat)?bed|(?:water|wood)?shed|hundred|(?:bi|quadru|mo)ped)\\b)(?:(?!family)[a-z]+ly )?(?:co-)?[a-z]{2,}ed"
          + " (?:by|in|on|at|to|for|from|with|as|near|during|between|along|after|of|back|entirely|mainly|primarily"
          + "|\\d{4}|(?:January|February|March|April|May|June|July|August|September|October|November|December))"
          + "|(?:co-)?[a-z]{3,}ing (?:the|an?|its|his|her|their|all|both|several|many)"
          + "|(?:mandating|requiring|allowing|prohibiting|regulating|governing|establishing|describing|depicting"
          + "|documenting|providing|selling|producing|using|combining|including|involving|concerning|representing"
          + "|telling|celebrating|commemorating|covering|encompassing|overlooking|dating|ranging|originating"
          + "|speciali[sz]ing|competing|promoting|residing|belonging|consisting|stretching|extending) (?!(?:by|of|app"
          + "|site|company|show|firm|agency)\\b)\\p{L}+"
          + "|(?:co-)?(?:written|begun|drawn|sung|led|won|sold|taught|told|shown|chosen|spoken)"
          + " (?:by|in|on|at|to|for|from|with|as|during|between|along|after|and|or)";

  private static final Pattern DEFINITION =
      Pattern.compile(
          "^.{2,160}?\\b(?:is|was|were|are) (?:an?|the|one of the) ((?:[\\p{L}\\p{N}'’-]+,? ){0,8}?[\\p{L}-]+)"
              + "(?= (?:in|of|on|by|that|which|who|from|at|for|and|with|to|near|between|located"
              + "|situated|written|directed|released|recorded|built|crossing|spanning|flowing"
              + "|known|whose|first|born|published|designed|founded|lying|across|within"
              + "|shared|made|formed|fed|drained|bounded|surrounded|held|noted|best|famous"
              + "|famed|under|over|through|where|into|set|standing|named|used|discovered"
              + "|originally|aired|performed|covered|focusing|starring|composed|featuring"
              + "|produced|sung|played|issued|about|as|after|since|during|based|consisting"
              + "|containing|compiled|owned|operated|serving|living|considered|co-written"
              + "|co-produced|popularized|recognized|given|adapted|either|both|shot|filmed|forming|marking|comprising|serving|connecting|linking|awarded"
              + "|active (?:in|during|from|either|between|as|on|around)|(?:broadcast|hosted|edited|developed"
              + "|manufactured|created|operated|run|invented|organi[sz]ed) by|broadcast (?:on|in|from)"
              + "|(?:endemic|native|similar|related|dedicated|devoted|close|adjacent|next) to"
              + "|(?:associated|affiliated) with|responsible for|"
              + PARTICIPLE
              + ")"
              + "\\b|[.,;(–—]|$)");

  /** Names of music and the like that hold an "and" which joins no two classes. */
  private static final Pattern COMPOUND =
      Pattern.compile(
          "\\b(rhythm|rock|drum|country|bed|arts|sword|life) (and) (blues|roll|bass|western|breakfast|crafts|sorcery|science)\\b");

  /** The first of two modifiers of one class: "film and television actor". */
  private static final Pattern MODIFIER =
      Pattern.compile(
          "\\b(?:jazz|blues|rock|pop|soul|folk|gospel|country|classical|film|television|TV|radio|stage|theatre|theater"
              + "|screen|day|road|rail|railway|art|arts|science|opera|concert|print|magazine|newspaper) and"
              + " (?=(?:(?!(?:the|an?|its|his|her)\\b)[\\p{L}'-]+ ){0,2}[\\p{L}-]*(?:er|or|ist|ress|ian|man|star|critic|host"
              + "|school|song|album|single|series|game|museum|bridge|station|band|group|label|festival|channel|company)\\b)");

  /** "the fourth and final single". */
  private static final Pattern FIRST_OF_TWO =
      Pattern.compile(
          "\\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|only|final|main) and (?=\\p{Ll})");

  /** A lead that goes on behind the name with what makes it another thing: "Lindow Forest". */
  private static final String ANOTHER_THING =
      " (?:Forest|River|County|Lake|Island|Islands|Mountains?|University|College|School|Airport|Station|Bridge"
          + "|Park|National|Museum|District|Province|Valley|Bay|Church|Castle|Street|Road|Club|Company|Prize|Award)\\b";

  /** Words of a name that do not tell it from others. */
  private static final Set<String> SMALL_WORDS =
      Set.of("of", "the", "and", "in", "on", "at", "for", "to", "a", "an");

  private static final Pattern BROKEN_HYPHEN = Pattern.compile("(?<=\\p{L})- (?=\\p{Ll})");

  private Definitions() {}

  /**
   * The class phrase of the first paragraph that speaks of the page's subject by (part of) its
   * name.
   */
  static Optional<String> in(Page page, String subject) {
    Set<String> names = new HashSet<>(List.of(Names.key(Names.plain(subject)).split(" ")));
    names.removeIf(word -> names.size() > 1 && SMALL_WORDS.contains(word));
    return page.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.PARAGRAPH && block.text().length() > 30)
        .map(block -> BROKEN_HYPHEN.matcher(withoutParentheses(block.text())).replaceAll("-"))
        .map(text -> COMPOUND.matcher(text).replaceAll("$1-$2-$3"))
        .map(text -> FIRST_OF_TWO.matcher(text).replaceAll(""))
        .map(text -> MODIFIER.matcher(text).replaceAll(""))
        .map(DEFINITION::matcher)
        .filter(Matcher::find)
        .filter(matcher -> speaksOf(names, matcher) && !isAnother(subject, matcher.group()))
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private static boolean speaksOf(Set<String> names, Matcher definition) {
    String lead = definition.group().substring(0, definition.start(1) - definition.start());
    return Arrays.stream(Names.key(lead).split(" ")).anyMatch(names::contains);
  }

  /** Whether a sentence begins with the name of something that is only called after the subject. */
  static boolean isAnother(String subject, String sentence) {
    return Pattern.compile("^(?:The )?" + Pattern.quote(Names.plain(subject)) + ANOTHER_THING)
        .matcher(sentence)
        .find();
  }

  static String withoutParentheses(String text) {
    return text.replaceAll("\\s*\\([^()]*\\)", "").replaceAll("\\s+,", ",");
  }
}
