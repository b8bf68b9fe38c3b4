package io.hopsmith.agents.cache;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A bounded map that forgets what was used longest ago. Safe for several threads. */
public final class LeastRecentlyUsed<K, V> extends AbstractMap<K, V> {
  private final Map<K, V> entries;

  /**
   * An empty map.
   *
   * @param capacity entries it holds at most, at least 1
   */
  public LeastRecentlyUsed(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity is " + capacity + "; allowed: 1 or more");
    }
    entries = Collections.synchronizedMap(new Bounded<K, V>(capacity));
  }

  @Override
  public V get(Object key) {
    return entries.get(key);
  }

  @Override
  public V put(K key, V value) {
    return entries.put(key, value);
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return entries.entrySet();
  }

  private static final class Bounded<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private final int capacity;

    Bounded(int capacity) {
      super(64, 0.75f, true);
      this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > capacity;
    }
  }
}
