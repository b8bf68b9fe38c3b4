package io.hopsmith.generators.selfplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.generators.compose.Blueprint;
import io.hopsmith.generators.compose.Blueprint.Asked;
import io.hopsmith.generators.compose.Blueprint.Join;
import io.hopsmith.generators.compose.Blueprint.Tree;
import io.hopsmith.generators.compose.RelationKind;
import io.hopsmith.generators.compose.Shape;
import io.hopsmith.schemas.Family;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaffoldsTest {
  private static final Scaffolds SHIPPED = Scaffolds.with(List.of(), new Shape(2, 8));

  @Test
  void shipsAHundredDifferentStructures() {
    assertThat(SHIPPED.all()).hasSizeGreaterThanOrEqualTo(100);
    assertThat(SHIPPED.all()).extracting(Scaffold::name).doesNotHaveDuplicates();
    assertThat(SHIPPED.all()).extracting(Scaffold::blueprint).doesNotHaveDuplicates();
    assertThat(SHIPPED.all()).allMatch(each -> each.pattern().endsWith("?"));
  }

  @Test
  void readsAStructure() {
    assertThat(
            Scaffolds.parse(
                List.of(
                    "# mine",
                    "a-b | difference | number | 0 maker 1, 1 place 2 / - | By how much?")))
        .containsExactly(
            new Scaffold(
                "a-b",
                new Blueprint(
                    Family.DIFFERENCE,
                    Asked.NUMBER,
                    List.of(
                        new Tree(
                            List.of(
                                new Join(0, RelationKind.MAKER, 1),
                                new Join(1, RelationKind.PLACE, 2))),
                        new Tree(List.of()))),
                "By how much?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | chain | thing | 0 maker 1",
        "a | ring | thing | 0 maker 1 | Which?",
        "a | cycle | thing | 0 maker 1 | Which?",
        "a | chain | thing | 0 any 1, 0 any 2, 1 any 2 | Which?",
        "a | chain | colour | 0 maker 1 | Which?",
        "a | chain | thing | 0 cousin 1 | Which?",
        "a | chain | thing | 0 maker 2 | Which?",
        "a | chain | thing | maker | Which?",
        "a | comparison | thing | 0 maker 1 | Which?",
        "a | span | number | 0 maker 1 | Which?"
      })
  void namesTheLineThatIsNoScaffold(String line) {
    assertThatThrownBy(() -> Scaffolds.parse(List.of("", line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("line 2, '" + line + "', is not allowed; allowed: NAME | FAMILY");
  }

  @Test
  void keepsToTheShapeOfTheRun() {
    Shape small = new Shape(2, 3);

    List<Scaffold> kept = Scaffolds.with(List.of(), small).all();

    assertThat(kept).isNotEmpty().hasSizeLessThan(SHIPPED.all().size());
    assertThat(kept).allMatch(each -> each.blueprint().hops() <= 7);
  }

  @Test
  void drawsTheSameFromTheSameSeed() {
    assertThat(SHIPPED.some(8, Set.of(), new Random(3)))
        .hasSize(8)
        .isEqualTo(SHIPPED.some(8, Set.of(), new Random(3)));
    assertThat(SHIPPED.some(100, Set.of(Family.CHAIN), new Random(3)))
        .isNotEmpty()
        .noneMatch(scaffold -> scaffold.blueprint().family() == Family.CHAIN);
  }
}
