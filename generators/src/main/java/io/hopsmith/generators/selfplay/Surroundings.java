package io.hopsmith.generators.selfplay;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Groups of things that facts join to each other more than to others: each thing takes the label
 * that its neighbours have most of, those of hubs counting less, until none changes (Raghavan,
 * Albert and Kumara, 2007). Things are visited in the order of their ids and ties go to the
 * smallest label, so that the outcome is always the same. Cost: a few passes over the facts.
 */
final class Surroundings {
  private static final int MOST_PASSES = 10;

  private final Map<String, Set<String>> neighbours = new TreeMap<>();
  private final Map<String, String> labels = new TreeMap<>();

  Surroundings(List<Entity> entities, FactBase facts) {
    entities.forEach(entity -> neighbours.put(entity.id(), new TreeSet<>()));
    for (Entity entity : entities) {
      for (Fact fact : facts.about(entity.id())) {
        String other = fact.value().entity();
        if (neighbours.containsKey(other) && !other.equals(entity.id())) {
          neighbours.get(entity.id()).add(other);
          neighbours.get(other).add(entity.id());
        }
      }
    }
    neighbours.keySet().forEach(id -> labels.put(id, id));
    for (int pass = 0; pass < MOST_PASSES && spread(); pass++) {
      // each pass changes the labels until none changes
    }
  }

  private boolean spread() {
    boolean changed = false;
    for (String id : neighbours.keySet()) {
      String best = best(id);
      changed |= !best.equals(labels.put(id, best));
    }
    return changed;
  }

  private String best(String id) {
    Map<String, Double> weights = new TreeMap<>();
    for (String neighbour : neighbours.get(id)) {
      double weight = 1 / Math.log(2 + neighbours.get(neighbour).size());
      weights.merge(labels.get(neighbour), weight, Double::sum);
    }
    String best = labels.get(id);
    double most = weights.getOrDefault(best, 0.0);
    for (Map.Entry<String, Double> label : weights.entrySet()) {
      if (label.getValue() > most) {
        best = label.getKey();
        most = label.getValue();
      }
    }
    return best;
  }

  /** Members by the thing in the middle: the one with most neighbours among them. */
  Map<String, Set<String>> groups() {
    Map<String, Set<String>> byLabel = new TreeMap<>();
    labels.forEach((id, label) -> byLabel.computeIfAbsent(label, l -> new TreeSet<>()).add(id));
    Map<String, Set<String>> byCentre = new TreeMap<>();
    byLabel.values().forEach(members -> byCentre.put(centre(members), members));
    return byCentre;
  }

  private String centre(Set<String> members) {
    return members.stream()
        .max(
            Comparator.comparing(
                    (String id) -> neighbours.get(id).stream().filter(members::contains).count())
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }
}
