package io.hopsmith.generators.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** Random orders in which the rare tends to come first. */
final class Lottery {
  private Lottery() {}

  /**
   * A random order in which an item's chance to be next is inverse to the square root of how common
   * it is (Efraimidis and Spirakis, 2006: sort by exponential variates over the weights).
   *
   * @param commonness at least 1
   */
  static <T> List<T> drawn(List<T> items, ToIntFunction<T> commonness, Random random) {
    return weighted(items, item -> 1 / Math.sqrt(commonness.applyAsInt(item)), random);
  }

  /**
   * A random order in which an item's chance to be next is as its weight.
   *
   * @param weight above 0
   */
  static <T> List<T> weighted(List<T> items, ToDoubleFunction<T> weight, Random random) {
    record Ticket<T>(T item, double number) {}

    List<Ticket<T>> tickets = new ArrayList<>();
    for (T item : items) {
      double waiting = -Math.log(1 - random.nextDouble());
      tickets.add(new Ticket<>(item, waiting / weight.applyAsDouble(item)));
    }
    return tickets.stream()
        .sorted(Comparator.comparingDouble(Ticket::number))
        .map(Ticket::item)
        .toList();
  }
}
