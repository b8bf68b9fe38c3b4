package io.hopsmith.agents.facts.prose;

import io.hopsmith.agents.facts.prose.ObjectReader.Found;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a sentence says of its subject, from left to right: the definition after "is a", and
 * verbs joined by "and" or a comma, each with the names and dates that follow it. It stops at the
 * first words that it does not know, unless a participle goes on behind them that can only belong
 * to the subject; what it reads is the subject's.
 */
public final class Predicates {
  private static final Pattern APPOSITION = Pattern.compile("^, [^,;]{2,80}, ");
  private static final Pattern AND = Pattern.compile("^(?:,? and |, )");
  private static final Pattern PHRASE =
      Pattern.compile("^,? (?<prep>by|in|at|on|from|for|through|via|near|during) ");

  private static final String NATIVE_OF = "native of ";

  private static final Pattern TO_DESIGNS =
      Pattern.compile(
          "^,? (?:to|from|after) (?:(?:the|a|his|her) )?(?:designs?|plans?|drawings) (?:of|by) ");

  private static final Pattern MORE_NAMES =
      Pattern.compile(
          "^(?:,? (?:and|&) (?:(?:of |(?:his|her) (?:first |second |third )?(?:wife|husband|consort),? ))?|, )"
              + "(?=\\p{Lu})");
  private static final Pattern OF_PLACE =
      Pattern.compile(
          "(?:.* )?(?:in|at|near|to|from|into)|(?:suburb|capital|seat|county seat|home|birthplace) of");

  /**
   * Relations to parents and spouses, whom only "and" joins: a comma leads to their titles and
   * places. Titles are none of them either: "Ann, Duchess of Tarn and Countess of Lindow".
   */
  private static final Pattern OF_KIN =
      Pattern.compile("(?:(?:grand)?(?:son|daughter|child)|wife|husband|widow) of");

  private static final Pattern MORE_KIN =
      Pattern.compile(
          "^,? (?:and|&) (?:of |(?:his|her) (?:first |second |third )?(?:wife|husband|consort),? )?"
              + "(?=\\p{Lu})(?!(?:Lord|Lady|Count|Countess|Duke|Duchess|Earl|King|Queen|Baron|Baroness"
              + "|Grand Duke|Grand Duchess) of )");

  /** A name that leaves its surname to the next one: "John and Elizabeth Dorn". */
  private static final Pattern BEFORE_SHARED_SURNAME =
      Pattern.compile(
          "^ (?:and|&) (?!(?:King|Queen|Prince|Princess|Lord|Lady|Sir|Dame|Count|Countess|Duke|Duchess|Saint|St)\\b)"
              + "\\p{Lu}[\\p{L}.'’-]* \\p{Lu}");

  /** Relations to one name: what "and" joins to it says more of the subject. */
  private static final Pattern OF_ONE =
      Pattern.compile("(?:member|founder|co-founder|bishop|archbishop|professor|part) of");

  /** Words after which a participle of the subject follows. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "^(?<between>[^.;]{0,80}?)(?:(?:^|,? )and|,) (?:also |then |later )?"
              + "(?=(?:first |originally )?(?:directed|written|produced|composed|released|published|distributed|edited|recorded)"
              + " (?:by|on|in) |starring )");

  /** What a participle after a comma says of the thing named before it, not of the subject. */
  private static final Pattern OF_LAST_NAMED =
      Pattern.compile(
          "^, (?:then |formerly |also )?(?:owned|operated|located|situated|born|led|run|known|headquartered|set"
              + "|named|played|held|married|educated|based in|made|formed) ");

  /** After these prepositions a maker is the object's: "based on the novel by Ann Berg". */
  private static final Pattern OF_ITS_OWN_MAKER = Pattern.compile("on|from|for|through|via");

  /** Words that bring up other things, of which a participle may be said. */
  private static final Pattern OTHER_THING =
      Pattern.compile(
          "\\b(?:who|which|that|whose|where|when|while|by|novel|book|play|story|song|album|film|movie|series"
              + "|screenplay|script|after|before|based|from|with|of)\\b");

  private static final int MOST_PREDICATES = 12;

  /** Where a thing lies, and of what: "at Lindow in the hundred of Tarn, on the River Sorne". */
  private static final Pattern BEARING =
      Pattern.compile(
          "^,? (?<prep>in|at|near|on|over|across|during|of) "
              + "(?=(?:the )?(?:\\p{Lu}|(?:city|town|village|hamlet|suburb|community|island) of ))"
              + "(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)"
              + "(?:,? \\d|[,.;]|$))");

  /** A clause that can only be of what has been defined. */
  private static final Pattern CLAUSE_OF_SUBJECT =
      Pattern.compile("^,? (?:that|which) (?=lasted from |carries |carried |crosses |spans )");

  /** Relations that such words state of a thing by its definition. */
  private static final Pattern OF_BEARING = Pattern.compile("in|at|near|on|of|over|across|during");

  private final List<Predicate> read = new ArrayList<>();
  private final Collection<String> anchors;

  private Predicates(Collection<String> anchors) {
    this.anchors = anchors;
  }

