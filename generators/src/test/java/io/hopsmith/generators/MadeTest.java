package io.hopsmith.generators;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.compose.Composer;
import io.hopsmith.generators.compose.Shape;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.QuestionWriter;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Family;
import io.hopsmith.schemas.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MadeTest {
  private final FactBase facts = SmallWorld.facts();
  private final Set<String> ids = new HashSet<>(facts.entities().stream().map(Entity::id).toList());
  private final Made made = new Made(ids);

  @Test
  void knowsTheFamiliesOfWhichThereIsEnough() {
    assertThat(made.ample()).isEmpty();
    List<Plan> plans = plans();
    plans.stream().filter(plan -> family(plan) == Family.CHAIN).limit(3).forEach(this::keep);
    assertThat(made.ample()).containsExactly(Family.CHAIN);
    plans.stream().filter(plan -> family(plan) == Family.DIFFERENCE).limit(1).forEach(this::keep);
    assertThat(made.ample()).containsExactly(Family.CHAIN);
  }

  @Test
  void hasEnoughOfAllThatIsReckonedWhereHalfIs() {
    List<Plan> plans = plans();
    plans.stream().filter(plan -> family(plan) == Family.DIFFERENCE).limit(1).forEach(this::keep);
    plans.stream().filter(plan -> family(plan) == Family.SPAN).limit(1).forEach(this::keep);
    assertThat(made.ample()).contains(Family.DIFFERENCE, Family.SPAN, Family.TOTAL);
    plans.stream().filter(plan -> family(plan) == Family.CHAIN).limit(3).forEach(this::keep);
    assertThat(made.ample()).containsExactly(Family.CHAIN);
  }

  @Test
  void promisesMoreOfRelationsThatHaveComeToSomething() {
    List<Plan> chains =
        plans().stream().filter(plan -> !leading(plan).isEmpty()).limit(12).toList();
    Set<String> kept = leading(chains.get(0));
    for (Plan plan : chains) {
      made.begin(plan, "kind", facts);
      if (leading(plan).equals(kept)) {
        made.keep(plan, plan, facts);
      }
    }
    Set<String> lost =
        chains.stream().map(MadeTest::leading).filter(each -> !each.equals(kept)).findFirst().get();
    assertThat(promise(kept)).isGreaterThan(promise(lost));
  }

  private double promise(Set<String> relations) {
    return relations.stream()
        .mapToDouble(each -> made.promise(each.substring(1), each.charAt(0) == '>'))
        .min()
        .orElseThrow();
  }

  /** Relations of a plan with two things: the mark says which of them is the subject. */
  private static Set<String> leading(Plan plan) {
    return plan.parts().size() > 1 || plan.merged().variables().size() != 2
        ? Set.of()
        : plan.merged().constraints().stream()
            .filter(Constraint::isEdge)
            .map(each -> (each.subject().equals(Variable.ROOT) ? ">" : "<") + each.predicate())
            .collect(Collectors.toSet());
  }

  private void keep(Plan plan) {
    made.begin(plan, "kind", facts);
    made.keep(plan, plan, facts);
  }

  private static Family family(Plan plan) {
    return Family.of(plan.query());
  }

  private List<Plan> plans() {
    Lexicon lexicon = new Lexicon(facts.properties());
    Composer composer =
        new Composer(facts, lexicon, new QuestionWriter(lexicon, facts), Side.TRAIN);
    List<Plan> plans = new ArrayList<>();
    List<String> seeds = ids.stream().sorted().toList();
    for (int i = 0; i < 400; i++) {
      composer
          .compose(seeds.get(i % seeds.size()), ids, new Shape(2, 4), new Made(ids), new Random(i))
          .ifPresent(plans::add);
    }
    return plans;
  }
}
