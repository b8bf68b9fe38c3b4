package io.hopsmith.generators.compose;

import io.hopsmith.generators.Made;
import io.hopsmith.schemas.Family;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Kinds of questions as composers try them, with how often each is drawn. */
enum Kind {
  CHAIN_TO_THING(5),
  CHAIN_TO_VALUE(5),
  FORK(5),
  CYCLE(5),
  DIFFERENCE(2),
  WITHIN(5),
  COMPARISON(2),
  LIST(5);

  /** Below this share of the yield of all, a kind is drawn no more seldom: sets want variety. */
  private static final double LEAST_YIELD = 0.25;

  /** By so much more seldom is a kind drawn of which many tries came to nothing. */
  private static final double HOPELESS = 5;

  private final int weight;

  Kind(int weight) {
    this.weight = weight;
  }

  /** Families that questions of the kind can belong to. */
  private Set<Family> families() {
    return switch (this) {
      case CHAIN_TO_THING, CHAIN_TO_VALUE -> Set.of(Family.CHAIN);
      case FORK -> Set.of(Family.INTERSECTION);
      case CYCLE -> Set.of(Family.CYCLE);
      case DIFFERENCE, WITHIN -> Set.of(Family.DIFFERENCE, Family.SPAN, Family.TOTAL);
      case COMPARISON -> Set.of(Family.COMPARISON);
      case LIST -> Set.of(Family.SUPERLATIVE, Family.TOTAL, Family.COUNT);
    };
  }

  /** One at random, more seldom one of which many have been kept, or few of those begun. */
  static Kind drawn(Made made, Random random) {
    Map<Kind, Double> chances = new EnumMap<>(Kind.class);
    for (Kind kind : values()) {
      double least = made.isHopeless(kind.name()) ? LEAST_YIELD / HOPELESS : LEAST_YIELD;
      double yield = Math.max(least, made.relativeYield(kind.name()));
      double kept = (double) made.keptOf(kind.families()) / kind.families().size();
      chances.put(kind, kind.weight * yield / (1 + kept));
    }
    double left = random.nextDouble() * chances.values().stream().reduce(0.0, Double::sum);
    for (Map.Entry<Kind, Double> chance : chances.entrySet()) {
      left -= chance.getValue();
      if (left < 0) {
        return chance.getKey();
      }
    }
    return CHAIN_TO_THING;
  }

  /** The kind that can have a structure. */
  static Kind of(Blueprint blueprint) {
    return switch (blueprint.family()) {
      case CHAIN -> blueprint.asked() == Blueprint.Asked.THING ? CHAIN_TO_THING : CHAIN_TO_VALUE;
      case INTERSECTION -> FORK;
      case CYCLE -> CYCLE;
      case COMPARISON -> COMPARISON;
      case DIFFERENCE, SPAN -> blueprint.trees().size() > 1 ? DIFFERENCE : WITHIN;
      case SUPERLATIVE, TOTAL, COUNT -> LIST;
    };
  }
}
