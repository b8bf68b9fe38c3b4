package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.question.ClassNouns;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Sorts;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Turns facts of entities on one side of the split into constraints that English can say. Facts
 * stated by a page of the other side are never used. Safe for several threads.
 */
final class Clues {
  /** Entities with a property; one that hardly any has is a slip of a page or of its reader. */
  private static final int LEAST_WITH_PROPERTY = 3;

  /** Labels of what names a thing in a register: to search for it is to have its page. */
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?:(?:.* )?(?:accession|inventory|catalogu?e?|regist(?:er|ry|ration)|serial|reference|item|object|record"
              + "|stock|part|product|article|licen[cs]e|permit|company|vat|tax) (?:number|no\\.?|code|id|identifier))"
              + "|(?:.* )?(?:isbn|issn|ean|upc|sku|asin|doi|oclc|identifier|call sign|shelf ?mark)"
              + "|(?:iata|icao|station|postal|post|zip|uic) code");

  private final FactBase facts;
  private final Lexicon lexicon;
  private final Sorts sorts;
  private final Side side;
  private final Map<String, List<Fact>> ownFacts = new ConcurrentHashMap<>();
  private final Map<String, List<Fact>> sayable = new ConcurrentHashMap<>();

  Clues(FactBase facts, Lexicon lexicon, Side side) {
    this.facts = facts;
    this.lexicon = lexicon;
    sorts = new Sorts(facts);
    this.side = side;
  }

  /**
   * A variable that stands for the entity; empty when nothing says what kind of thing it is, or no
   * page of this side says anything about it.
   */
  Optional<Variable> variable(String name, String entityId) {
    Entity entity = facts.entity(entityId).orElseThrow();
    boolean told =
        entity.hasPage()
            ? !ownFacts(entityId).isEmpty()
            : facts.naming(entityId).stream().anyMatch(this::isOurs);
    if (!told) {
      return Optional.empty();
    }
    return ClassNouns.of(entity, facts)
        .map(type -> new Variable(name, entityId, type, sorts.of(entityId)));
  }

  /** The constraint that the variable is of its type, with the page's words where it has them. */
  Constraint type(Variable variable) {
    Optional<Fact> stated =
        ownFacts(variable.entityId()).stream()
            .filter(fact -> fact.property().equals("type"))
            .filter(fact -> fact.value().text().equals(variable.type()))
            .findFirst();
    return new Constraint(
        variable.name(),
        "type",
        Operator.TYPE,
        variable.type(),
        0,
        0,
        "",
        "",
        stated.map(Fact::id).orElse(""),
        stated.map(Fact::url).orElse(""),
        stated.map(Fact::quote).orElse(""));
  }

  /** Sayable clues on the variable; those that few entities share tend to come first. */
  List<Constraint> on(Variable variable, Random random) {
    return Lottery.drawn(sayable(variable), facts::sharing, random).stream()
        .map(fact -> constant(variable.name(), fact))
        .toList();
  }

  private List<Fact> sayable(Variable variable) {
    return sayable.computeIfAbsent(
        variable.entityId(),
        id ->
            ownFacts(id).stream()
                .filter(fact -> !IDENTIFIER.matcher(fact.property()).matches())
                .filter(
                    fact ->
                        lexicon
                            .phrase(fact.property(), variable.sort(), fact.value().kind())
                            .takes(fact.value()))
                .toList());
  }

  /**
   * Whether a draft may have the clue: it repeats nothing that the draft says of the variable,
   * gives no hidden name away, and does not {@link #skips skip} what the variable is there for.
   */
  boolean isOpen(Constraint clue, Variable variable, Draft draft, HiddenNames hidden) {
    Value value = facts.fact(clue.factId()).orElseThrow().value();
    if (hidden.areToldBy(value) || skips(value, variable, draft)) {
      return false;
    }
    Redundancy said = new Redundancy(lexicon, variable, facts);
    draft.constraints().stream()
        .filter(constraint -> constraint.subject().equals(variable.name()))
        .forEach(said::add);
    return said.isNew(clue);
  }

  /**
   * Whether the named thing leads to one that the variable leads to without the variable: who knows
   * that a bridge stands in Manaus needs no bridge to find the country.
   */
  private boolean skips(Value value, Variable variable, Draft draft) {
    return value.kind() == Value.Kind.ENTITY
        && draft.above(variable.name()).stream()
            .map(Variable::entityId)
            .anyMatch(above -> leadsToOne(value.entity(), above));
  }

  /** Whether some statement about either thing leads from the known one to the other alone. */
  private boolean leadsToOne(String known, String other) {
    boolean back =
        facts.about(other).stream()
            .anyMatch(fact -> fact.value().entity().equals(known) && facts.sharing(fact) == 1);
    return back
        || facts.about(known).stream()
            .anyMatch(
                fact ->
                    fact.value().entity().equals(other) && valuesOf(known, fact.property()) == 1);
  }

  /** How many things an entity has as values of a property. */
  int valuesOf(String entityId, String property) {
    return (int)
        facts.about(entityId).stream()
            .filter(fact -> fact.property().equals(property))
            .map(fact -> fact.value().entity())
            .distinct()
            .count();
  }

  /** Facts about an entity from pages of this side; those of its own pages first. */
  List<Fact> ownFacts(String entityId) {
    return ownFacts.computeIfAbsent(entityId, this::findOwnFacts);
  }

  private List<Fact> findOwnFacts(String entityId) {
    List<String> own = facts.entity(entityId).orElseThrow().pageIds();
    return facts.about(entityId).stream()
        .filter(this::isOurs)
        .filter(this::isUsual)
        .sorted(
            Comparator.comparing((Fact fact) -> !own.contains(fact.pageId()))
                .thenComparing(Fact::id))
        .toList();
  }

  /** Whether a page of this side states a fact that clues and questions may be made of. */
  boolean isOwn(Fact fact) {
    return ownFacts(fact.subject()).contains(fact);
  }

  /** Whether several entities have the fact's property. */
  boolean isUsual(Fact fact) {
    return facts.having(fact.property()) >= LEAST_WITH_PROPERTY;
  }

  /** Whether an entity is one of this side, which a variable may stand for. */
  boolean isOfSide(String entityId) {
    return facts.entity(entityId).filter(entity -> entity.side() == side).isPresent();
  }

  /** Whether a page of this side states the fact. */
  boolean isOurs(Fact fact) {
    return facts.entityOfPage(fact.pageId()).filter(entity -> entity.side() == side).isPresent();
  }

  /** The fact as a condition on a variable, exactly as the page states it. */
  static Constraint constant(String variable, Fact fact) {
    Value value = fact.value();
    return switch (value.kind()) {
      case ENTITY -> constraint(variable, fact, Operator.ENTITY, value.entity(), 0, "");
      case TEXT -> constraint(variable, fact, Operator.TEXT, value.text(), 0, "");
      case DATE ->
          constraint(variable, fact, Operator.RANGE, value.text(), value.number(), Constraint.DATE);
      case QUANTITY ->
          constraint(variable, fact, Operator.RANGE, value.text(), value.number(), value.unit());
    };
  }

  static Constraint constraint(
      String subject, Fact fact, Operator operator, String object, double number, String unit) {
    return new Constraint(
        subject,
        fact.property(),
        operator,
        object,
        number,
        number,
        unit,
        "",
        fact.id(),
        fact.url(),
        fact.quote());
  }

  static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    java.util.Collections.shuffle(copy, random);
    return copy;
  }
}
