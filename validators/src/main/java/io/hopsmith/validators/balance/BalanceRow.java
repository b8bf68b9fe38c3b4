package io.hopsmith.validators.balance;

import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * What balancing needs to know of a row.
 *
 * @param id the row
 * @param side of the split
 * @param values of the traits that have a cap or wanted shares, sorted, each once
 */
public record BalanceRow(String id, Side side, List<Value> values) {

  /** A trait's value. */
  public record Value(Trait trait, String value) {}

  public BalanceRow {
    values = List.copyOf(values);
  }

  /** What these settings need to know of a row. */
  public static BalanceRow of(QaRow row, BalanceSettings settings) {
    List<Value> values = new ArrayList<>();
    for (Trait trait : Trait.values()) {
      if (settings.caps().containsKey(trait) || settings.shares().containsKey(trait)) {
        trait.of(row).forEach(value -> values.add(new Value(trait, value)));
      }
    }
    return new BalanceRow(row.id(), row.split(), values);
  }

  /** Its values of one trait. */
  public List<String> of(Trait trait) {
    return values.stream().filter(v -> v.trait() == trait).map(Value::value).toList();
  }

  /**
   * By this rows are sorted where some have to go: the first ones stay. Rows of the eval side, of
   * which there are few, come first.
   */
  public String order() {
    return (side == Side.EVAL ? "0" : "1") + Ids.of("balance", id);
  }
}
