package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Fan;
import io.hopsmith.agents.facts.Nouns;
import io.hopsmith.agents.facts.PersonTypes;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.schemas.Constraint;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a question would have one answer beyond the index as well. No index holds every bridge of
 * a city or everybody who died there, so one that it holds is not known by the city, whatever else
 * is said of it: how many share a clue can be told among those that the index knows alone. A thing
 * is known when what is said of it leads to one by nature (a bridge crosses one river, a country
 * has one capital), or when it is tied to two things.
 */
final class Nature {
  /**
   * Labels whose value belongs to one subject alone; that an index knows one bridge of a city does
   * not mean that the city has no other.
   */
  private static final Pattern HELD_BY_ONE =
      Pattern.compile(
          "(?:.* )?(?:capital|capital of|governed from|seat of government|preceded by|followed by"
              + "|predecessor|successor)|(?:follows|precedes) in .*");

  /** Labels of which a subject has one; the river that is a country's longest may be another's. */
  private static final Pattern ONE_OF_EACH =
      Pattern.compile("(?!for)[a-z]+est .*|(?:main|principal|best-known|first|last) .*");

  /**
   * What was done to a thing, or what it is to another: "directed by", "born in", "suburb of".
   * Unlike a noun ("university") such a label does not name members of a list of which a page may
   * give one.
   */
  private static final Pattern OF_ITS_KIND =
      Pattern.compile(
          "(?:first )?(?:[a-z]+ed|written|built|born|sung|drawn|made|led|held|taught|set|shot|died|laid|run)"
              + " (?:by|in|at|on|after|of)|place of [a-z]+|(?:son|daughter|suburb|part|seat|tributary"
              + "|sequel|prequel|subsidiary|wife|husband) of|birthplace|mouth|country|state|province"
              + "|county|continent|director|author");

  /** Labels under which all are listed: the neighbours of a country, the countries of a river. */
  private static final Pattern LISTS_ALL =
      Pattern.compile(
          "(?:.* )?(?:border(?:ing)?|neighbou?ring) (?:countries|states|provinces|counties|regions)"
              + "|borders|neighbou?rs|countries(?: crossed)?|(?:flows|runs) through");

  /** Members of the smallest list that says something by what it has in common with another. */
  private static final int LEAST_LISTED = 3;

  /** Labels of numbers that are given to things; "number of pages" counts something. */
  private static final Pattern NUMBERING =
      Pattern.compile("(?:atomic|catalogue|catalog|opus|accession|inventory|flight|serial) number");

  /** Things whose numbers show whether two may have one alike. */
  private static final int LEAST_NUMBERED = 8;

  /** Other labels whose values are makers or places. */
  private static final Pattern MADE_OR_PLACED =
      Pattern.compile(
          "(?:.* )?by|(?:lies|lie|stands|flows|crosses|spans|rises|runs|drains|empties|set|filmed|based|shown)(?: .*)?"
              + "|(?:.* )?(?:authors?|writers?|architects?|designers?|directors?|producers?|composers?|artists?"
              + "|performers?|lyricists?|screenwriters?|starring|stars|co-stars|features|featuring|cast|discoverers?|inventors?|editors?"
              + "|illustrators?|publishers?|labels?|river crossed|waterway crossed|on the river"
              + "|rivers?|mouth|source|waters?|river or water|(?:basin )?countries(?: crossed)?|states|provinces|counties"
              + "|regions?)");

  /** Of what somebody has several in a life, however many an index knows. */
  private static final Pattern SEVERAL_IN_LIFE =
      Pattern.compile(
          "(?:played|worked|studied|taught|coached|managed)(?: .*)?|(?:professor|lecturer|fellow|teacher|student"
              + "|pupil) (?:at|in|of|under)|teams?|clubs?|awards?|alma mater|educated at");

  /** Places whose names other countries have too. */
  private static final Pattern SETTLEMENT =
      Pattern.compile("(?:.* )?(?:city|town|village|suburb|municipality|settlement)");

  /** What a work is made of: seldom are two made of the same. */
  private static final Pattern SOURCE = Pattern.compile("based (?:up)?on");

  /** What happens to works on the day of the week on which works come out. */
  private static final Pattern COMES_OUT =
      Pattern.compile(
          "(?:.* )?(?:released?|issued|published|premiered|aired|broadcast|distributed|recorded)(?: (?:on|in|date))?"
              + "|(?:publication|air) date");

  /** What comes out together, several by the same people. */
  private static final Pattern PART_OF_WORK =
      Pattern.compile(
          "(?:.* )?(?:song|single|track|recording|composition|episode|poem|short story)");

  /** What many have been in, come from, learnt from or been honoured with, or have on them. */
  private static final Pattern SHARED =
      Pattern.compile(
          "(?:played|worked|served|wrote|fought|competed|starred|stars|appeared|acted|sang|studied|taught|lived"
              + "|coached|managed|nominated|won|received|comes|came|is a member|was a member)(?: .*)?"
              + "|(?:member|native|citizen|resident|alumnus) of|(?:home ?town|nationality|occupation|alma mater"
              + "|party|teams?|clubs?|awards?|educated at)"
              + "|(?:professor|lecturer|fellow|teacher|student|pupil) (?:at|in|of|under)"
              + "|includes|track ?list(?:ing)?|tracks?|songs?");

