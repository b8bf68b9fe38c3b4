package io.hopsmith.generators.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.SmallWorld;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.QuestionWriter;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.GoldAnswer;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Family;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComposerTest {
  private static final int DRAFTS = 600;
  private final FactBase facts = SmallWorld.facts();
  private final Lexicon lexicon = new Lexicon(facts.properties());
  private final Composer composer =
      new Composer(facts, lexicon, new QuestionWriter(lexicon, facts), Side.TRAIN);
  private final Editor editor = new Editor(facts, lexicon, Side.TRAIN);
  private final Set<String> space =
      new HashSet<>(facts.entities().stream().map(Entity::id).toList());

  @Test
  void composesDraftsWithExactlyOneAnswerInWhichEveryEdgeIsNeeded() {
    List<Draft> drafts = drafts();
    assertThat(drafts).hasSizeGreaterThan(100).allSatisfy(this::isSound);
  }

  @Test
  void editsKeepTheAnswerAndTheSoundness() {
    int edited = 0;
    for (Plan plan : plans()) {
      Set<String> answers = answers(plan);
      assertThat(answers).hasSize(1);
      for (Edit.Kind kind : Edit.Kind.values()) {
        Optional<Edit> edit = editor.edit(plan, kind, 4, new Random(1));
        if (edit.isPresent()) {
          edited++;
          edit.get().plan().parts().forEach(this::isSound);
          assertThat(answers(edit.get().plan())).isEqualTo(answers);
          assertThat(edit.get().plan().hops()).isLessThanOrEqualTo(mostHops(4, plan));
          if (kind == Edit.Kind.REMOVE) {
            assertThat(editor.isOverSpecified(edit.get().plan())).isFalse();
          }
        }
      }
    }
    assertThat(edited).isGreaterThan(100);
  }

  @Test
  void worksOutDifferencesAndComparisons() {
    Map<Family, List<Plan>> families =
        plans().stream().collect(Collectors.groupingBy(plan -> Family.of(query(plan))));
    assertThat(families.keySet()).contains(Family.CHAIN, Family.COMPARISON, Family.DIFFERENCE);
    for (Plan plan : families.get(Family.DIFFERENCE)) {
      assertThat(answers(plan)).containsExactly(GoldAnswer.of(plan, facts).text());
    }
    for (Plan plan : families.get(Family.COMPARISON)) {
      String winner = answers(plan).iterator().next();
      assertThat(facts.entity(winner).orElseThrow().name())
          .isEqualTo(GoldAnswer.of(plan, facts).text());
    }
  }

  @Test
  void keepsToTheHopsWantedAndTwoMoreWhereSomethingIsWorkedOut() {
    assertThat(plans(new Shape(2, 3)))
        .isNotEmpty()
        .allSatisfy(plan -> assertThat(plan.hops()).isBetween(2, mostHops(3, plan)));
    assertThat(plans(new Shape(4, 4))).isNotEmpty().allMatch(plan -> plan.hops() >= 4);
  }

  /** Two more for each value beyond the first that something is worked out of. */
  private static int mostHops(int most, Plan plan) {
    return plan.working().isNone() ? most : most + 2 * Math.max(1, plan.parts().size() - 1);
  }

  private Set<String> answers(Plan plan) {
    return facts.answers(query(plan), 0);
  }

  private static Query query(Plan plan) {
    return plan.query();
  }

  @Test
  void composesTheSameFromTheSameSeed() {
    assertThat(drafts()).isEqualTo(drafts());
  }

  @Test
  void saysNothingTwiceOfOneThing() {
    for (Draft draft : drafts()) {
      for (Variable variable : draft.variables()) {
        List<Constraint> clues = draft.clues(variable.name());
        assertThat(clues).extracting(Constraint::predicate).doesNotHaveDuplicates();
        assertThat(clues).extracting(Constraint::object).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void namesNeitherTheAnswerNorWhatAVariableStandsFor() {
    for (Draft draft : drafts()) {
      Set<String> ids = new HashSet<>();
      draft.variables().forEach(variable -> ids.add(variable.entityId()));
      String answer = GoldAnswer.of(draft, facts).text();
      for (Constraint constraint : draft.constraints()) {
        assertThat(ids).doesNotContain(constraint.object());
        assertThat(constraint.object()).isNotEqualTo(answer);
      }
    }
  }

  @Test
  void backsTheTypeWithTheDefinitionOfThePage() {
    assertThat(drafts())
        .allSatisfy(
            draft ->
                assertThat(draft.constraints())
                    .filteredOn(c -> c.operator() == Constraint.Operator.TYPE)
                    .allSatisfy(c -> assertThat(c.quote()).contains(" is a " + c.object())));
  }

  @Test
  void asksAboutTheSeedRatherThanAboutOthers() {
    List<String> seeds = space.stream().sorted().toList();
    long aboutSeed =
        IntStream.range(0, DRAFTS)
            .filter(
                i ->
                    plan(i, new Shape(2, 4))
                        .filter(
                            d -> d.first().root().entityId().equals(seeds.get(i % seeds.size())))
                        .isPresent())
            .count();
    assertThat(aboutSeed).isGreaterThan(plans().size() / 2);
  }

  private List<Draft> drafts() {
    return plans().stream().flatMap(plan -> plan.parts().stream()).toList();
  }

  private List<Plan> plans() {
    return plans(new Shape(2, 4));
  }

  private List<Plan> plans(Shape shape) {
    return IntStream.range(0, DRAFTS)
        .mapToObj(i -> plan(i, shape))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Plan> plan(int i, Shape shape) {
    List<String> seeds = space.stream().sorted().toList();
    return composer.compose(
        seeds.get(i % seeds.size()), space, shape, SmallWorld.nothingMade(), random(i));
  }

  private void isSound(Draft draft) {
    assertThat(facts.answers(draft.query(), 0)).hasSize(1);
    for (Variable variable : draft.variables()) {
      for (Constraint edge : draft.edgesBelow(variable.name())) {
        Draft without = draft.withoutBranch(edge, variable.name());
        assertThat(facts.answers(without.query(), 0)).hasSizeGreaterThan(1);
      }
    }
  }

  /** Unlike those of neighbouring seeds of {@link Random}, its first numbers differ. */
  private static Random random(int seed) {
    return new Random(new SplittableRandom(seed).nextLong());
  }
}
