package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Nouns;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Sorts;
import io.hopsmith.generators.question.Taken;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Operation.Threshold;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says of which things all those are meant that a page lists: "the countries that border it". */
public final class ListingWriter {
  /** A verb in the singular that a rule can turn into the plural, with what follows it. */
  private static final Pattern VERB =
      Pattern.compile(
          "(?!is\\b|was\\b|has\\b|does\\b)[a-z]+s(?: [a-z]+)*|(?:is|was) [a-z]+(?:ed|en|wn|ng) [a-z]+"
              + "|(?:[a-z]+ed|wrote|made|built|drew|sang)(?: [a-z]+)*");

  private final Lexicon lexicon;
  private final FactBase facts;
  private final Sorts sorts;

  public ListingWriter(Lexicon lexicon, FactBase facts) {
    this.lexicon = lexicon;
    this.facts = facts;
    sorts = new Sorts(facts);
  }

  /**
   * Whether the things that a label lists can be spoken of as a whole.
   *
   * @param members ids of the listed things
   */
  public boolean canSay(String list, Variable owner, List<String> members) {
    Phrase phrase = phrase(list, owner);
    boolean plural = phrase.isNominal() && Nouns.isPlural(phrase.words());
    boolean verb = phrase.hasInverse() && VERB.matcher(phrase.inverse()).matches();
    return plural || (verb && commonType(members).isPresent());
  }

  /** "the countries that border that country", "the founders of that company". */
  String all(Plan plan, String owner) {
    Phrase phrase = phrase(plan.working().list(), plan.first().root());
    if (phrase.isNominal()) {
      return "the " + phrase.words() + " of " + owner;
    }
    List<String> members = members(plan);
    String things = English.ofThread().plural(commonType(members).orElseThrow());
    String pronoun = sort(members) == Sort.PERSON ? " who " : " that ";
    return "the " + things + pronoun + plural(phrase.inverse()) + " " + owner;
  }

  /** Those of all that lie beyond the plan's bound, or simply all. */
  String meant(Plan plan, String owner) {
    String all = all(plan, owner);
    if (plan.working().only().isNone()) {
      return all;
    }
    boolean verb = !phrase(plan.working().list(), plan.first().root()).isNominal();
    boolean person = sort(members(plan)) == Sort.PERSON;
    return all + (verb ? " and " : person ? " who " : " that ") + beyond(plan);
  }

  /** "have a population of more than 10 million", "were born after 1900" */
  String beyond(Plan plan) {
    Threshold only = plan.working().only();
    Phrase phrase = property(only.property(), Taken.deciding(plan, facts));
    if (phrase.kind() == Phrase.Kind.EVENT) {
      return "%s %s %.0f"
          .formatted(plural(phrase.words()), only.above() ? "after" : "before", only.bound());
    }
    return "have %s of %s than %s"
        .formatted(
            Articles.indefinite(phrase.words()),
            only.above() ? "more" : "less",
            Numbers.write(only.bound(), only.unit()));
  }

  List<String> members(Plan plan) {
    return Taken.entries(plan, facts).stream().map(Fact::value).map(Value::entity).toList();
  }

  /** How the property of the listed things is said. */
  Phrase property(Plan plan) {
    return property(plan.working().property(), Taken.of(plan, facts));
  }

  private Phrase property(String property, List<Taken> of) {
    Taken first = of.get(0);
    return lexicon.phrase(property, sorts.of(first.thing()), first.evidence().value().kind());
  }

  /** The listed things as variables, each under its own name. */
  Variable variable(String entityId) {
    String type = commonType(List.of(entityId)).orElse("thing");
    return new Variable("?", entityId, type, sorts.of(entityId));
  }

  /** What sort the listed things are. */
  Sort sort(List<String> members) {
    return sorts.of(members.get(0));
  }

  private Phrase phrase(String list, Variable owner) {
    return lexicon.phrase(list, owner.sort(), Value.Kind.ENTITY);
  }

  /** The class noun that all have and most others have. */
  private Optional<String> commonType(List<String> members) {
    List<String> types = new ArrayList<>(types(members.get(0)));
    members.forEach(member -> types.retainAll(types(member)));
    return types.stream()
        .max(Comparator.comparingInt(facts::countOf).thenComparing(Comparator.reverseOrder()));
  }

  private List<String> types(String entityId) {
    return facts.entity(entityId).map(Entity::types).orElseThrow();
  }

  /** "border", "are crossed by". */
  private static String plural(String verb) {
    int space = verb.indexOf(' ');
    String head = space < 0 ? verb : verb.substring(0, space);
    String rest = space < 0 ? "" : verb.substring(space);
    return switch (head) {
          case "is" -> "are";
          case "was" -> "were";
          default ->
              head.endsWith("ies")
                  ? head.replaceFirst("ies$", "y")
                  : head.replaceFirst("(?<=ch|sh|ss|x)es$|(?<!s)s$", "");
        }
        + rest;
  }
}