  /**
   * The predicates of a sentence.
   *
   * @param text the sentence after its subject, without what stands in parentheses
   * @param anchors texts of links that may stand in it
   */
  public static List<Predicate> of(String text, Collection<String> anchors) {
    Predicates predicates = new Predicates(anchors);
    String said = Bearings.plain(text.strip());
    Optional<Found> dated = Bearings.dateOf(said);
    dated
        .map(date -> new Predicate("on", date.text(), date.kind()))
        .ifPresent(predicates.read::add);
    String rest =
        dated.map(Bearings::afterDate).orElseGet(() -> APPOSITION.matcher(said).replaceFirst(""));
    Definition.of(rest).ifPresentOrElse(predicates::define, () -> predicates.verbs(rest, false));
    return List.copyOf(predicates.read);
  }

  /**
   * The predicates of a participle phrase that stands before its subject.
   *
   * @param text "born in Lindow", in lower case
   * @param anchors texts of links that may stand in it
   */
  public static List<Predicate> ofParticiple(String text, Collection<String> anchors) {
    Predicates predicates = new Predicates(anchors);
    predicates.verbs(text, true);
    return List.copyOf(predicates.read);
  }

  private void define(Definition definition) {
    if (!definition.year().isEmpty()) {
      read.add(new Predicate("year of", definition.year(), Predicate.Kind.DATE));
    }
    switch (definition.goesOn()) {
      case PARTICIPLES -> verbs(definition.rest(), true);
      case CLAUSE -> verbs(definition.rest(), false);
      case NAME -> {
        if (OF_BEARING.matcher(definition.relation()).matches()) {
          bearings(definition.relation(), definition.rest(), true);
        } else {
          relation(definition.relation(), definition.rest());
        }
      }
      case OTHER -> {}
    }
  }

  private void relation(String relation, String text) {
    phrases(relation, text).ifPresent(after -> conjunct(after, true));
  }

  /**
   * The names that stand in a relation.
   *
   * @param relation words that lead to them: "architect"
   * @param text one name, or several joined by commas and "and", and what follows
   * @param anchors texts of links that may stand in it
   */
  static List<Predicate> ofRelation(String relation, String text, Collection<String> anchors) {
    Predicates predicates = new Predicates(anchors);
    predicates.phrases(relation, text);
    return List.copyOf(predicates.read);
  }

  /**
   * What happened on a date that stands before the subject: "In 1961 it was bought by".
   *
   * @param said the sentence after its subject
   * @param read what is read of it, which may give another date
   */
  public static Optional<Predicate> on(Predicate date, String said, Collection<Predicate> read) {
    Matcher passive = Verbs.PASSIVE.matcher(said);
    Matcher once = Verbs.ONCE.matcher(said);
    String verb =
        passive.lookingAt() && passive.group("aux") != null && passive.group("second") == null
            ? passive.group("verb")
            : once.lookingAt() ? once.group("verb") : "";
    boolean dated = read.stream().anyMatch(each -> each.kind() == Predicate.Kind.DATE);
    return verb.isEmpty() || dated || !Verbs.isDatedBefore(verb)
        ? Optional.empty()
        : Optional.of(new Predicate(verb, date.object(), date.kind()));
  }

  /** Reads where a thing lies, then what is joined to it. */
  private void bearings(String relation, String text, boolean passive) {
    boolean ofAnother = relation.matches("on|of");
    String rest = phrases(relation, text).orElse("");
    Matcher bearing = BEARING.matcher(rest);
    while (bearing.find()) {
      String object = rest.substring(bearing.end());
      String preposition = bearing.group("prep");
      ofAnother |= preposition.equals("on");
      rest =
          preposition.equals("of")
              ? ObjectReader.name(object, true, anchors).map(Found::rest).orElse("")
              : phrases(preposition, object).orElse("");
      bearing = BEARING.matcher(rest);
    }
    Matcher clause = CLAUSE_OF_SUBJECT.matcher(rest);
    if (clause.find()) {
      verbs(rest.substring(clause.end()), false);
    } else if (!ofAnother) { // "on the album Tarn, released in 1961" is perhaps said of the album
      conjunct(rest, passive);
    }
  }

