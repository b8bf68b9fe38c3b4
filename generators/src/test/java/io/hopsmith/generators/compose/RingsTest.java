package io.hopsmith.generators.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.Made;
import io.hopsmith.generators.compose.Blueprint.Asked;
import io.hopsmith.generators.compose.Blueprint.Join;
import io.hopsmith.generators.compose.Blueprint.Tree;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.QuestionLint;
import io.hopsmith.generators.english.QuestionWriter;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Family;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RingsTest {
  private static final int LANDS = 60;
  private static final Blueprint RING =
      new Blueprint(
          Family.CYCLE,
          Asked.THING,
          List.of(
              new Tree(
                  List.of(
                      new Join(0, RelationKind.NEIGHBOUR, 1),
                      new Join(0, RelationKind.NEIGHBOUR, 2),
                      new Join(1, RelationKind.NEIGHBOUR, 2)))));

  private final FactBase facts = world();
  private final Lexicon lexicon = new Lexicon(facts.properties());
  private final QuestionWriter writer = new QuestionWriter(lexicon, facts);
  private final Composer composer = new Composer(facts, lexicon, writer, Side.TRAIN);
  private final Editor editor = new Editor(facts, lexicon, Side.TRAIN);

  @Test
  void composesRingsOfWhichEveryEdgeIsNeeded() {
    List<Plan> plans = plans();
    assertThat(plans).hasSizeGreaterThan(5).allSatisfy(plan -> isSound(plan.first()));
    assertThat(plans)
        .allSatisfy(plan -> assertThat(Family.of(plan.query())).isEqualTo(Family.CYCLE));
    for (Plan plan : plans) {
      String text = writer.write(plan, new Random(1));
      assertThat(QuestionLint.problems(text)).as(text).isEmpty();
    }
  }

  @Test
  void editsKeepTheRing() {
    int edited = 0;
    for (Plan plan : plans()) {
      for (Edit.Kind kind : Edit.Kind.values()) {
        Optional<Edit> edit = editor.edit(plan, kind, 5, new Random(1));
        if (edit.isPresent()) {
          edited++;
          Draft changed = edit.get().plan().first();
          assertThat(changed.crossings()).isEqualTo(plan.first().crossings());
          isSound(changed);
        }
      }
    }
    assertThat(edited).isGreaterThan(5);
  }

  @Test
  void anEdgeThatFollowsFromTheOthersOfItsRingTellsNothing() {
    MadeWorld world = new MadeWorld();
    for (int i = 0; i < 12; i++) {
      world.thing("bridge" + i, "bridge");
      world.says("bridge" + i, "city", Value.entity("x", "city" + i / 2));
      world.says("bridge" + i, "country", Value.entity("x", "country" + i / 4));
    }
    for (int i = 0; i < 6; i++) {
      world.thing("city" + i, "city");
      world.says("city" + i, "country", Value.entity("x", "country" + i / 2));
      world.thing("country" + i, "country");
    }
    Draft ring =
        new Draft(
            List.of(
                new Variable("?0", "bridge0", "bridge", Sort.THING),
                new Variable("?1", "city0", "city", Sort.THING),
                new Variable("?2", "country0", "country", Sort.THING)),
            List.of(
                edge("?0", "city", "?1"), edge("?1", "country", "?2"), edge("?0", "country", "?2")),
            "");
    assertThat(new Following(world.facts()).isIn(ring)).isTrue();
    assertThat(new Following(world.facts()).isIn(ring.without(edge("?0", "country", "?2"))))
        .isFalse();
    assertThat(new Following(facts).isIn(plans().get(0).first())).isFalse();
  }

  private List<Plan> plans() {
    List<String> lands = facts.entities().stream().map(Entity::id).toList();
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < LANDS; i++) {
      composer
          .compose(
              lands.get(i),
              new HashSet<>(lands),
              new Wanted(
                  new Shape(2, 4), Optional.of(RING), plan -> true, clue -> false, clue -> false),
              new Made(lands),
              new Random(new SplittableRandom(i).nextLong()))
          .ifPresent(plans::add);
    }
    return plans;
  }

  private void isSound(Draft draft) {
    Set<String> answers = facts.answers(draft.query(), 0);
    assertThat(answers).containsExactly(draft.root().entityId());
    draft.constraints().stream()
        .filter(Constraint::isEdge)
        .forEach(
            edge ->
                assertThat(facts.answers(draft.without(edge).query(), 0)).hasSizeGreaterThan(1));
  }

  private static Constraint edge(String subject, String property, String object) {
    return new Constraint(subject, property, Operator.VARIABLE, object, 0, 0, "", "", "", "", "");
  }

  /**
   * Lands of a plain in rows of six, most of which border those around them. Neighbours are of like
   * size, and few share what they trade in.
   */
  private static FactBase world() {
    MadeWorld world = new MadeWorld();
    Random random = new Random(4);
    for (int i = 0; i < LANDS; i++) {
      world.thing(land(i), "country");
    }
    for (int i = 0; i < LANDS; i++) {
      for (int step : new int[] {1, 5, 6, 7}) {
        if (i + step < LANDS && random.nextInt(6) > 0) {
          world.says(land(i), "borders", Value.entity("x", land(i + step)));
          world.says(land(i + step), "borders", Value.entity("x", land(i)));
        }
      }
      for (String label : List.of("exports", "imports", "minerals", "languages")) {
        String good = label.substring(0, 3) + "-Ware " + random.nextInt(24);
        world.says(land(i), label, Value.text(good));
      }
      world.says(land(i), "area", amount(i / 12, "sq km", random));
      world.says(land(i), "population", amount((i + 6) / 12, "", random));
    }
    return world.facts();
  }

  private static Value amount(int power, String unit, Random random) {
    return Value.quantity("x", 1000 * (1 << power) + random.nextInt(100), unit);
  }

  private static String land(int i) {
    return "Land" + (char) ('A' + i % 26) + (char) ('a' + i / 26);
  }
}
