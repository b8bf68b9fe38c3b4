package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which properties say what another one asks: a principal river is a river, and the capital of a
 * country is a city in it. Three sources: labels that end in the other's words ("principal river",
 * "river"; that a bridge is notable is a matter of opinion, so any bridge may be one of the
 * "notable bridges"), labels of one relation ({@link SameRelations}), and rules mined from pairs of
 * entities. A rule "q implies p" holds when, of the pairs under q whose subject has any value of p,
 * at least {@value #CONFIDENCE} are pairs under p; that is the partial completeness of AMIE
 * (Galárraga et al., WWW 2013): a page that lists no p at all denies nothing.
 *
 * <p>Cost: linear in the facts times the properties of an entity.
 */
final class Implications {
  private static final double CONFIDENCE = 0.7;
  private static final int SUPPORT = 3;

  private final Map<String, Set<String>> straight = new TreeMap<>();
  private final Map<String, Set<String>> inverse = new TreeMap<>();

  Implications(Collection<Fact> facts) {
    Set<String> named = new TreeSet<>();
    Pairs pairs = new Pairs();
    for (Fact fact : facts) {
      Value.Kind kind = fact.value().kind();
      if (kind == Value.Kind.ENTITY || kind == Value.Kind.TEXT) {
        named.add(fact.property());
      }
      if (kind == Value.Kind.ENTITY) {
        pairs.add(fact.subject(), fact.property(), fact.value().entity());
      }
    }
    byWords(named);
    SameRelations.among(
        named,
        (property, saying) -> learn(straight, property, saying),
        (property, saying) -> learn(inverse, property, saying));
    pairs.rules().forEach(this::learn);
  }

  /** Properties whose statements are statements of this one too; itself not among them. */
  Set<String> saying(String property) {
    return straight.getOrDefault(property, Set.of());
  }

  /** Properties that say it with subject and value exchanged. */
  Set<String> sayingInverted(String property) {
    return inverse.getOrDefault(property, Set.of());
  }

  private void byWords(Set<String> properties) {
    Map<String, List<String>> byEnd = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    for (String property : properties) {
      String plain = " " + Nouns.singular(Names.key(SameRelations.withoutOpinion(property)));
      words.put(property, plain);
      byEnd
          .computeIfAbsent(plain.substring(plain.lastIndexOf(' ')), end -> new ArrayList<>())
          .add(property);
    }
    for (List<String> alike : byEnd.values()) {
      for (String property : alike) {
        alike.stream()
            .filter(other -> !other.equals(property))
            .filter(other -> words.get(other).endsWith(words.get(property)))
            .forEach(other -> learn(straight, property, other));
      }
    }
  }

  private void learn(Rule rule, int[] seen) {
    if (seen[1] >= SUPPORT && seen[1] >= CONFIDENCE * seen[0]) {
      learn(rule.inverted() ? inverse : straight, rule.implied(), rule.property());
    }
  }

  private static void learn(Map<String, Set<String>> rules, String property, String saying) {
    rules.computeIfAbsent(property, p -> new TreeSet<>()).add(saying);
  }

  /** "Property implies implied", of the pair or of the pair turned round. */
  private record Rule(String property, String implied, boolean inverted) {}

  /** The pairs of entities and what joins them. */
  private static final class Pairs {
    private final Map<String, Map<String, Set<String>>> joined = new TreeMap<>();
    private final Map<String, Set<String>> properties = new HashMap<>();

    void add(String subject, String property, String object) {
      joined
          .computeIfAbsent(subject, s -> new TreeMap<>())
          .computeIfAbsent(object, o -> new HashSet<>())
          .add(property);
      properties.computeIfAbsent(subject, s -> new HashSet<>()).add(property);
    }

    /** For every rule: pairs that could show it, and pairs that do. */
    Map<Rule, int[]> rules() {
      Map<Rule, int[]> rules = new HashMap<>();
      joined.forEach(
          (subject, objects) ->
              objects.forEach(
                  (object, between) -> {
                    count(rules, between, subject, between, false);
                    Set<String> back =
                        joined.getOrDefault(object, Map.of()).getOrDefault(subject, Set.of());
                    count(rules, between, object, back, true);
                  }));
      return rules;
    }

    private void count(
        Map<Rule, int[]> rules,
        Set<String> between,
        String asked,
        Set<String> stated,
        boolean inverted) {
      for (String implied : properties.getOrDefault(asked, Set.of())) {
        for (String property : between) {
          if (inverted || !property.equals(implied)) {
            int[] seen =
                rules.computeIfAbsent(new Rule(property, implied, inverted), r -> new int[2]);
            seen[0]++;
            seen[1] += stated.contains(implied) ? 1 : 0;
          }
        }
      }
    }
  }
}
