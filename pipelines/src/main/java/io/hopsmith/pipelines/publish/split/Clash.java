package io.hopsmith.pipelines.publish.split;

import io.hopsmith.schemas.Side;
import io.hopsmith.validators.split.Dropped;
import java.util.Optional;

/**
 * A page, answer or entity that a row has in common with rows of the other side; or the last word
 * on a row.
 *
 * @param id the row
 * @param side its side
 * @param key what it has in common
 * @param others rows of the other side that have it too
 * @param weight what the row weighs
 * @param wins whether the row weighs more than all of the others
 * @param dropped why the row goes; empty of a clash
 */
record Clash(
    String id,
    Side side,
    String key,
    long others,
    double weight,
    boolean wins,
    Optional<Dropped> dropped) {

  static Clash of(String id, Side side, String key) {
    return new Clash(id, side, key, 0, 0, false, Optional.empty());
  }

  Clash others(long count) {
    return new Clash(id, side, key, count, weight, wins, dropped);
  }

  Clash weight(double rowWeight) {
    return new Clash(id, side, key, others, rowWeight, wins, dropped);
  }

  Clash wins(boolean most) {
    return new Clash(id, side, key, others, weight, most, dropped);
  }
}
