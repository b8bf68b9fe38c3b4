package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How much one clue narrows down what it is said of, beyond the index too, and whether a search can
 * begin with it. A small index shows every clue shared by few, so it is judged by its kind: a value
 * that belongs to one thing by nature is enough, a name that nothing else here has or a day nearly
 * is, a decade or a narrow interval of amounts helps, a wide one does not. What is only hinted at
 * helps as a narrow interval does.
 */
final class ClueWeights {
  /** Weight by which a thing is known. */
  static final int ENOUGH = 3;

  private static final int NEARLY = 2;
  static final int HELPS = 1;

  /** Entities that may share a clue by which a thing is to be found. */
  private static final int MOST_PER_HANDLE = 4;

  /** Dates are written yyyymmdd. */
  private static final double DATE_YEAR = 10_000;

  /** An interval of amounts is narrow when its end is less than so many times its beginning. */
  private static final double NARROW = 2;

  /** Share of the entities with a property that a narrow interval may fit at most. */
  private static final double LEAVES_OUT_HALF = 0.5;

  /** Share of the entities with a property that have a value which nearly means one of them. */
  private static final double RARE_VALUES = 0.02;

  /** Mean number of subjects that share a value where values are seldom shared. */
  private static final double SELDOM_SHARED = 1.25;

  /** Share of the entities with a property that may have a value which is no name. */
  private static final double RARE_WORDS = 0.01;

  /**
   * A capital or a digit past the first letter: the first word of a cell begins with one anyway.
   */
  private static final Pattern NAMES = Pattern.compile("(?<=.)(?:\\b\\p{Lu}|\\d)");

  private final FactBase facts;
  private final Nature nature;
  private final CommonNames common;

  ClueWeights(FactBase facts, Nature nature) {
    this.facts = facts;
    this.nature = nature;
    common = new CommonNames(facts);
  }

  /** How surely what fits the clue is the variable's thing: 0, or up to {@link #ENOUGH}. */
  int of(Constraint clue, Variable variable) {
    if (clue.operator() == Operator.RANGE) {
      if (nature.isNumberOfOne(clue, variable.type())) {
        return ENOUGH;
      }
      boolean date = isDate(clue);
      boolean narrow = date ? isWithinTenYears(clue) : isNarrow(clue);
      return date && isOwnDay(clue) ? NEARLY : narrow ? HELPS : 0;
    }
    if (clue.operator() == Operator.HINT) {
      return HELPS;
    }
    if (!isHandle(clue)) {
      return 0;
    }
    Optional<Entity> named = facts.entity(clue.object());
    if (common.include(named.map(Entity::name).orElse(clue.object()))) {
      return HELPS;
    }
    List<String> types = named.map(Entity::types).orElse(List.of());
    if (nature.isOfOne(clue.predicate(), variable.type(), types) && !isMereTitle(clue)) {
      boolean elsewhere = Nature.isNamedLikeOthers(types) && !isAsGoodAsAName(clue);
      return elsewhere ? NEARLY : ENOUGH;
    }
    boolean nearly = !nature.isOfMany(clue.predicate()) && isRare(clue, variable);
    return nearly ? NEARLY : HELPS;
  }

  /** Whether an interval of amounts is narrow and leaves out most things that have such amounts. */
  private boolean isNarrow(Constraint clue) {
    return clue.high() < clue.low() * NARROW
        && facts.fitting(clue) <= Math.max(1, LEAVES_OUT_HALF * facts.having(clue.predicate()));
  }

  /**
   * Whether a clue says what came before or after by a title alone, which no page here is about:
   * works of others have the same.
   */
  private static boolean isMereTitle(Constraint clue) {
    return clue.operator() == Operator.TEXT && RelationKind.ORDER.has(clue.predicate());
  }

  /**
   * Whether a value nearly means one thing: few among very many have it, or nothing else does where
   * values are seldom shared. Many have died in the town in which one of an index has.
   */
  private boolean isRare(Constraint clue, Variable variable) {
    int sharing = sharing(clue);
    return sharing <= RARE_VALUES * facts.having(clue.predicate())
        || (sharing == 1
            && facts.fan(clue.predicate(), variable.type()).subjects() <= SELDOM_SHARED);
  }

  /** Entities that the clue alone fits. */
  int sharing(Constraint clue) {
    boolean exact = clue.operator() == Operator.ENTITY || clue.operator() == Operator.TEXT;
    Optional<Fact> fact = exact ? facts.fact(clue.factId()) : Optional.empty();
    return fact.map(facts::sharing).orElseGet(() -> facts.fitting(clue));
  }

  /**
   * Whether a clue can be searched for: a name, a day, or words that are rare among many. Amounts
   * and periods can be checked on a page, but no search finds the page by them.
   */
  boolean isHandle(Constraint clue) {
    int sharing = sharing(clue);
    return sharing <= MOST_PER_HANDLE
        && switch (clue.operator()) {
          case ENTITY -> true;
          case TEXT ->
              NAMES.matcher(clue.object()).find()
                  || sharing <= RARE_WORDS * facts.having(clue.predicate());
          case RANGE -> isDate(clue) && isDay(clue);
          case HINT, TYPE, VARIABLE -> false;
        };
  }

  /** Whether a clue belongs to its thing alone by its very label, such as a country's capital. */
  boolean isAsGoodAsAName(Constraint clue) {
    return nature.isHeldByOne(clue.predicate());
  }

  static boolean isDate(Constraint clue) {
    return clue.unit().equals(Constraint.DATE);
  }

  private static int year(double date) {
    return (int) (date / DATE_YEAR);
  }

  private static boolean isWithinTenYears(Constraint clue) {
    return year(clue.high()) - year(clue.low()) < 10;
  }

  /** Whether a day is that of one thing, or of two by chance: a day of many is a common event. */
  private boolean isOwnDay(Constraint clue) {
    return isDay(clue) && sharing(clue) <= 2;
  }

  static boolean isDay(Constraint clue) {
    return clue.operator() == Operator.RANGE
        && isDate(clue)
        && clue.low() == clue.high()
        && clue.low() % 100 > 0;
  }
}
