package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All usable facts of a corpus in memory, indexed by subject and by property; solves queries
 * ({@link QueryJoins}). Immutable and safe for several threads.
 *
 * <p>Contradictions: where nearly all subjects have one value of a property, a subject with several
 * different ones is not asked about that property ({@link #contradictions}).
 *
 * <p>Cost: building is linear; a query of c constraints over f facts of their properties costs O(c
 * + f) at worst, microseconds for selective ones; one with a cycle some hundred times that.
 */
public final class FactBase implements QuerySolver, Statements {
  private final List<Entity> entities;
  private final Map<String, Integer> position = new HashMap<>();
  private final Map<String, Fact> byId = new HashMap<>();
  private final Map<String, List<Fact>> bySubject = new HashMap<>();
  private final Map<String, List<Fact>> byProperty = new HashMap<>();
  private final Map<String, List<Fact>> byObject = new HashMap<>();
  private final FactCounts counts = new FactCounts();
  private final Map<String, BitSet> byType = new HashMap<>();
  private final Map<String, Entity> byPage = new HashMap<>();
  private final NameWords nameWords;
  private final Listings listings;
  private final QueryAnswers answers;
  private final int contradictions;

  public FactBase(Collection<Entity> allEntities, Collection<Fact> allFacts) {
    entities = allEntities.stream().sorted(Comparator.comparing(Entity::id)).toList();
    nameWords = new NameWords(entities);
    BroadTypes broad = BroadTypes.of(entities);
    BitSet untyped = new BitSet();
    BitSet pageless = new BitSet();
    for (int i = 0; i < entities.size(); i++) {
      Entity entity = entities.get(i);
      position.put(entity.id(), i);
      entity.pageIds().forEach(page -> byPage.put(page, entity));
      untyped.set(i, entity.types().isEmpty());
      pageless.set(i, !entity.hasPage());
      for (String type : broad.typesOf(entity)) {
        byType.computeIfAbsent(type, t -> new BitSet()).set(i);
      }
    }
    List<Fact> ours =
        allFacts.stream().filter(fact -> position.containsKey(fact.subject())).toList();
    Believed believed = Believed.of(ours, this::entity);
    long stated = ours.stream().filter(fact -> !fact.isMention()).count();
    contradictions = (int) stated - believed.usable().size();
    believed.usable().forEach(this::add);
    Conditions conditions =
        new Conditions(
            position,
            byType,
            untyped,
            rows(believed.usable()),
            rows(believed.spokenOf()),
            new Implications(believed.known()),
            new SameMeasures(believed.known()));
    QueryJoins joins = new QueryJoins(entities.size(), conditions, pageless);
    listings = new Listings(this, believed.mentioned());
    List<String> ids = entities.stream().map(Entity::id).toList();
    answers = new QueryAnswers(ids, this::of, joins, new Operations(this::of, listings, ids));
  }

  private void add(Fact fact) {
    byId.put(fact.id(), fact);
    bySubject.computeIfAbsent(fact.subject(), s -> new ArrayList<>()).add(fact);
    byProperty.computeIfAbsent(fact.property(), p -> new ArrayList<>()).add(fact);
    counts.add(fact);
    if (fact.value().kind() == Value.Kind.ENTITY) {
      byObject.computeIfAbsent(fact.value().entity(), o -> new ArrayList<>()).add(fact);
    }
  }

  private Map<String, List<Row>> rows(Collection<Fact> facts) {
    Map<String, List<Row>> rows = new HashMap<>();
    for (Fact fact : facts) {
      rows.computeIfAbsent(fact.property(), p -> new ArrayList<>()).add(Row.of(fact, position));
    }
    return rows;
  }

  /**
   * How many things a relation leads to either way, among subjects of a type; among all subjects
   * where too few facts of the type tell.
   */
  public Fan fan(String property, String type) {
    return counts.fan(property, type, of(property), subject -> is(subject, type));
  }

  private boolean is(String entityId, String type) {
    return byType.containsKey(type) && byType.get(type).get(position.get(entityId));
  }

  /** How many entities have the property. */
  public int having(String property) {
    return counts.having(property);
  }

  /** How many entities have the fact's value of its property, its subject among them. */
  public int sharing(Fact fact) {
    return counts.sharing(fact);
  }

  /** How many entities a clue fits by itself, read to the letter. */
  public int fitting(Constraint clue) {
    return counts.fitting(
        clue, each -> answers(new Query(List.of(each), each.subject(), ""), 0).size());
  }

  /** All entities, ordered by id. */
  public List<Entity> entities() {
    return entities;
  }

  /** The entity of an id. */
  public Optional<Entity> entity(String id) {
    return Optional.ofNullable(position.get(id)).map(entities::get);
  }

  /** The entity that a page is about. */
  public Optional<Entity> entityOfPage(String pageId) {
    return Optional.ofNullable(byPage.get(pageId));
  }

  /** How many entities are of a type. */
  public int countOf(String type) {
    return byType.containsKey(type) ? byType.get(type).cardinality() : 0;
  }

  /**
   * Whether a word tells nothing of whose name has it: a class noun, or one that many names have.
   *
   * @param word as {@link Names#key} writes it
   */
  public boolean isCommonInNames(String word) {
    return nameWords.isCommon(word);
  }

  @Override
  public Optional<Fact> fact(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Pages with the same value of the property, or that join the two entities either way. */
  @Override
  public Set<String> pagesStating(Fact fact) {
    Set<String> pages = new TreeSet<>(Set.of(fact.url()));
    String key = answerKey(fact.value());
    about(fact.subject()).stream()
        .filter(same -> same.property().equals(fact.property()) || sameObject(same, fact))
        .filter(same -> answerKey(same.value()).equals(key))
        .forEach(same -> pages.add(same.url()));
    if (fact.value().kind() == Value.Kind.ENTITY) {
      about(fact.value().entity()).stream()
          .filter(back -> back.value().entity().equals(fact.subject()))
          .forEach(back -> pages.add(back.url()));
    }
    return pages;
  }

  private static boolean sameObject(Fact one, Fact other) {
    String entity = other.value().entity();
    return !entity.isEmpty() && one.value().entity().equals(entity);
  }

  @Override
  public List<Fact> about(String entityId) {
    return bySubject.getOrDefault(entityId, List.of());
  }

  /** Usable facts whose value is the entity, ordered by id. */
  public List<Fact> naming(String entityId) {
    return byObject.getOrDefault(entityId, List.of());
  }

  /** Some entities, and those of a side that they name though no page is about them. */
  public Set<String> withNamed(Set<String> some, Side side) {
    Set<String> all = new LinkedHashSet<>(some);
    some.forEach(
        id ->
            about(id).stream()
                .flatMap(fact -> entity(fact.value().entity()).stream())
                .filter(entity -> !entity.hasPage() && entity.side() == side)
                .forEach(entity -> all.add(entity.id())));
    return all;
  }

  /** Usable facts of a property, ordered by id. */
  public List<Fact> of(String property) {
    return byProperty.getOrDefault(property, List.of());
  }

  /** What things list under a label. */
  public Listings listings() {
    return listings;
  }

  /** All properties of usable facts. */
  public Set<String> properties() {
    return Collections.unmodifiableSet(byProperty.keySet());
  }

  /** How many facts were set aside: contradicted, out of their time, or said better elsewhere. */
  public int contradictions() {
    return contradictions;
  }

  @Override
  public Set<String> answers(Query query, double margin) {
    return answers.answers(query, margin);
  }

  /**
   * How {@link #answers} names a property's value: entity id, date, number with unit, or name key.
   */
  public static String answerKey(Value value) {
    return switch (value.kind()) {
      case ENTITY -> value.entity();
      case DATE -> Dates.write(value);
      case QUANTITY ->
          (BigDecimal.valueOf(value.number()).stripTrailingZeros().toPlainString()
                  + " "
                  + value.unit())
              .strip();
      case TEXT -> Names.key(value.text());
    };
  }
}
