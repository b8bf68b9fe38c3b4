package io.hopsmith.generators;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Names;
import io.hopsmith.generators.question.GoldAnswer;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Taken;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Family;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a group of attempts has asked for already. Of two questions for one answer over the same
 * things only one is published, so the second would be work for nothing; and where a few failed,
 * others over the same things mostly fail as well. Not safe for several threads: attempts of a
 * group follow one another.
 */
public final class Made {
  /** Questions that are begun for one answer over the same things. */
  private static final int TRIES = 4;

  /** Questions that are kept for one answer from whatever pages. */
  private static final int MOST_PER_ANSWER = 2;

  /** Share of the questions kept from which on a family has enough of them. */
  private static final double AMPLE = 0.25;

  /** The same of chains, which lead from page to page without anything else to be done. */
  private static final double AMPLE_OF_CHAINS = 0.45;

  /** Families that add or subtract: searches for their things need not meet. */
  private static final Set<Family> RECKONED = Set.of(Family.DIFFERENCE, Family.SPAN, Family.TOTAL);

  /** Share of the questions kept from which on there are enough of these together. */
  private static final double MOST_RECKONED = 0.5;

  /** Questions kept of a family that are not yet too many whatever their share. */
  private static final int FEW = 2;

  private final Set<String> seeds;
  private final Set<List<Object>> kept = new HashSet<>();
  private final Map<List<Object>, Integer> begun = new HashMap<>();
  private final Map<Family, Integer> families = new EnumMap<>(Family.class);
  private final Map<Plan, String> kinds = new HashMap<>();
  private final Yields yields = new Yields();
  private final Yields asked = new Yields();
  private final Yields led = new Yields();
  private final Map<String, Integer> answers = new HashMap<>();

  /**
   * Nothing made so far.
   *
   * @param seeds ids of the entities that the group of attempts asks about
   */
  public Made(Collection<String> seeds) {
    this.seeds = Set.copyOf(seeds);
  }

  /** Whether it is for this group to ask about an entity: two groups would ask the same. */
  public boolean mayAskAbout(String entityId) {
    return seeds.contains(entityId);
  }

  /**
   * Whether the plan's answer has been asked for often enough: over the plan's things, or at all,
   * for of many questions with one answer only a few are published.
   */
  public boolean enough(Plan plan, FactBase facts) {
    List<Object> key = key(plan, facts);
    return begun.getOrDefault(key, 0) >= TRIES
        || kept.contains(key)
        || answers.getOrDefault(answer(plan, facts), 0) >= MOST_PER_ANSWER;
  }

  /** Yield of the tries at a kind of question so far, as a multiple of the yield of all. */
  public double relativeYield(String kind) {
    return yields.relative(kind);
  }

  /**
   * Whether a kind of question was tried so often without any being kept that it hardly will be.
   */
  public boolean isHopeless(String kind) {
    return yields.isHopeless(kind);
  }

  /**
   * How much more often than others a property is to be asked about: what solvers find, as far as
   * it was tried.
   */
  public double promise(String property) {
    double yield = asked.relative(property);
    return yield * yield;
  }

  /**
   * How much more often than others a relation is to lead from one thing to the next: by what came
   * of questions that it joins.
   *
   * @param forward whether the known thing's page says it of the next one
   */
  public double promise(String relation, boolean forward) {
    double yield = led.relative(edge(relation, forward));
    return yield * yield;
  }

  private static String edge(String relation, boolean forward) {
    return (forward ? "to " : "from ") + relation;
  }

  /** The relations that join a plan's things, with their directions. */
  private static Set<String> edges(Plan plan) {
    return plan.merged().constraints().stream()
        .filter(Constraint::isEdge)
        .map(each -> edge(each.predicate(), number(each.subject()) < number(each.object())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int number(String variable) {
    return Integer.parseInt(variable.substring(1));
  }

  /** Notes a try at a kind of question. */
  public void tried(String kind) {
    yields.tried(kind);
  }

  /**
   * Notes that an attempt begins with the plan.
   *
   * @param kind what the kind of question is called whose try made it
   */
  public void begin(Plan plan, String kind, FactBase facts) {
    kinds.put(plan, kind);
    properties(plan).forEach(asked::tried);
    edges(plan).forEach(led::tried);
    begun.merge(key(plan, facts), 1, Integer::sum);
  }

  /** Whether a question was kept for the plan's answer over the plan's things. */
  boolean has(Plan plan, FactBase facts) {
    return kept.contains(key(plan, facts));
  }

  /** Keeps the plan's answer and things, and that such an attempt came to something. */
  void keep(Plan plan, Plan begun, FactBase facts) {
    Optional.ofNullable(kinds.get(begun)).ifPresent(yields::kept);
    properties(begun).forEach(asked::kept);
    edges(begun).forEach(led::kept);
    kept.add(key(plan, facts));
    answers.merge(answer(plan, facts), 1, Integer::sum);
    families.merge(Family.of(plan.query()), 1, Integer::sum);
  }

  /**
   * Whether an answer may still be asked for from some pages: not from the same ones, and not too
   * often at all.
   */
  public boolean isNew(String answer, Set<String> urls) {
    return !kept.contains(key(answer, urls))
        && answers.getOrDefault(Names.key(answer), 0) < MOST_PER_ANSWER;
  }

  /** Keeps an answer that is asked for from some pages. */
  public void keep(String answer, Set<String> urls) {
    kept.add(key(answer, urls));
    answers.merge(Names.key(answer), 1, Integer::sum);
  }

  private static List<Object> key(String answer, Set<String> urls) {
    return List.of(Names.key(answer), Set.copyOf(urls));
  }

  /** How many questions of some families have been kept. */
  public int keptOf(Set<Family> wanted) {
    return wanted.stream().mapToInt(family -> families.getOrDefault(family, 0)).sum();
  }

  /** Families of which so much has been kept that others are to be asked for first. */
  public Set<Family> ample() {
    int all = families.values().stream().mapToInt(Integer::intValue).sum();
    boolean reckoned = keptOf(RECKONED) >= Math.max(FEW, all * MOST_RECKONED);
    return Stream.of(Family.values())
        .filter(
            family ->
                (reckoned && RECKONED.contains(family))
                    || families.getOrDefault(family, 0) >= Math.max(FEW, all * ample(family)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static double ample(Family family) {
    return family == Family.CHAIN ? AMPLE_OF_CHAINS : AMPLE;
  }

  private static Set<String> properties(Plan plan) {
    Set<String> properties = new TreeSet<>(plan.working().lookedUp());
    plan.asked().forEach(each -> properties.add(each.property()));
    return properties;
  }

  private static List<Object> key(Plan plan, FactBase facts) {
    Set<String> things = new TreeSet<>();
    plan.merged().variables().forEach(variable -> things.add(variable.entityId()));
    Taken.of(plan, facts).forEach(taken -> things.add(taken.thing()));
    return List.of(answer(plan, facts), things);
  }

  private static String answer(Plan plan, FactBase facts) {
    return Names.key(GoldAnswer.of(plan, facts).text());
  }
}
