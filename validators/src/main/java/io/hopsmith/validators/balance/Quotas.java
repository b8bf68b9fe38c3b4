package io.hopsmith.validators.balance;

import java.util.Map;
import java.util.TreeMap;

/** How many rows of each kind may stay. Pure. */
final class Quotas {
  private Quotas() {}

  /**
   * Quotas in the wanted proportions that keep as many rows as possible. Kinds of which there is no
   * row are left out of the proportions. Where more than the allowed loss would go, the quotas are
   * raised evenly, as far as there are rows, until it does not.
   *
   * @param available rows by kind, at least 1 each
   * @param shares wanted shares by kind; a kind that is not named has none
   * @param mostLoss largest share of the rows that may go
   */
  static Map<String, Integer> of(
      Map<String, Integer> available, Map<String, Double> shares, double mostLoss) {
    int all = available.values().stream().mapToInt(Integer::intValue).sum();
    double named = sum(available, shares);
    double most = named == 0 ? 0 : Double.MAX_VALUE;
    for (Map.Entry<String, Integer> kind : available.entrySet()) {
      double share = shares.getOrDefault(kind.getKey(), 0.0);
      if (share > 0) {
        most = Math.min(most, kind.getValue() / (share / named));
      }
    }
    int least = (int) Math.ceil(all * (1 - mostLoss) - 1e-9);
    Map<String, Integer> quotas = new TreeMap<>();
    for (Map.Entry<String, Integer> kind : available.entrySet()) {
      double share = named == 0 ? 0 : shares.getOrDefault(kind.getKey(), 0.0) / named;
      int quota = (int) Math.floor(most * share + 1e-6);
      quotas.put(kind.getKey(), Math.min(kind.getValue(), quota));
    }
    fill(quotas, available, shares, least);
    return quotas;
  }

  private static double sum(Map<String, Integer> available, Map<String, Double> shares) {
    return available.keySet().stream().mapToDouble(kind -> shares.getOrDefault(kind, 0.0)).sum();
  }

  /** Adds one row at a time to the kind that is furthest below its share, unwanted kinds last. */
  private static void fill(
      Map<String, Integer> quotas,
      Map<String, Integer> available,
      Map<String, Double> shares,
      int least) {
    int kept = quotas.values().stream().mapToInt(Integer::intValue).sum();
    for (; kept < least; kept++) {
      String next = "";
      double lowest = Double.MAX_VALUE;
      for (Map.Entry<String, Integer> kind : available.entrySet()) {
        int quota = quotas.get(kind.getKey());
        double share = Math.max(shares.getOrDefault(kind.getKey(), 0.0), 1e-9);
        if (quota < kind.getValue() && (quota + 1) / share < lowest) {
          lowest = (quota + 1) / share;
          next = kind.getKey();
        }
      }
      quotas.merge(next, 1, Integer::sum);
    }
  }
}
