package io.hopsmith.validators.balance;

import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Side;
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
  private static final String OTHERS = "others";
  private static final Comparator<QaRow> ORDER =
      Comparator.comparing((QaRow row) -> row.split() != Side.EVAL)
          .thenComparing(row -> Ids.of("balance", row.id()));

  private final BalanceSettings settings;
  private final List<Dropped> dropped = new ArrayList<>();
  private List<QaRow> left;

  private Balance(BalanceSettings settings, List<QaRow> rows) {
    this.settings = settings;
    this.left = rows.stream().sorted(ORDER).toList();
  }

  /** The rows to drop, each once. */
  public static List<Dropped> among(List<QaRow> rows, BalanceSettings settings) {
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
    List<QaRow> kept = new ArrayList<>();
    for (QaRow row : left) {
      Optional<String> full = full(row, counts);
      if (full.isPresent()) {
        dropped.add(new Dropped(row.id(), Reason.BALANCE_CAP, full.get()));
      } else {
        kept.add(row);
        for (Trait trait : settings.caps().keySet()) {
          trait.of(row).forEach(value -> count(counts, trait).merge(value, 1, Integer::sum));
        }
      }
    }
    left = kept;
  }

  /** Which value of the row as many kept rows have as may; empty when it may stay. */
  private Optional<String> full(QaRow row, Map<Trait, Map<String, Integer>> counts) {
    for (Map.Entry<Trait, Integer> cap : settings.caps().entrySet()) {
      for (String value : cap.getKey().of(row)) {
        if (count(counts, cap.getKey()).getOrDefault(value, 0) >= cap.getValue()) {
          return Optional.of(
              "%d other rows have the %s '%s', as many as may"
                  .formatted(cap.getValue(), cap.getKey().key(), value));
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, Integer> count(Map<Trait, Map<String, Integer>> counts, Trait trait) {
    return counts.computeIfAbsent(trait, t -> new HashMap<>());
  }

  private void share(Trait trait, SortedMap<String, Double> wanted) {
    Map<String, List<QaRow>> byValue =
        left.stream().collect(Collectors.groupingBy(row -> value(trait, row, wanted.keySet())));
    Map<String, Integer> available = new TreeMap<>();
    byValue.forEach((value, rows) -> available.put(value, rows.size()));
    Map<String, Integer> quotas = Quotas.of(available, withRest(wanted), settings.mostLoss());
    List<QaRow> kept = new ArrayList<>();
    byValue.forEach(
        (value, rows) -> {
          int quota = quotas.get(value);
          kept.addAll(rows.subList(0, quota));
          rows.subList(quota, rows.size())
              .forEach(row -> dropped.add(surplus(row, trait, value, quota)));
        });
    left = kept.stream().sorted(ORDER).toList();
  }

  private static String value(Trait trait, QaRow row, Set<String> wanted) {
    String value = trait.of(row).stream().findFirst().orElse("");
    return wanted.contains(value) ? value : OTHERS;
  }

  private static Map<String, Double> withRest(SortedMap<String, Double> wanted) {
    Map<String, Double> all = new TreeMap<>(wanted);
    double named = wanted.values().stream().mapToDouble(Double::doubleValue).sum();
    all.put(OTHERS, Math.max(0, 1 - named));
    return all;
  }

  private static Dropped surplus(QaRow row, Trait trait, String value, int quota) {
    return new Dropped(
        row.id(),
        Reason.BALANCE_SHARE,
        String.format(
            Locale.ROOT,
            "surplus row with %s %s, of which %d stay for the wanted shares",
            trait.key(),
            value,
            quota));
  }
}