  /**
   * Mean number of things at the far end of a relation that leads to one, among subjects of the
   * type that the question speaks of. One that leads to one both ways ("university" on a country's
   * page) may be a list cut short, so several must share a value.
   */
  private static final double ONE = 1.05;

  /** The same where the label itself says that it is one: pages err. */
  private static final double NEARLY_ONE = 1.2;

  /** Mean number of values among which shared ones would show, if there could be any. */
  private static final double SEVERAL = 1.5;

  private final FactBase facts;

  Nature(FactBase facts) {
    this.facts = facts;
  }

  /** Whether what stands at the other end of an edge leads to one thing at this end. */
  boolean leadsToOne(Draft draft, Constraint edge, String to) {
    String subjectType = draft.variable(edge.subject()).type();
    return edge.object().equals(to)
        ? isOneOfEach(edge.predicate(), subjectType)
        : isOfOne(edge.predicate(), subjectType, List.of(draft.variable(edge.object()).type()));
  }

  /**
   * Whether things that lead to a variable each list all of its kind by nature, and it is all that
   * these lists have in common: one country alone borders both of two others.
   */
  boolean isAllThatListsShare(Draft draft, String variable) {
    List<Set<String>> lists =
        draft.edgesTo(variable).stream()
            .filter(edge -> edge.object().equals(variable))
            .filter(edge -> LISTS_ALL.matcher(edge.predicate()).matches())
            .map(edge -> listed(draft.variable(edge.subject()).entityId(), edge.predicate()))
            .toList();
    if (lists.size() < 2 || lists.stream().anyMatch(list -> list.size() < LEAST_LISTED)) {
      return false;
    }
    Set<String> shared = new HashSet<>(lists.get(0));
    lists.forEach(shared::retainAll);
    return shared.size() == 1;
  }

  private Set<String> listed(String owner, String property) {
    return facts.about(owner).stream()
        .filter(fact -> fact.property().equals(property))
        .map(fact -> FactBase.answerKey(fact.value()))
        .collect(Collectors.toSet());
  }

  /** Whether a subject of the type has one value of the property by nature. */
  private boolean isOneOfEach(String property, String subjectType) {
    Fan fan = facts.fan(property, subjectType);
    if (Nouns.isPlural(property) || SEVERAL_IN_LIFE.matcher(property).matches()) {
      return false;
    }
    boolean bySaying =
        Stream.of(HELD_BY_ONE, ONE_OF_EACH, OF_ITS_KIND)
            .anyMatch(label -> label.matcher(property).matches());
    return bySaying ? fan.values() <= NEARLY_ONE : fan.values() <= ONE && fan.subjects() > ONE;
  }

  /**
   * Whether what has one value of the property has many namesakes beyond the index: people make
   * several works, and many things lie, cross or happen in one place.
   */
  boolean isOfMany(String property) {
    return !SOURCE.matcher(property).matches()
        && Stream.of(OF_ITS_KIND, MADE_OR_PLACED, SHARED)
            .anyMatch(label -> label.matcher(property).matches());
  }

  /**
   * Whether works share the day of the property: those that have nothing else in common, and songs
   * of one album also if they have.
   *
   * @param named whether a name is said of the work beside the day
   */
  boolean isOnDayOfMany(String property, String type, boolean named) {
    return COMES_OUT.matcher(property).matches()
        && (!named || PART_OF_WORK.matcher(type).matches());
  }

  /**
   * Whether a number tells one thing from all others of its type, as an element's atomic number
   * does: its label says that it numbers them, and no two have one alike.
   */
  boolean isNumberOfOne(Constraint clue, String subjectType) {
    boolean whole = clue.low() == clue.high() && clue.low() == Math.rint(clue.low());
    return whole
        && clue.unit().isEmpty()
        && NUMBERING.matcher(clue.predicate()).matches()
        && facts.having(clue.predicate()) >= LEAST_NUMBERED
        && facts.fan(clue.predicate(), subjectType).subjects() <= 1;
  }

  /**
   * Whether a name of such a thing is often that of another elsewhere: there are several La Paz.
   */
  static boolean isNamedLikeOthers(List<String> types) {
    return types.stream().anyMatch(type -> SETTLEMENT.matcher(type).matches());
  }

  /** Whether the property's very label says that a value belongs to one subject. */
  boolean isHeldByOne(String property) {
    return HELD_BY_ONE.matcher(property).matches();
  }

  /**
   * Whether a value of the property belongs to one subject of the type by nature: the label says
   * so, or subjects have many and yet share none. People belong to several of everything ("stars",
   * "employed"), and many lie on one ocean, however few an index knows.
   *
   * @param valueTypes class nouns of the value; none where no page is about it
   */
  boolean isOfOne(String property, String subjectType, List<String> valueTypes) {
    Fan fan = facts.fan(property, subjectType);
    if (HELD_BY_ONE.matcher(property).matches()) {
      return fan.subjects() <= NEARLY_ONE;
    }
    boolean thing = !valueTypes.isEmpty() && !PersonTypes.includes(valueTypes);
    return thing && !isOfMany(property) && fan.subjects() <= ONE && fan.values() > SEVERAL;
  }
}
