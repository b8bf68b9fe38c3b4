package io.hopsmith.validators.balance;

import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.validators.split.Dropped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds rows to drop so that no value of a capped trait has more rows than it may, then so that the
 * values of a trait with target shares have these. Rows of the eval side, of which there are few,
 * are taken first, then those with the smallest hashes of their ids: the same rows in any order
 * give the same. Linear in the rows.
 */
public final class Balance {
  /** The values of a trait that no share is wanted for, together. */
  public static final String OTHERS = "others";

  private static final Comparator<BalanceRow> ORDER = Comparator.comparing(BalanceRow::order);

  private final BalanceSettings settings;
  private final List<Dropped> dropped = new ArrayList<>();
  private List<BalanceRow> left;

  private Balance(BalanceSettings settings, List<BalanceRow> rows) {
    this.settings = settings;
    this.left = rows.stream().sorted(ORDER).toList();
  }

  /** The rows to drop, each once. */
  public static List<Dropped> among(List<BalanceRow> rows, BalanceSettings settings) {
    if (settings.isNone()) {
      return List.of();
    }
    Balance balance = new Balance(settings, rows);
    balance.cap();
    settings.shares().forEach(balance::share);
    return List.copyOf(balance.dropped);
  }

  private void cap() {
    Map<Trait, Map<String, Integer>> counts = new HashMap<>();
    List<BalanceRow> kept = new ArrayList<>();
    for (BalanceRow row : left) {
      Optional<Dropped> full = full(row, counts);
      if (full.isPresent()) {
        dropped.add(full.get());
      } else {
        kept.add(row);
        for (Trait trait : settings.caps().keySet()) {
          row.of(trait).forEach(value -> count(counts, trait).merge(value, 1, Integer::sum));
        }
      }
    }
    left = kept;
  }

  /** Which value of the row as many kept rows have as may; empty when it may stay. */
  private Optional<Dropped> full(BalanceRow row, Map<Trait, Map<String, Integer>> counts) {
    for (Map.Entry<Trait, Integer> cap : settings.caps().entrySet()) {
      for (String value : row.of(cap.getKey())) {
        if (count(counts, cap.getKey()).getOrDefault(value, 0) >= cap.getValue()) {
          return Optional.of(capped(row.id(), cap.getKey(), value, cap.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, Integer> count(Map<Trait, Map<String, Integer>> counts, Trait trait) {
    return counts.computeIfAbsent(trait, t -> new HashMap<>());
  }

  private void share(Trait trait, SortedMap<String, Double> wanted) {
    Map<String, List<BalanceRow>> byValue =
        left.stream().collect(Collectors.groupingBy(row -> value(trait, row, wanted.keySet())));
    SortedMap<String, Integer> available = new TreeMap<>();
    byValue.forEach((value, rows) -> available.put(value, rows.size()));
    SortedMap<String, Integer> quotas = quotas(available, wanted, settings.mostLoss());
    List<BalanceRow> kept = new ArrayList<>();
    byValue.forEach(
        (value, rows) -> {
          int quota = quotas.get(value);
          kept.addAll(rows.subList(0, quota));
          rows.subList(quota, rows.size())
              .forEach(row -> dropped.add(surplus(row.id(), trait, value, quota)));
        });
    left = kept.stream().sorted(ORDER).toList();
  }

  /** The value that a row counts for where shares of some values are wanted. */
  public static String value(Trait trait, BalanceRow row, Set<String> wanted) {
    String value = row.of(trait).stream().findFirst().orElse("");
    return wanted.contains(value) ? value : OTHERS;
  }

  /**
   * How many rows of each value stay.
   *
   * @param available rows by value, or {@link #OTHERS}
   * @param wanted shares by value
   * @param mostLoss see {@link BalanceSettings#mostLoss}
   */
  public static SortedMap<String, Integer> quotas(
      SortedMap<String, Integer> available, SortedMap<String, Double> wanted, double mostLoss) {
    return new TreeMap<>(Quotas.of(available, withRest(wanted), mostLoss));
  }

  private static Map<String, Double> withRest(SortedMap<String, Double> wanted) {
    Map<String, Double> all = new TreeMap<>(wanted);
    double named = wanted.values().stream().mapToDouble(Double::doubleValue).sum();
    all.put(OTHERS, Math.max(0, 1 - named));
    return all;
  }

  /** The word on a row of whose value there are as many as may be. */
  public static Dropped capped(String id, Trait trait, String value, int cap) {
    return new Dropped(
        id,
        Reason.BALANCE_CAP,
        "%d other rows have the %s '%s', as many as may".formatted(cap, trait.key(), value));
  }

  /** The word on a row of whose value so many stay. */
  public static Dropped surplus(String id, Trait trait, String value, int quota) {
    return new Dropped(
        id,
        Reason.BALANCE_SHARE,
        String.format(
            Locale.ROOT,
            "surplus row with %s %s, of which %d stay for the wanted shares",
            trait.key(),
            value,
            quota));
  }
}
