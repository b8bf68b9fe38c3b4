package io.hopsmith.validators.gate;

import io.hopsmith.agents.solver.Attempt;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Attempts by question, view of the corpus and solver; forgets the longest unused. Thread-safe. */
public final class RolloutCache {
  /** What an attempt depends on. */
  public record Key(String question, String view, String solver) {}

  private final Map<Key, Attempt> attempts;

  /** A cache of at most {@code capacity} attempts, at least 1. */
  public RolloutCache(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity is " + capacity + "; allowed: 1 or more");
    }
    attempts =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, Attempt> eldest) {
            return size() > capacity;
          }
        };
  }

  synchronized Optional<Attempt> get(Key key) {
    return Optional.ofNullable(attempts.get(key));
  }

  synchronized void put(Key key, Attempt attempt) {
    attempts.put(key, attempt);
  }
}