  /** Reads verbs joined to each other; a participle without auxiliary only where one may stand. */
  private void verbs(String text, boolean bareParticiple) {
    if (read.size() > MOST_PREDICATES) {
      return;
    }
    Matcher passive = Verbs.PASSIVE.matcher(text);
    if (passive.lookingAt() && (bareParticiple || passive.group("aux") != null)) {
      passive(passive, text.substring(passive.end()));
      return;
    }
    Matcher from = Verbs.DATES_FROM.matcher(text);
    if (from.lookingAt()) {
      dated("dates from", text.substring(from.end()));
      return;
    }
    Matcher lasted = Verbs.LASTED.matcher(text);
    if (lasted.lookingAt()) {
      read.add(new Predicate("began", lasted.group("from"), Predicate.Kind.DATE));
      read.add(new Predicate("ended", lasted.group("to"), Predicate.Kind.DATE));
      return;
    }
    if (text.startsWith(NATIVE_OF)) {
      phrases("native of", text.substring(NATIVE_OF.length()));
      return;
    }
    Matcher with = Verbs.INTRANSITIVE.matcher(text);
    if (with.lookingAt()) {
      String verb = with.group("verb");
      object(verb, with.group("prep"), text.substring(with.end()))
          .ifPresent(rest -> further(verb, with.group("prep"), rest, false));
      return;
    }
    Matcher starring = Verbs.STARRING.matcher(text);
    if (starring.lookingAt()) {
      String verb = starring.group("verb").equals("starring") ? "stars" : "features";
      relation(verb, text.substring(starring.end()));
      return;
    }
    Matcher carries = Verbs.CARRIES.matcher(text);
    if (carries.lookingAt()) {
      bearings("over", text.substring(carries.end()), false);
      return;
    }
    Matcher without = Verbs.TRANSITIVE.matcher(text);
    if (without.lookingAt()) {
      transitive(without.group("verb"), text.substring(without.end()));
    }
  }

  private void transitive(String verb, String text) {
    if (Verbs.SPANS.matcher(verb).matches()) {
      bearings(verb, text, false);
    } else if (verb.matches("joins|reaches")) {
      phrases(verb, text).ifPresent(after -> further(verb, "", after, false));
    } else {
      relation(verb, text);
    }
  }

  private void passive(Matcher passive, String rest) {
    String first = passive.group("first") == null ? "" : "first ";
    List<String> verbs =
        Stream.of(passive.group("verb"), passive.group("second"), passive.group("third"))
            .filter(Objects::nonNull)
            .map(verb -> first + verb)
            .toList();
    String verb = verbs.get(verbs.size() - 1);
    verbs.subList(0, verbs.size() - 1).forEach(shared -> object(shared, "by", rest));
    String preposition = passive.group("prep") == null ? "" : passive.group("prep");
    Optional<String> after =
        preposition.isEmpty() ? dated(verb, rest) : object(verb, preposition, rest);
    after.ifPresentOrElse(more -> further(verb, preposition, more, true), () -> goOn(rest));
  }

  /** Phrases that say more of the same verb, then what is joined to it. */
  private void further(String verb, String before, String text, boolean passive) {
    Matcher designs = TO_DESIGNS.matcher(text);
    if (designs.find()) {
      relation("designed by", text.substring(designs.end()));
      return;
    }
    Matcher phrase = PHRASE.matcher(text);
    if (phrase.find()) {
      String next = phrase.group("prep");
      if (next.equals("by") && OF_ITS_OWN_MAKER.matcher(before).matches() && !endsInDate()) {
        return;
      }
      String object = text.substring(phrase.end());
      boolean placed = next.equals("in") && Verbs.placesItsObject(verb, before);
      Optional<String> after = placed ? dated(verb, object) : object(verb, next, object);
      if (after.isPresent()) {
        further(verb, next, after.get(), passive);
        return;
      }
    }
    conjunct(text, passive);
  }

  private boolean endsInDate() {
    return !read.isEmpty() && read.get(read.size() - 1).kind() == Predicate.Kind.DATE;
  }

  private void conjunct(String text, boolean passive) {
    Matcher and = AND.matcher(text);
    int known = read.size();
    if (and.find() && !OF_LAST_NAMED.matcher(text).find()) {
      verbs(text.substring(and.end()), passive);
    }
    if (passive && read.size() == known) {
      goOn(text);
    }
  }

  /** A participle further on that no thing between can own. */
  private void goOn(String text) {
    Matcher further = GOES_ON.matcher(text);
    if (further.find() && !OTHER_THING.matcher(further.group("between")).find()) {
      verbs(text.substring(further.end()), true);
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
    date.filter(found -> Verbs.mayHappen(verb))
        .ifPresent(found -> read.add(new Predicate(verb, found.text(), found.kind())));
    return date.map(Found::rest);
  }

  /** One name or several joined by commas and "and"; gives the text after them. */
  private Optional<String> phrases(String relation, String text) {
    boolean ofPlace = OF_PLACE.matcher(relation).matches();
    boolean ofOne = ofPlace || OF_ONE.matcher(relation).matches();
    Pattern joint = OF_KIN.matcher(relation).matches() ? MORE_KIN : MORE_NAMES;
    Optional<Found> found = ObjectReader.name(text, ofPlace, anchors);
    Optional<String> rest = Optional.empty();
    while (found.isPresent()) {
      Found name = found.get();
      boolean half =
          OF_KIN.matcher(relation).matches()
              && !name.text().contains(" ")
              && BEFORE_SHARED_SURNAME.matcher(name.rest()).find();
      if (!half && !Verbs.isVague(relation.replaceFirst(" [a-z]+$", ""))) {
        read.add(new Predicate(relation, name.text(), name.kind()));
      }
      rest = Optional.of(name.rest());
      Matcher more = joint.matcher(name.rest());
      found =
          !ofOne && more.find()
              ? ObjectReader.name(name.rest().substring(more.end()), false, anchors)
              : Optional.empty();
    }
    return rest;
  }
}
