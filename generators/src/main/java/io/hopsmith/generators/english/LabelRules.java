package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.Nouns;
import io.hopsmith.schemas.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says labels that the table does not know, by their grammar; most refuse rather than guess. */
final class LabelRules {
  private static final int MOST_WORDS = 5;
  private static final String PREPOSITION =
      "(by|in|on|at|from|to|into|of|with|after|for|through|under|near)";
  private static final Pattern PARTICIPLE_BY =
      Pattern.compile(
          "^(?:co-)?([a-z]+ed|written|built|drawn|sung|made|led|taught) " + PREPOSITION + "$");

  /** What holds as long as a page says so: a painting is displayed in a room. */
  private static final Pattern STATE =
      Pattern.compile(
          "(?:displayed|exhibited|housed|kept|held|stored|preserved|situated|based|headquartered|sold|spoken)"
              + " (?:in|at|on|from)");

  private static final Pattern VERB_PREPOSITION =
      Pattern.compile("^[a-z]+[^s]s " + PREPOSITION + "$");
  private static final Pattern PAST_PREPOSITION =
      Pattern.compile(
          "^(studied|worked|taught|lived|died|served|played|resided|competed|participated|appeared"
              + "|starred|debuted|graduated|retired|emigrated|moved|enlisted|enrolled|converted|belonged|toured|travelled"
              + "|collaborated|trained|specialised|specialized|majored|fought|sat|stood|ran|rose|went|came) (?!by$)"
              + PREPOSITION
              + "$");
  private static final Pattern PAST =
      Pattern.compile(
          "^(wrote|painted|composed|designed|built|founded|directed|invented|won|recorded|produced|married|succeeded|joined)$");
  private static final Pattern PARTICIPLE =
      Pattern.compile("^(?:first )?(?!need|speed|seed|breed|feed)([a-z]+ed|built|born|begun)$");
  private static final Pattern DATE_OF =
      Pattern.compile("(?:date|year) of ([a-z]+)|([a-z]+) (?:date|year)");
  private static final Pattern DATE_DONE =
      Pattern.compile("(?:date|year|when) (made|built|drawn|begun|(?!need|speed|seed)[a-z]+ed)");
  private static final Map<String, String> DEEDS =
      Map.ofEntries(
          Map.entry("incorporation", "incorporated"),
          Map.entry("foundation", "founded"),
          Map.entry("founding", "founded"),
          Map.entry("establishment", "established"),
          Map.entry("registration", "registered"),
          Map.entry("publication", "published"),
          Map.entry("construction", "built"),
          Map.entry("manufacture", "made"),
          Map.entry("acquisition", "acquired"),
          Map.entry("completion", "completed"),
          Map.entry("opening", "opened"),
          Map.entry("closure", "closed"),
          Map.entry("closing", "closed"),
          Map.entry("launch", "launched"),
          Map.entry("release", "released"),
          Map.entry("dissolution", "dissolved"),
          Map.entry("consecration", "consecrated"),
          Map.entry("demolition", "demolished"),
          Map.entry("restoration", "restored"),
          Map.entry("invention", "invented"),
          Map.entry("inauguration", "inaugurated"),
          Map.entry("commissioning", "commissioned"),
          Map.entry("designation", "designated"),
          Map.entry("ordination", "ordained"),
          Map.entry("baptism", "baptised"));

  private static final Pattern THING_PARTICIPLE =
      Pattern.compile(
          "^([a-z]{4,}) (opened|founded|begun|completed|declared|proclaimed|regained|signed|inaugurated)$");
  private static final Pattern SITE_WORDS =
      Pattern.compile(
          ".*\\b(here|this|site|page|almanac|guide|wiki|catalogue|volumes?|links?)\\b.*");

  /** What a place may give people is none of its properties. */
  private static final Pattern AILMENT = Pattern.compile("(?:.* )?diseases?");

