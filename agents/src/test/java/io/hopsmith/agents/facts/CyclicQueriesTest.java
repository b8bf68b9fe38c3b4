package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CyclicQueriesTest {
  private static final int THINGS = 7;
  private static final List<String> RELATIONS = List.of("borders", "rules", "owes");

  @Test
  void fixesThingsThatAreKnownOnlyTogether() {
    FactBase facts =
        base(
            List.of(
                says("a", "borders", "b"),
                says("a", "borders", "c"),
                says("b", "borders", "c"),
                says("d", "borders", "b"),
                says("d", "borders", "e")));
    List<Constraint> fork = List.of(edge("?0", "borders", "?1"), edge("?0", "borders", "?2"));
    assertThat(facts.answers(new Query(fork, "?0", ""), 0)).contains("a", "d");
    List<Constraint> ring = new ArrayList<>(fork);
    ring.add(edge("?1", "borders", "?2"));
    assertThat(facts.answers(new Query(ring, "?0", ""), 0)).containsExactly("a");
    assertThat(facts.answers(new Query(ring, "?2", ""), 0)).containsExactly("c");
  }

  @Test
  void takesTwoRelationsOfTheSameThingsTogether() {
    FactBase facts =
        base(
            List.of(
                says("a", "borders", "b"),
                says("a", "owes", "c"),
                says("d", "borders", "e"),
                says("d", "owes", "e")));
    List<Constraint> both = List.of(edge("?0", "borders", "?1"), edge("?0", "owes", "?1"));
    assertThat(facts.answers(new Query(both, "?0", ""), 0)).containsExactly("d");
    assertThat(facts.answers(new Query(both, "?1", ""), 0)).containsExactly("e");
  }

  @Test
  void agreesWithTryingEveryBinding() {
    int answered = 0;
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Fact> facts = facts(random);
      Query query = query(2 + random.nextInt(3), random);
      Set<String> answers = base(facts).answers(query, 0);
      assertThat(answers).as("%d: %s", seed, query).isEqualTo(tried(query, facts));
      answered += answers.isEmpty() ? 0 : 1;
    }
    assertThat(answered).isGreaterThan(100);
  }

  private static List<Fact> facts(Random random) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      facts.add(
          says(thing(random.nextInt(THINGS)), relation(random), thing(random.nextInt(THINGS))));
    }
    return facts;
  }

  /** A tree of variables, one or two further edges, and a clue. */
  private static Query query(int variables, Random random) {
    List<Constraint> constraints = new ArrayList<>();
    for (int i = 1; i < variables; i++) {
      constraints.add(joining(random.nextInt(i), i, random));
    }
    for (int i = 0; i <= random.nextInt(2); i++) {
      constraints.add(joining(random.nextInt(variables), random.nextInt(variables), random));
    }
    String known = "?" + random.nextInt(variables);
    constraints.add(
        constraint(known, relation(random), Operator.ENTITY, thing(random.nextInt(THINGS))));
    return new Query(constraints, "?" + random.nextInt(variables), "");
  }

  private static Constraint joining(int one, int other, Random random) {
    return random.nextBoolean()
        ? edge("?" + one, relation(random), "?" + other)
        : edge("?" + other, relation(random), "?" + one);
  }

  private static Set<String> tried(Query query, List<Fact> facts) {
    Set<String> stated = new TreeSet<>();
    facts.forEach(fact -> stated.add(fact.subject() + fact.property() + fact.value().entity()));
    Set<String> variables = new TreeSet<>();
    query.constraints().forEach(each -> variables.add(each.subject()));
    query.constraints().stream()
        .filter(Constraint::isEdge)
        .forEach(each -> variables.add(each.object()));
    Set<String> answers = new TreeSet<>();
    bind(List.copyOf(variables), new HashMap<>(), query, stated, answers);
    return answers;
  }

  private static void bind(
      List<String> left,
      Map<String, String> bound,
      Query query,
      Set<String> stated,
      Set<String> answers) {
    if (left.isEmpty()) {
      boolean fits =
          query.constraints().stream()
              .allMatch(
                  each ->
                      stated.contains(
                          bound.get(each.subject())
                              + each.predicate()
                              + bound.getOrDefault(each.object(), each.object())));
      if (fits) {
        answers.add(bound.get(query.variable()));
      }
      return;
    }
    for (int i = 0; i < THINGS; i++) {
      bound.put(left.get(0), thing(i));
      bind(left.subList(1, left.size()), bound, query, stated, answers);
    }
  }

  private static String relation(Random random) {
    return RELATIONS.get(random.nextInt(RELATIONS.size()));
  }

  private static String thing(int number) {
    return "" + (char) ('a' + number);
  }

  private static FactBase base(List<Fact> facts) {
    List<Entity> entities = new ArrayList<>();
    for (int i = 0; i < THINGS; i++) {
      String id = thing(i);
      entities.add(
          new Entity(id, id, List.of(), List.of("land"), List.of("p" + id), id, Side.TRAIN));
    }
    return new FactBase(entities, facts);
  }

  private static Fact says(String subject, String property, String object) {
    return new Fact(
        subject + " " + property + " " + object,
        subject,
        property,
        Fact.Source.KEY_VALUE,
        Value.entity(object, object),
        "quote",
        "p" + subject,
        "http://x.example/" + subject,
        "");
  }

  private static Constraint edge(String subject, String property, String object) {
    return constraint(subject, property, Operator.VARIABLE, object);
  }

  private static Constraint constraint(
      String subject, String property, Operator operator, String object) {
    return new Constraint(subject, property, operator, object, 0, 0, "", "", "", "", "");
  }
}
