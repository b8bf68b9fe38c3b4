package io.hopsmith.validators.balance;

import java.util.Map;

/**
 * What became of one cap or one wanted share.
 *
 * @param trait its trait
 * @param value of a share, the value that it is wanted for; of a cap, the value that most rows have
 * @param rule {@code cap}, counted in rows, or {@code share}, counted in parts of one
 * @param wanted most rows, or the wanted share
 * @param reached rows with the value, or their share
 */
public record BalanceLine(String trait, String value, String rule, double wanted, double reached) {
  private static final double DIGITS = 10_000;

  static BalanceLine cap(Trait trait, int cap, Map<String, Integer> counts) {
    String value = "";
    int most = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() > most) {
        value = count.getKey();
        most = count.getValue();
      }
    }
    return new BalanceLine(trait.key(), value, "cap", cap, most);
  }

  static BalanceLine share(
      Trait trait, String value, double share, Map<String, Integer> counts, int rows) {
    double reached = rows == 0 ? 0 : (double) counts.getOrDefault(value, 0) / rows;
    return new BalanceLine(
        trait.key(), value, "share", share, Math.round(reached * DIGITS) / DIGITS);
  }
}
