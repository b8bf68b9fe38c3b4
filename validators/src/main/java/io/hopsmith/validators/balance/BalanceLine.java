package io.hopsmith.validators.balance;

import io.hopsmith.schemas.QaRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  /** One line for every cap and every wanted share, over these rows. */
  public static List<BalanceLine> of(List<QaRow> rows, BalanceSettings settings) {
    List<BalanceLine> lines = new ArrayList<>();
    settings.caps().forEach((trait, cap) -> lines.add(cap(trait, cap, counts(trait, rows))));
    settings
        .shares()
        .forEach(
            (trait, wanted) -> {
              Map<String, Integer> counts = counts(trait, rows);
              wanted.forEach(
                  (value, share) -> lines.add(share(trait, value, share, counts, rows.size())));
            });
    return lines;
  }

  private static Map<String, Integer> counts(Trait trait, List<QaRow> rows) {
    Map<String, Integer> counts = new TreeMap<>();
    rows.forEach(row -> trait.of(row).forEach(value -> counts.merge(value, 1, Integer::sum)));
    return counts;
  }

  private static BalanceLine cap(Trait trait, int cap, Map<String, Integer> counts) {
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

  private static BalanceLine share(
      Trait trait, String value, double share, Map<String, Integer> counts, int rows) {
    double reached = rows == 0 ? 0 : (double) counts.getOrDefault(value, 0) / rows;
    return new BalanceLine(
        trait.key(), value, "share", share, Math.round(reached * DIGITS) / DIGITS);
  }
}
