package io.hopsmith.agents.judge;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Units that are converted into each other, by their {@link Word#form}. */
final class Measures {
  private static final Map<String, Double> METRES =
      Map.of(
          "km", 1000.0, "m", 1.0, "cm", 0.01, "mm", 0.001, "mile", 1609.344, "mi", 1609.344, "ft",
          0.3048, "inch", 0.0254, "yard", 0.9144);
  private static final Map<String, Double> KILOGRAMS =
      Map.of("kg", 1.0, "gram", 0.001, "g", 0.001, "pound", 0.45359237, "ounce", 0.028349523);
  private static final Map<String, Double> MINUTES =
      Map.of("minute", 1.0, "min", 1.0, "hour", 60.0, "day", 1440.0, "week", 10_080.0);

  private Measures() {}

  /** How many of one unit another is; empty where they measure different things. */
  static OptionalDouble factor(String from, String to) {
    Optional<Map<String, Double>> table =
        Optional.of(METRES)
            .filter(each -> each.containsKey(from))
            .or(() -> Optional.of(KILOGRAMS).filter(each -> each.containsKey(from)))
            .or(() -> Optional.of(MINUTES).filter(each -> each.containsKey(from)));
    return table.filter(each -> each.containsKey(to)).isPresent()
        ? OptionalDouble.of(table.get().get(from) / table.get().get(to))
        : OptionalDouble.empty();
  }
}
