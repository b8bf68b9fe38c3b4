package io.hopsmith.agents.facts.prose;

import io.hopsmith.agents.facts.prose.ObjectReader.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a sentence says of its subject, from left to right: the definition after "is a", and
 * verbs joined by "and" or a comma, each with the names and dates that follow it. It stops at the
 * first words that it does not know; what it reads can only belong to the subject.
 */
public final class Predicates {
  private static final String PARTICIPLE =
      "(?:[a-z]{2,}ed|written|built|born|sung|drawn|made|led|held|won|taught|begun|set|shot|cast|sold"
          + "|given|taken|known|named|laid|run|co-written|overseen|bought|brought|chosen|sent|spoken)";
  private static final String PREPOSITION =
      "(?:by|in|at|on|from|to|into|of|with|after|for|under|through|near)";
  private static final String ADVERB =
      "(?:(?:also|jointly|later|subsequently|formally|eventually|officially|then|and) )?";
  private static final String FIRST = "(?:(?<first>first|originally) )?";
  private static final Pattern PASSIVE =
      Pattern.compile(
          "(?<aux>(?:was|is|were|are|has been|had been) )?"
              + ADVERB
              + FIRST
              + "(?<verb>"
              + PARTICIPLE
              + ")(?: (?<prep>"
              + PREPOSITION
              + "))? ");

  /** Verbs that take a preposition. */
  private static final Pattern INTRANSITIVE =
      Pattern.compile(
          ADVERB
              + "(?<verb>died|lived|lives|resides|resided|grew up|studied|worked|works|taught|teaches"
              + "|played|plays|performed|appeared|appears|starred|served|moved|emigrated|immigrated"
              + "|graduated|lies|stands|sits|rises|flows|drains|premiered|debuted|aired|opened|closed"
              + "|took place|ended|competed|competes|trained|retired|fought|belongs|originated"
              + "|matriculated|signed|transferred|converted|married|ran)"
              + " (?<prep>at|in|on|for|from|to|into|with|under|through|past|near|against) ");

  /** Verbs that take an object without one. */
  private static final Pattern TRANSITIVE =
      Pattern.compile(
          ADVERB
              + "(?<verb>wrote|composed|directed|produced|designed|founded|co-founded|established"
              + "|discovered|invented|won|received|attended|married|succeeded|joined|represented"
              + "|coached|managed|captained|stars|features|featured|contains|borders|crosses|spans"
              + "|joins|published|released|recorded|painted|sculpted|built|hosts|hosted|edited"
              + "|created|portrayed|voiced|commanded|acquired|owns|preceded|followed|replaced"
              + "|defeated|co-wrote|co-directed) ");

  /** What a definition says in place of "that stars". */
  private static final Pattern STARRING =
      Pattern.compile("(?:and )?(?:(?:also|co-)\\s?)?(?<verb>starring|featuring) ");

  /** Of them those that happen once, on a date. */
  private static final Pattern HAPPENS_ONCE =
      Pattern.compile(
          "died|graduated|premiered|debuted|aired|opened|closed|took place|ended|retired");

  /** Verbs that last, or that may be said of many dates. */
  private static final Pattern STATES =
      Pattern.compile(
          "(?:first )?(?:lived|lives|resides|resided|grew up|studied|worked|works|taught|teaches|played|plays"
              + "|performed|appeared|appears|starred|served|moved|emigrated|immigrated|lies|stands|sits"
              + "|rises|flows|drains|competed|competes|trained|fought|belongs|originated|matriculated"
              + "|signed|transferred|converted|married|ran|located|based|set|situated|headquartered|named"
              + "|run|led|owned|operated|managed|owned|nominated|influenced|employed|raised|educated)");

