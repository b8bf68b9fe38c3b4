package io.hopsmith.generators.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.generators.compose.Blueprint.Asked;
import io.hopsmith.generators.compose.Blueprint.Join;
import io.hopsmith.generators.compose.Blueprint.Tree;
import io.hopsmith.schemas.Family;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlueprintTest {
  private static final Tree ONE = new Tree(List.of());
  private static final Tree MAKER = new Tree(List.of(new Join(0, RelationKind.MAKER, 1)));

  @Test
  void countsThingsAndValuesAsHops() {
    assertThat(new Blueprint(Family.CHAIN, Asked.THING, List.of(MAKER)).hops()).isEqualTo(2);
    assertThat(new Blueprint(Family.CHAIN, Asked.DATE, List.of(MAKER)).hops()).isEqualTo(3);
    assertThat(new Blueprint(Family.SPAN, Asked.DATE, List.of(MAKER)).hops()).isEqualTo(4);
    assertThat(new Blueprint(Family.DIFFERENCE, Asked.NUMBER, List.of(MAKER, ONE)).hops())
        .isEqualTo(5);
  }

  @Test
  void refusesTreesThatDoNotHangTogether() {
    assertThatThrownBy(() -> new Tree(List.of(new Join(1, RelationKind.ANY, 1))))
        .hasMessage(
            "relation 1 leads from thing 1 to thing 1; allowed: to 1 or less, from one before it");
    assertThatThrownBy(() -> new Blueprint(Family.COMPARISON, Asked.THING, List.of(ONE)))
        .hasMessage("comparison takes 3 to 3 trees of things, not 1");
    assertThatThrownBy(() -> new Blueprint(Family.SPAN, Asked.NUMBER, List.of(ONE)))
        .hasMessage("a span asks for a date, not for a number");
  }

  @Test
  void aCycleAndNothingElseClosesARing() {
    Tree ring =
        new Tree(
            List.of(
                new Join(0, RelationKind.ANY, 1),
                new Join(0, RelationKind.ANY, 2),
                new Join(1, RelationKind.ANY, 2)));
    assertThat(new Blueprint(Family.CYCLE, Asked.THING, List.of(ring)).hops()).isEqualTo(3);
    assertThatThrownBy(() -> new Blueprint(Family.CHAIN, Asked.THING, List.of(ring)))
        .hasMessage("a cycle has a relation that closes a ring, others none");
    assertThatThrownBy(() -> new Blueprint(Family.CYCLE, Asked.THING, List.of(MAKER)))
        .hasMessage("a cycle has a relation that closes a ring, others none");
  }

  @ParameterizedTest
  @CsvSource({
    "designed by, MAKER, true",
    "preceded by, ORDER, true",
    "follows in its artist's discography, ORDER, true",
    "named after, ORDER, true",
    "capital, PLACE, true",
    "border countries, NEIGHBOUR, true",
    "alma mater, STUDY, true",
    "album, WHOLE, true",
    "spouse, KIN, true",
    "anything else, ANY, true",
    "length, PLACE, false",
    "citybound, PLACE, false"
  })
  void tellsTheKindOfARelationByWholeWords(String property, RelationKind kind, boolean has) {
    assertThat(kind.has(property)).isEqualTo(has);
  }
}
