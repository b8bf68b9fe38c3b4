package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Names;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Sorts;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What clues name, as a sentence has it. Safe for several threads. */
final class ObjectNames {
  private static final Pattern TORN = Pattern.compile("(?<=\\p{L})(?:- | -)(?=\\p{Lu})");

  /** Labels of lists of peoples and of believers. */
  private static final Pattern PEOPLES =
      Pattern.compile(
          "(?:ethnic|religious) (?:groups?|minorities)|religions?|denominations?|peoples");

  /** What one of a people or of a creed is called: "Pacific Islander", "Circassian", "Arab". */
  private static final Pattern MEMBER =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}' -]*(?:[a-z]{2}(?:an|er|ing|ist|stant)|Witness)"
              + "|(?:\\p{Lu}[\\p{L}' -]* )?(?:Arab|Berber|Turk|Kurd|Serb|Croat|Czech|Slovak|Slovene|Pole|Finn|Swede|Dane|Greek"
              + "|Scot|Basque|Breton|Tatar|Uzbek|Kazakh|Tajik|Azeri|Pashtun|Bengali|Punjabi|Thai|Slav|Creole|Jew"
              + "|Catholic|Muslim|Hindu|Sikh|Druze))");

  private static final Pattern BELIEVERS =
      Pattern.compile(
          "(?:.* )?\\p{Lu}\\p{L}*(?:ans|ists|ants|ers|olics|Muslims|Jews|Hindus|Sikhs|Witnesses)");

  /**
   * Words of which only the first has a capital, as cells begin with one: "Single sculls". Names of
   * peoples and of kinds of plants are written so as well.
   */
  private static final Pattern ORDINARY =
      Pattern.compile(
          "\\p{Lu}\\p{Ll}{2,}(?<!an|ish|ese|ic|us|is|um|era|ia|[eo]n)(?:[ -]\\p{Ll}{3,}(?<!us|is|um|ii|ae|ensis|ica|ana)){1,3}");

  /** What is named behind these has a title. */
  private static final Pattern WROTE =
      Pattern.compile("(?:co-)?(?:wrote|composed|painted|sculpted|directed|choreographed)");

  /** A name as pages put it between quotation marks. */
  private static final String QUOTED = "[\"“]%s[,.]?[\"”]";

  private final FactBase facts;
  private final Sorts sorts;
  private final DisplayNames display;
  private final Map<String, Boolean> titling = new ConcurrentHashMap<>();

  ObjectNames(FactBase facts, Sorts sorts) {
    this.facts = facts;
    this.sorts = sorts;
    display = new DisplayNames(facts);
  }

  /**
   * The name of the thing that a clue is about; a title stands between quotation marks.
   *
   * @param clue that names the thing
   */
  String ofEntity(Constraint clue) {
    String id = clue.object();
    Entity entity = facts.entity(id).orElseThrow();
    boolean title =
        sorts.of(id) == Sort.WORK
            || (sorts.of(id) == Sort.THING && (leadsToTitles(entity, clue) || isQuoted(clue)));
    return joined(title ? display.titled(entity) : display.of(entity));
  }

  private boolean leadsToTitles(Entity entity, Constraint clue) {
    return entity.types().isEmpty() && leadsToWorks(clue.predicate());
  }

  /** Whether the page that states a clue puts what it names between quotation marks. */
  private boolean isQuoted(Constraint clue) {
    return facts
        .fact(clue.factId())
        .filter(
            fact ->
                Pattern.compile(QUOTED.formatted(Pattern.quote(fact.value().text())))
                    .matcher(fact.quote())
                    .find())
        .isPresent();
  }

  /** A text value inside a sentence: lower case where some page writes it so. */
  String ofText(Constraint constraint) {
    String text = joined(DisplayNames.calm(constraint.object()));
    String lower = Character.toLowerCase(text.charAt(0)) + text.substring(1);
    boolean ordinary =
        facts.of(constraint.predicate()).stream()
            .anyMatch(fact -> fact.value().text().equals(lower));
    if (ordinary || ORDINARY.matcher(text).matches()) {
      return lower;
    }
    if (PEOPLES.matcher(constraint.predicate()).matches() && MEMBER.matcher(text).matches()) {
      return text + (text.endsWith("s") ? "es" : "s");
    }
    return leadsToWorks(constraint.predicate()) || WROTE.matcher(constraint.predicate()).matches()
        ? '"' + text + '"'
        : article(constraint).map(the -> the + " " + text).orElse(Names.inText(text));
  }

  /** Who believes something is a group, not a religion: "Buddhists". */
  static String nounOf(String noun, String object) {
    return noun.equals("religions") && BELIEVERS.matcher(object).matches()
        ? "religious groups"
        : noun;
  }

  /** The article that the page's own sentence gives the name. */
  private Optional<String> article(Constraint clue) {
    Pattern named =
        Pattern.compile("\\b(the|an?) " + Pattern.quote(clue.object()) + "(?![\\p{L}\\d-])");
    return facts
        .fact(clue.factId())
        .filter(fact -> fact.source() == Fact.Source.SENTENCE)
        .map(fact -> named.matcher(fact.quote()))
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  /** "Tiger-Cats" for "Tiger- Cats", as text taken apart into words is put together again. */
  private static String joined(String name) {
    return TORN.matcher(name).replaceAll("-");
  }

  /** Whether most things that a property names have titles, and so what is only named has one. */
  private boolean leadsToWorks(String property) {
    return titling.computeIfAbsent(
        property,
        p -> {
          List<Sort> named =
              facts.of(p).stream()
                  .map(fact -> fact.value().entity())
                  .filter(id -> !id.isEmpty())
                  .map(sorts::of)
                  .toList();
          return 2 * named.stream().filter(Sort.WORK::equals).count() > named.size();
        });
  }
}
