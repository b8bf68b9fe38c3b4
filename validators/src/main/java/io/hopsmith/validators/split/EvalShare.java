package io.hopsmith.validators.split;

import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps the share of eval rows between two bounds by dropping rows of the side that has too many,
 * in hash order and as few as it takes.
 *
 * @param target wanted share of eval rows, in (0, 1)
 * @param tolerance how far the share may be off, in both directions
 * @param mostTrainLoss largest share of train rows that may go for the sake of the balance; where
 *     that is not enough the share stays too small
 */
public record EvalShare(double target, double tolerance, double mostTrainLoss)
    implements Serializable {

  /** A tenth, give or take two hundredths, for at most two fifths of the train rows. */
  public static final EvalShare DEFAULT = new EvalShare(0.10, 0.02, 0.4);

  public EvalShare {
    if (!(tolerance >= 0 && target - tolerance > 0 && target + tolerance < 1)) {
      throw new IllegalArgumentException(
          "eval share %s +- %s must stay between 0 and 1".formatted(target, tolerance));
    }
    if (!(mostTrainLoss >= 0 && mostTrainLoss < 1)) {
      throw new IllegalArgumentException(
          "largest loss of train rows must be in [0, 1), not " + mostTrainLoss);
    }
  }

  /** Whether so many rows lie within the bounds. */
  public boolean met(long train, long eval) {
    double share = train + eval == 0 ? 0 : (double) eval / (train + eval);
    return Math.abs(share - target) <= tolerance + 1e-9;
  }

  /**
   * The rows that have to go.
   *
   * @param side of which there are too many
   * @param count how many of them, at least 0
   */
  public record Surplus(Side side, long count) {}

  /** The surplus among so many rows. */
  public Surplus surplus(long train, long eval) {
    double most = target + tolerance;
    long mostEval = (long) Math.floor(train * most / (1 - most) + 1e-9);
    if (eval > mostEval) {
      // With next to no train rows an empty eval side would be no better than a large one.
      return new Surplus(Side.EVAL, eval - Math.max(mostEval, 1));
    }
    return new Surplus(Side.TRAIN, eval == 0 ? 0 : surplusTrain(train, eval));
  }

  List<Dropped> surplus(List<RowKeys> rows) {
    long eval = rows.stream().filter(row -> row.side() == Side.EVAL).count();
    Surplus surplus = surplus(rows.size() - eval, eval);
    return rows.stream()
        .filter(row -> row.side() == surplus.side())
        .map(RowKeys::id)
        .sorted(Comparator.comparing(EvalShare::order))
        .limit(surplus.count())
        .map(id -> dropped(id, surplus.side()))
        .toList();
  }

  /** By this the rows of a side are sorted; the first ones go. */
  public static String order(String id) {
    return Ids.of("balance", id);
  }

  /** The word on a row that goes. */
  public Dropped dropped(String id, Side side) {
    return new Dropped(
        id,
        Rejection.Reason.SPLIT_BALANCE,
        "surplus %s row for an eval share of %s +- %s".formatted(side, target, tolerance));
  }

  private long surplusTrain(long train, long eval) {
    double least = target - tolerance;
    long mostTrain = (long) Math.floor(eval * (1 - least) / least + 1e-9);
    long allowed = (long) Math.floor(train * mostTrainLoss);
    return Math.min(Math.max(0, train - mostTrain), allowed);
  }
}