  /** Labels of texts about a thing, which list none of its properties: "election results". */
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?:.* )?(?:results?|statistics|details|information|remarks|comments|overview|history|developments?"
              + "|disputes?|situation|profile|facts|figures|trivia|synopsis|plot|reception|usage|advice)");

  private static final Pattern PART =
      Pattern.compile(
          "^(?:side|disc|disk|lp|cd|part|volume|vol|track|act|chapter|reel|series|season)\\b.*"
              + "\\b(?:[a-z]|one|two|three|four|five|[ivx]+)$");
  private static final Pattern CODE =
      Pattern.compile("^(?:[a-z]+ ){0,2}(?:code|number|id|prefix)$");
  private static final Pattern WORDS = Pattern.compile("^[a-z](?:[a-z']|[ -](?![ -])){2,50}$");

  /** What can be measured or is laid down; which sight is best known is a matter of taste. */
  private static final Pattern SUPERLATIVE =
      Pattern.compile("^(?:(?!for)[a-z]+est|official|national|first|last) [a-z]+$");

  private static final Map<String, String> SIMPLE_PAST =
      Map.of("written", "wrote", "drawn", "drew", "sung", "sang");
  private static final Set<String> NOT_NOUNS =
      Set.of(
          "is",
          "are",
          "was",
          "were",
          "has",
          "have",
          "does",
          "how",
          "why",
          "what",
          "who",
          "when",
          "where",
          "more",
          "also",
          "other",
          "others",
          "both",
          "see",
          "since",
          "until",
          "at",
          "with",
          "by",
          "in",
          "on",
          "from",
          "to",
          "under",
          "over",
          "per",
          "and",
          "or",
          "not",
          "about",
          "yes",
          "no",
          "new",
          "as",
          "note",
          "overview",
          "background",
          "disputes",
          "assessment",
          "situation",
          "description",
          "risk",
          "introduction",
          "summary",
          "name",
          "names",
          "called",
          "above",
          "below",
          "similar",
          "featuring",
          "including",
          "following",
          "us",
          "uk",
          "can",
          "nz",
          "aus");

  private LabelRules() {}

  static Phrase phrase(String label, Value.Kind value) {
    if (Stream.of(SITE_WORDS, PART, AILMENT, ACCOUNT)
        .anyMatch(rule -> rule.matcher(label).matches())) {
      return Phrase.UNSAYABLE;
    }
    if (value == Value.Kind.DATE) {
      return event(label);
    }
    Matcher participle = PARTICIPLE_BY.matcher(label);
    if (participle.matches() && !PAST_PREPOSITION.matcher(label).matches()) {
      return byAgent(label, participle);
    }
    List<Pattern> verbs = List.of(VERB_PREPOSITION, PAST_PREPOSITION, PAST);
    if (verbs.stream().anyMatch(verb -> verb.matcher(label).matches())) {
      return new Phrase(Phrase.Kind.VERB, label, "", false);
    }
    boolean noun = isNounPhrase(label) && !PARTICIPLE.matcher(label).matches();
    return noun ? noun(label) : Phrase.UNSAYABLE;
  }

  private static Phrase event(String label) {
    Matcher thing = THING_PARTICIPLE.matcher(label);
    if (thing.matches()) {
      String words =
          switch (thing.group(2)) {
            case "opened" -> "saw its " + thing.group(1) + " open";
            case "begun" -> "saw its " + thing.group(1) + " begin";
            default -> "had its " + thing.group(1) + " " + thing.group(2);
          };
      return new Phrase(Phrase.Kind.EVENT, words, "", true);
    }
    Matcher deed = DATE_OF.matcher(label);
    if (deed.matches()) {
      String noun = deed.group(1) == null ? deed.group(2) : deed.group(1);
      return DEEDS.containsKey(noun)
          ? new Phrase(Phrase.Kind.EVENT, "was " + DEEDS.get(noun), "", true)
          : Phrase.UNSAYABLE;
    }
    Matcher done = DATE_DONE.matcher(label);
    if (done.matches()) {
      return new Phrase(Phrase.Kind.EVENT, "was " + done.group(1), "", true);
    }
    return PARTICIPLE.matcher(label).matches()
        ? new Phrase(Phrase.Kind.EVENT, "was " + label, "", true)
        : Phrase.UNSAYABLE;
  }

  private static Phrase byAgent(String label, Matcher participle) {
    String verb = participle.group(1);
    if (STATE.matcher(label).matches()) {
      return new Phrase(Phrase.Kind.VERB, "is " + label, "", false);
    }
    String inverse = participle.group(2).equals("by") ? SIMPLE_PAST.getOrDefault(verb, verb) : "";
    return new Phrase(Phrase.Kind.VERB, "was " + label, inverse, false);
  }

  private static Phrase noun(String label) {
    if (CODE.matcher(label).matches()) {
      return new Phrase(Phrase.Kind.LABEL, label, "", false);
    }
    boolean plain = !label.contains("'") && label.split(" ").length < 4;
    if (label.matches("place of (?:birth|death|discovery|publication|origin)")) {
      return new Phrase(Phrase.Kind.NOUN, label, "saw the " + label.substring(9) + " of", false);
    }
    String is = Nouns.isPlural(label) ? "is among the " : "is the ";
    return new Phrase(
        Phrase.Kind.NOUN,
        label,
        plain ? is + label + " of" : "",
        SUPERLATIVE.matcher(label).matches() || label.startsWith("number of "));
  }

  private static boolean isNounPhrase(String label) {
    List<String> words = List.of(label.split(" "));
    return WORDS.matcher(label).matches()
        && words.size() <= MOST_WORDS
        && words.stream().noneMatch(NOT_NOUNS::contains)
        && !label.matches(".*\\b" + PREPOSITION + "$");
  }
}