  /** Participles that say nothing which tells their subject from others. */
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?:first )?(?:known|used|called|considered|given|taken|said|involved|attached|added|noted|described"
              + "|regarded|cited|listed|seen|found|related|associated|concerned|interested|compared"
              + "|credited|referred|followed|surrounded|joined|needed|supposed|accused|suspected)");

  private static final Pattern APPOSITION = Pattern.compile("^, [^,;]{2,80}, ");
  private static final Pattern DEFINITION =
      Pattern.compile("^(?:is|was|are|were) (?:(?:an?|the|one of the) |(?=part of ))");

  /** Where the class noun of a definition ends, and how it goes on. */
  private static final Pattern AFTER_CLASS =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}'’\"”])(?:,? (?<word>by|of|in|that|who|which|whose|where|when|from|at|for|on|with|to|as) "
              + "|,? (?=(?:and )?(?:starring|featuring) |(?:first |originally |also )?"
              + PARTICIPLE
              + " (?:"
              + PREPOSITION
              + " |\\d|[JFMASOND][a-z]+ \\d))|, |[.;]|$)");

  private static final Pattern YEAR_FIRST = Pattern.compile("^(?<year>(?:1[5-9]|20)\\d\\d) ");
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:[\\p{L}' -]+ )?(?<noun>capital|county seat|seat|suburb|tributary|member|founder|co-founder"
              + "|daughter|son|brother|sister|wife|husband|mother|father|author|drummer|bassist"
              + "|guitarist|vocalist|frontman|professor|bishop|archbishop|sequel|prequel|soundtrack"
              + "|subsidiary|successor|predecessor|headquarters|home|birthplace|part)");
  private static final Pattern AND = Pattern.compile("^(?:,? and |, )");
  private static final Pattern PHRASE = Pattern.compile("^,? (?<prep>by|in|at|on|from|for) ");
  private static final Pattern MORE_NAMES = Pattern.compile("^(?:,? (?:and|&) |, )(?=\\p{Lu})");
  private static final Pattern OF_PLACE = Pattern.compile("(?:in|at|near|to|from|through|into)");
  private static final int MOST_PREDICATES = 12;

  private final List<Predicate> read = new ArrayList<>();

  private Predicates() {}

  /**
   * The predicates of a sentence.
   *
   * @param text the sentence after its subject, without what stands in parentheses
   */
  public static List<Predicate> of(String text) {
    Predicates predicates = new Predicates();
    String rest = APPOSITION.matcher(text.strip()).replaceFirst("");
    Matcher definition = DEFINITION.matcher(rest);
    if (definition.find()) {
      predicates.define(rest.substring(definition.end()));
    } else {
      predicates.verbs(rest, false);
    }
    return List.copyOf(predicates.read);
  }

  private void define(String text) {
    Matcher year = YEAR_FIRST.matcher(text);
    if (year.find()) {
      read.add(new Predicate("year of", year.group("year"), Predicate.Kind.DATE));
    }
    Matcher end = AFTER_CLASS.matcher(text);
    if (!end.find()) {
      return;
    }
    String noun = text.substring(0, end.start());
    String rest = text.substring(end.end());
    String word = end.group("word");
    if (word == null) {
      verbs(rest, true);
      return;
    }
    switch (word) {
      case "by", "in" -> relation(word, rest);
      case "that", "who", "which" -> verbs(rest, false);
      case "of" -> {
        Matcher office = OFFICE.matcher(noun);
        if (office.matches()) {
          relation(office.group("noun") + " of", rest);
        }
      }
      default -> {}
    }
  }

  private void relation(String relation, String text) {
    phrases(relation, text).ifPresent(after -> conjunct(after, true));
  }

  /** Reads verbs joined to each other; a participle without auxiliary only where one may stand. */
  private void verbs(String text, boolean bareParticiple) {
    if (read.size() > MOST_PREDICATES) {
      return;
    }
    Matcher passive = PASSIVE.matcher(text);
    if (passive.lookingAt() && (bareParticiple || passive.group("aux") != null)) {
      passive(passive, text.substring(passive.end()));
      return;
    }
    Matcher with = INTRANSITIVE.matcher(text);
    if (with.lookingAt()) {
      String verb = with.group("verb");
      object(verb, with.group("prep"), text.substring(with.end()))
          .ifPresent(rest -> further(verb, rest, false));
      return;
    }
    Matcher starring = STARRING.matcher(text);
    if (starring.lookingAt()) {
      String verb = starring.group("verb").equals("starring") ? "stars" : "features";
      relation(verb, text.substring(starring.end()));
      return;
    }
    Matcher without = TRANSITIVE.matcher(text);
    if (without.lookingAt()) {
      relation(without.group("verb"), text.substring(without.end()));
    }
  }

  private void passive(Matcher passive, String rest) {
    String verb = (passive.group("first") == null ? "" : "first ") + passive.group("verb");
    Optional<String> after =
        passive.group("prep") == null
            ? dated(verb, rest)
            : object(verb, passive.group("prep"), rest);
    after.ifPresent(more -> further(verb, more, true));
  }

  /** Phrases that say more of the same verb, then what is joined to it. */
  private void further(String verb, String text, boolean passive) {
    Matcher phrase = PHRASE.matcher(text);
    if (phrase.find()) {
      Optional<String> after = object(verb, phrase.group("prep"), text.substring(phrase.end()));
      if (after.isPresent()) {
        further(verb, after.get(), passive);
        return;
      }
    }
    conjunct(text, passive);
  }

  private void conjunct(String text, boolean passive) {
    Matcher and = AND.matcher(text);
    if (and.find()) {
      verbs(text.substring(and.end()), passive);
    }
  }

  /** The object of a verb with its preposition; gives the text after it. */
  private Optional<String> object(String verb, String preposition, String text) {
    boolean mayDate = preposition.matches("in|on");
    Optional<String> dated = mayDate ? dated(verb, text) : Optional.empty();
    return dated.or(() -> phrases(verb + " " + preposition, text));
  }

  private Optional<String> dated(String verb, String text) {
    Optional<Found> date = ObjectReader.date(text);
    date.filter(found -> mayHappen(verb))
        .ifPresent(found -> read.add(new Predicate(verb, found.text(), found.kind())));
    return date.map(Found::rest);
  }

  /** Whether a date after the verb tells when it happened: nobody "was based" on a day. */
  private static boolean mayHappen(String verb) {
    return HAPPENS_ONCE.matcher(verb).matches()
        || !(STATES.matcher(verb).matches() || VAGUE.matcher(verb).matches());
  }

  /** One name or several joined by commas and "and"; gives the text after them. */
  private Optional<String> phrases(String relation, String text) {
    String last = relation.substring(relation.lastIndexOf(' ') + 1);
    boolean ofPlace = OF_PLACE.matcher(last).matches();
    Optional<Found> found = ObjectReader.name(text, ofPlace);
    Optional<String> rest = Optional.empty();
    while (found.isPresent()) {
      Found name = found.get();
      if (!VAGUE.matcher(relation.replaceFirst(" [a-z]+$", "")).matches()) {
        read.add(new Predicate(relation, name.text(), name.kind()));
      }
      rest = Optional.of(name.rest());
      Matcher more = MORE_NAMES.matcher(name.rest());
      found =
          !ofPlace && more.find()
              ? ObjectReader.name(name.rest().substring(more.end()), false)
              : Optional.empty();
    }
    return rest;
  }
}
