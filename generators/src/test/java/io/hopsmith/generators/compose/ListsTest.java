package io.hopsmith.generators.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.solver.reading.Puzzle;
import io.hopsmith.agents.solver.reading.PuzzleReader;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.QuestionWriter;
import io.hopsmith.generators.question.GoldAnswer;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Taken;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Family;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListsTest {
  private static final int WIDTH = 6;
  private static final int TRIES = 400;
  private final FactBase facts = grid();
  private final Lexicon lexicon = new Lexicon(facts.properties());
  private final QuestionWriter writer = new QuestionWriter(lexicon, facts);
  private final Set<String> space =
      new HashSet<>(facts.entities().stream().map(Entity::id).toList());

  /** Countries on a board, each of which borders those around it. */
  private static FactBase grid() {
    MadeWorld world = new MadeWorld();
    for (int i = 0; i < WIDTH * WIDTH; i++) {
      int row = i / WIDTH;
      int column = i % WIDTH;
      world.thing(name(i), "country");
      world.says(name(i), "area", area(1_000 * Math.pow(2, i * 7 % 12) + i));
      world.says(name(i), "coastline", Value.quantity("x", 30 * (1 + i * 11 % 36), "km"));
      world.says(name(i), "highest point", Value.text("Mount " + name(i * 5 + 3)));
      for (int other = 0; other < WIDTH * WIDTH; other++) {
        if (Math.max(Math.abs(row - other / WIDTH), Math.abs(column - other % WIDTH)) == 1) {
          world.says(name(i), "borders", Value.entity(name(other), name(other)));
        }
      }
    }
    return world.facts();
  }

  private static String name(int i) {
    return Character.toString('B' + i % 20) + "ora" + (char) ('a' + i / 20) + "ia";
  }

  private static Value area(double size) {
    return Value.quantity("%.0f sq km".formatted(size), size, "sq km");
  }

  /** Those that are about some of what a page lists. */
  private List<Plan> plans() {
    Clues clues = new Clues(facts, lexicon, Side.TRAIN);
    Drafting drafting = new Drafting(facts, lexicon, writer, Soundness.ofParts(facts), clues);
    Lists lists = new Lists(facts, lexicon, clues, drafting, new WorkedAnswers(Side.TRAIN));
    List<String> owners = space.stream().sorted().toList();
    return IntStream.range(0, TRIES)
        .mapToObj(
            i ->
                lists.plan(
                    clues.variable(Variable.ROOT, owners.get(i % owners.size())).orElseThrow(),
                    Space.of(space),
                    Wanted.any(new Shape(2, 4)),
                    new Random(new SplittableRandom(i).nextLong())))
        .flatMap(Optional::stream)
        .filter(plan -> !plan.working().only().isNone())
        .toList();
  }

  @Test
  void asksForSomeOfWhatAPageListsAndForHowManyTheyAre() {
    List<Plan> plans = plans();
    assertThat(plans)
        .extracting(plan -> Family.of(plan.query()))
        .contains(Family.COUNT, Family.TOTAL, Family.SUPERLATIVE);
    assertThat(plans).allSatisfy(this::isRight);
  }

  private void isRight(Plan plan) {
    String owner = plan.first().root().entityId();
    Operation.Threshold only = plan.working().only();
    List<String> listed =
        facts.about(owner).stream()
            .filter(fact -> fact.property().equals("borders"))
            .map(fact -> fact.value().entity())
            .toList();
    List<String> meant =
        listed.stream()
            .filter(id -> number(id, only.property()) > only.bound() == only.above())
            .toList();
    assertThat(meant).hasSizeBetween(2, listed.size() - 1);
    assertThat(Taken.meant(plan, facts)).hasSameElementsAs(meant);
    if (plan.working().kind() == Operation.Kind.COUNT) {
      assertThat(GoldAnswer.of(plan, facts).text()).isEqualTo(Integer.toString(meant.size()));
    }
    assertThat(facts.answers(plan.query(), 0)).hasSize(1);
  }

  private double number(String id, String property) {
    return facts.about(id).stream()
        .filter(fact -> fact.property().equals(property))
        .map(Fact::value)
        .findFirst()
        .orElseThrow()
        .number();
  }

  @Test
  void saysWhichAreMeantSoThatAReaderFindsIt() {
    for (Plan plan : plans()) {
      String question = writer.write(plan, new Random(5));
      Puzzle.Working working = PuzzleReader.read(question).working().orElseThrow();
      Puzzle.Only only = working.listed().orElseThrow().only().orElseThrow();
      assertThat(working.kind()).as(question).isEqualTo(plan.working().kind());
      assertThat(only.property()).as(question).isEqualTo(plan.working().only().property());
      assertThat(only.above()).as(question).isEqualTo(plan.working().only().above());
    }
  }
}
