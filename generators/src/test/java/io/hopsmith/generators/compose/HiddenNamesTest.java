package io.hopsmith.generators.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class HiddenNamesTest {
  private final HiddenNames hidden = hidden();

  @Test
  void areToldByTheNamesThemselves() {
    assertThat(hidden.areToldBy(Value.text("Heidelberg"))).isTrue();
    assertThat(hidden.areToldBy(Value.text("the old town of Heidelberg"))).isTrue();
    assertThat(hidden.areToldBy(Value.text("Ulm"))).isFalse();
  }

  @Test
  void andByAWordOfOneRoot() {
    assertThat(hidden.areToldBy(Value.text("Heidelberg University"))).isTrue();
    assertThat(hidden.areToldBy(Value.text("Argentine peso"))).isTrue();
    assertThat(hidden.areToldBy(Value.text("Brazilian real"))).isFalse();
  }

  @Test
  void butNotByClassNounsOrWordsOfManyNames() {
    assertThat(hidden.areToldBy(Value.text("River Tarn"))).isFalse();
    assertThat(hidden.areToldBy(Value.text("Saint Mary"))).isFalse();
  }

  @Test
  void theAnswerIsHiddenToo() {
    assertThat(hidden.areToldBy(Value.text("Grey Hall"))).as("the river's best sight").isTrue();
  }

  private static HiddenNames hidden() {
    MadeWorld world = new MadeWorld();
    world.thing("Heidelberg", "city");
    world.thing("Argentina", "country");
    world.thing("River Saint Ode", "river");
    for (int i = 0; i < 10; i++) {
      world.thing("Saint " + i, "hill");
    }
    world.says("River Saint Ode", "sight", Value.text("Grey Hall"));
    return HiddenNames.of(
        world.facts(),
        new Draft(
            List.of(
                new Variable("?0", "River Saint Ode", "river", Sort.THING),
                new Variable("?1", "Heidelberg", "city", Sort.THING),
                new Variable("?2", "Argentina", "country", Sort.THING)),
            List.of(),
            "sight"));
  }
}
