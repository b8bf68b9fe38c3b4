package io.hopsmith.generators.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.SmallWorld;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.QuestionWriter;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How edits that turned out too hard are repaired. */
class RepairTest {
  private static final int PLANS = 200;
  private static final FactBase FACTS = SmallWorld.facts();
  private static final Lexicon LEXICON = new Lexicon(FACTS.properties());
  private static final Editor EDITOR = new Editor(FACTS, LEXICON, Side.TRAIN);
  private static final List<Plan> PLAN_LIST = plans();

  private record Made(Plan before, Edit edit) {}

  @Test
  void repairsABlurByHalfAStep() {
    List<Made> narrowed =
        made(Edit.Kind.BLUR).stream()
            .flatMap(
                made ->
                    EDITOR.repair(made.before(), made.edit().plan(), List.of()).stream()
                        .map(repair -> new Made(made.edit().plan(), repair)))
            .toList();
    assertThat(narrowed)
        .isNotEmpty()
        .allSatisfy(
            made -> {
              assertThat(made.edit().description()).startsWith("repair: ");
              Constraint wide = without(made.before(), made.edit().plan()).get(0);
              Constraint half = without(made.edit().plan(), made.before()).get(0);
              assertThat(half.high() - half.low()).isLessThan(wide.high() - wide.low());
              assertThat(answers(made.edit().plan())).isEqualTo(answers(made.before()));
            });
  }

  @Test
  void repairsARemovalByOneClueBack() {
    List<Made> removed =
        made(Edit.Kind.REMOVE).stream().filter(made -> made.edit().removed().size() > 1).toList();
    assertThat(removed)
        .isNotEmpty()
        .allSatisfy(
            made -> {
              Plan edited = made.edit().plan();
              Edit repair =
                  EDITOR.repair(made.before(), edited, made.edit().removed()).orElseThrow();
              List<String> back = facts(without(repair.plan(), edited));
              assertThat(back).hasSize(1);
              assertThat(facts(made.edit().removed().stream().map(Edit.Removed::clue).toList()))
                  .containsAll(back);
            });
  }

  @Test
  void repairsNothingWhereNothingWasWidenedOrRemoved() {
    made(Edit.Kind.REPLACE)
        .forEach(
            made ->
                assertThat(EDITOR.repair(made.before(), made.edit().plan(), List.of())).isEmpty());
  }

  private static List<Made> made(Edit.Kind kind) {
    List<Made> made = new ArrayList<>();
    for (Plan plan : PLAN_LIST) {
      EDITOR
          .edit(plan, kind, 5, new Random(1))
          .ifPresent(
              edit -> {
                assertThat(answers(edit.plan())).isEqualTo(answers(plan)).hasSize(1);
                made.add(new Made(plan, edit));
              });
    }
    return made;
  }

  private static Set<String> answers(Plan plan) {
    return FACTS.answers(plan.query(), 0);
  }

  private static List<Constraint> without(Plan plan, Plan other) {
    List<Constraint> left = new ArrayList<>(plan.merged().constraints());
    left.removeAll(other.merged().constraints());
    return left;
  }

  private static List<String> facts(List<Constraint> clues) {
    return clues.stream().map(Constraint::factId).toList();
  }

  private static List<Plan> plans() {
    Composer composer =
        new Composer(FACTS, LEXICON, new QuestionWriter(LEXICON, FACTS), Side.TRAIN);
    List<String> seeds = FACTS.entities().stream().map(Entity::id).sorted().toList();
    return IntStream.range(0, PLANS)
        .mapToObj(
            i ->
                composer.compose(
                    seeds.get(i % seeds.size()),
                    new HashSet<>(seeds),
                    new Shape(2, 4),
                    SmallWorld.nothingMade(),
                    new Random(new SplittableRandom(i).nextLong())))
        .flatMap(Optional::stream)
        .toList();
  }
}
