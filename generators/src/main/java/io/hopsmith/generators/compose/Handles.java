package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import java.util.Comparator;
import java.util.List;

/**
 * By which clues a search finds a thing, and how surely they and what leads to it mean one thing
 * beyond the index too: what each clue weighs ({@link ClueWeights}) is added up with the relations
 * that lead to the thing.
 */
final class Handles {
  /** Kinds of amount that tell a thing from others together. */
  private static final int SEVERAL_AMOUNTS = 2;

  private final Nature nature;
  private final ClueWeights weights;

  Handles(FactBase facts, Nature nature) {
    this.nature = nature;
    weights = new ClueWeights(facts, nature);
  }

  /**
   * Whether what a draft says of a variable means one thing: by a relation that leads to it alone,
   * by clues, or by both together. A search for a leaf must be able to begin with a clue.
   */
  boolean know(Draft draft, Variable variable) {
    List<Constraint> clues = draft.clues(variable.name());
    boolean leaf = draft.edgesTo(variable.name()).isEmpty();
    return (!leaf || clues.stream().anyMatch(this::isHandle)) && !needMore(draft, variable);
  }

  /** Whether what the draft says of the variable is not enough yet to know it by. */
  boolean needMore(Draft draft, Variable variable) {
    return weight(draft, variable) < ClueWeights.ENOUGH || isOneOfMany(draft, variable);
  }

  /**
   * Whether all that is said of a variable may well be true of several beyond the index, however
   * much it is: people work with each other again, also within a year, many from a place have been
   * in one team, and many songs of a writer last three minutes. A day, an exact amount, two kinds
   * of amount, or anything of another nature tells them apart.
   */
  private boolean isOneOfMany(Draft draft, Variable variable) {
    return draft.edgesTo(variable.name()).stream()
            .allMatch(
                edge ->
                    nature.isOfMany(edge.predicate())
                        && !nature.leadsToOne(draft, edge, variable.name()))
        && draft.ringEdges(variable.name()).isEmpty()
        && !nature.isAllThatListsShare(draft, variable.name())
        && areOfMany(draft.clues(variable.name()), variable);
  }

  private boolean areOfMany(List<Constraint> clues, Variable variable) {
    boolean named = clues.stream().anyMatch(Handles::isName);
    return clues.stream()
            .allMatch(
                clue ->
                    isOfMany(clue, variable)
                        || (ClueWeights.isDay(clue)
                            && nature.isOnDayOfMany(clue.predicate(), variable.type(), named)))
        && kindsOfAmount(clues) < SEVERAL_AMOUNTS;
  }

  private static boolean isName(Constraint clue) {
    return clue.operator() == Operator.ENTITY || clue.operator() == Operator.TEXT;
  }

  private static long kindsOfAmount(List<Constraint> clues) {
    return clues.stream()
        .filter(clue -> clue.operator() == Operator.RANGE && !ClueWeights.isDate(clue))
        .map(Constraint::predicate)
        .distinct()
        .count();
  }

  private boolean isOfMany(Constraint clue, Variable variable) {
    return switch (clue.operator()) {
      case RANGE -> ClueWeights.isDate(clue) ? !ClueWeights.isDay(clue) : clue.low() != clue.high();
      case HINT -> true;
      default ->
          nature.isOfMany(clue.predicate()) && weights.of(clue, variable) < ClueWeights.ENOUGH;
    };
  }

  private int weight(Draft draft, Variable variable) {
    return edgeWeight(draft, variable) + weight(draft.clues(variable.name()), variable);
  }

  private int edgeWeight(Draft draft, Variable variable) {
    List<Constraint> before = draft.edgesTo(variable.name());
    int known =
        before.stream()
            .mapToInt(
                edge ->
                    nature.leadsToOne(draft, edge, variable.name())
                        ? ClueWeights.ENOUGH
                        : ClueWeights.HELPS)
            .sum();
    int met = nature.isAllThatListsShare(draft, variable.name()) ? ClueWeights.ENOUGH : 0;
    return Math.max(met, known + ClueWeights.HELPS * (int) furtherTies(draft, variable, before));
  }

  /**
   * Edges of a ring that lead on to what is resolved later: a thing that is tied to two others
   * which are tied to each other is known by both. For the first one, by which a search begins,
   * they count as one.
   */
  private static long furtherTies(Draft draft, Variable variable, List<Constraint> before) {
    List<Constraint> ring = draft.ringEdges(variable.name());
    boolean begins = ring.stream().noneMatch(before::contains);
    return begins
        ? Math.min(1, ring.size())
        : ring.stream().filter(edge -> !before.contains(edge)).count();
  }

  private int weight(List<Constraint> clues, Variable variable) {
    return clues.stream().mapToInt(clue -> weights.of(clue, variable)).sum();
  }

  /**
   * Clues that help to know a variable, those by which it is found and known alone first. One that
   * is as good as its name, such as a country's capital, comes last: who reads it need not search.
   */
  List<Constraint> helping(List<Constraint> offered, Variable variable) {
    record Weighed(Constraint clue, int weight, boolean held, boolean handle) {}

    return offered.stream()
        .map(
            clue ->
                new Weighed(
                    clue,
                    weights.of(clue, variable),
                    weights.isAsGoodAsAName(clue),
                    isHandle(clue)))
        .filter(weighed -> weighed.weight() > 0)
        .sorted(
            Comparator.comparing(Weighed::held)
                .thenComparing(weighed -> weighed.weight() < ClueWeights.ENOUGH)
                .thenComparing(weighed -> !weighed.handle()))
        .map(Weighed::clue)
        .toList();
  }

  /** Entities that the clue alone fits. */
  int sharing(Constraint clue) {
    return weights.sharing(clue);
  }

  /** Whether a search can find a thing by the clue. */
  boolean isHandle(Constraint clue) {
    return weights.isHandle(clue);
  }

  /** Whether a clue belongs to its thing alone by its very label, such as a country's capital. */
  boolean isAsGoodAsAName(Constraint clue) {
    return weights.isAsGoodAsAName(clue);
  }
}
