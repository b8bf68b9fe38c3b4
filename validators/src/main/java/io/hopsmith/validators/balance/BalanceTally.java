package io.hopsmith.validators.balance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts rows by the traits of these settings; keeps a number for each value that occurs. */
public final class BalanceTally {
  private final BalanceSettings settings;
  private final Map<Trait, Map<String, Integer>> counts = new EnumMap<>(Trait.class);
  private int rows;

  public BalanceTally(BalanceSettings settings) {
    this.settings = settings;
    Set<Trait> traits = new TreeSet<>(settings.caps().keySet());
    traits.addAll(settings.shares().keySet());
    traits.forEach(trait -> counts.put(trait, new TreeMap<>()));
  }

  public void add(BalanceRow row) {
    rows++;
    row.values().forEach(v -> counts.get(v.trait()).merge(v.value(), 1, Integer::sum));
  }

  /** One line for every cap and every wanted share. */
  public List<BalanceLine> lines() {
    List<BalanceLine> lines = new ArrayList<>();
    settings
        .caps()
        .forEach((trait, cap) -> lines.add(BalanceLine.cap(trait, cap, counts.get(trait))));
    settings
        .shares()
        .forEach(
            (trait, wanted) ->
                wanted.forEach(
                    (value, share) ->
                        lines.add(
                            BalanceLine.share(trait, value, share, counts.get(trait), rows))));
    return lines;
  }
}
