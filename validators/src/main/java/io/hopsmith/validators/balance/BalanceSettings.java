package io.hopsmith.validators.balance;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many rows may be alike.
 *
 * @param caps most rows with one value of a trait, at least 1
 * @param shares wanted shares of the rows by the values of a trait, each in [0, 1], together at
 *     most 1; all other values share the rest
 * @param mostLoss largest share of the rows that may go for the sake of one trait's shares, in [0,
 *     1); where that is not enough they are missed
 */
public record BalanceSettings(
    SortedMap<Trait, Integer> caps,
    SortedMap<Trait, SortedMap<String, Double>> shares,
    double mostLoss)
    implements Serializable {
  /** Lets rows be as they are. */
  public static final BalanceSettings NONE = new BalanceSettings(Map.of(), Map.of(), 0);

  public BalanceSettings {
    caps = Collections.unmodifiableSortedMap(new TreeMap<>(caps));
    TreeMap<Trait, SortedMap<String, Double>> copied = new TreeMap<>();
    shares.forEach(
        (trait, wanted) ->
            copied.put(trait, Collections.unmodifiableSortedMap(new TreeMap<>(wanted))));
    shares = Collections.unmodifiableSortedMap(copied);
    if (!(mostLoss >= 0 && mostLoss < 1)) {
      throw new IllegalArgumentException("largest loss must be in [0, 1), not " + mostLoss);
    }
  }

  /** The same of maps in any order. */
  public BalanceSettings(
      Map<Trait, Integer> caps, Map<Trait, SortedMap<String, Double>> shares, double mostLoss) {
    this(new TreeMap<>(caps), new TreeMap<>(shares), mostLoss);
  }

  /** Whether rows are left as they are. */
  public boolean isNone() {
    return caps.isEmpty() && shares.isEmpty();
  }
}
