package io.hopsmith.generators.compose;

import static io.hopsmith.generators.compose.MadeWorld.named;
import static io.hopsmith.generators.compose.MadeWorld.number;
import static io.hopsmith.generators.compose.MadeWorld.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By which clues a thing can be found. */
class SoundnessTest {
  private static final int BRIDGES = 30;
  private static final int COUNTRIES = 200;
  private final Soundness soundness = new Soundness(world());

  @Test
  void aNameThatFewShareIsAHandle() {
    assertThat(soundness.isHandle(text("engineer", "John Windsor"))).isTrue();
    assertThat(soundness.isHandle(text("owner", "City Council"))).isFalse();
    assertThat(soundness.isHandle(named("city", "city1"))).isTrue();
  }

  @Test
  void wordsAreOneWhereTheyAreRareAmongMany() {
    assertThat(soundness.isHandle(text("design", "Self-anchored bridge"))).isFalse();
    assertThat(soundness.isHandle(text("exports", "nutmeg"))).isTrue();
    assertThat(soundness.isHandle(text("exports", "cocoa"))).isFalse();
  }

  @Test
  void aDayIsOneAndAYearOrAnAmountIsNot() {
    assertThat(soundness.isHandle(number("opened", 19_010_503, Constraint.DATE))).isTrue();
    assertThat(soundness.isHandle(number("opened", 19_010_000, Constraint.DATE))).isFalse();
    assertThat(soundness.isHandle(number("length", 101, "m"))).isFalse();
  }

  @Test
  void aLeafIsKnownByWhatBelongsToOneByNature() {
    assertThat(soundness.everyLeafHasAHandle(leaf(named("lakes", "lake1a")))).isTrue();
    assertThat(soundness.everyLeafHasAHandle(leaf(named("city", "city1"))))
        .as("a city has other bridges than the one that the index knows")
        .isFalse();
    assertThat(soundness.everyLeafHasAHandle(leaf(number("length", 101, "m")))).isFalse();
  }

  @Test
  void orByTwoThingsThatFewShare() {
    Constraint city = named("city", "city1");
    Constraint engineer = text("engineer", "John Windsor");
    Constraint year = number("opened", 19_010_000, Constraint.DATE);
    assertThat(soundness.everyLeafHasAHandle(leaf(city, engineer))).isTrue();
    assertThat(soundness.everyLeafHasAHandle(leaf(city, year))).isTrue();
    assertThat(soundness.everyLeafHasAHandle(leaf(city, number("length", 101, "m")))).isFalse();
    Constraint decade =
        new Constraint(
            "?0",
            "opened",
            Constraint.Operator.RANGE,
            "",
            19_000_000,
            19_091_231,
            Constraint.DATE,
            "",
            "",
            "",
            "");
    assertThat(soundness.everyLeafHasAHandle(leaf(city, decade))).isFalse();
  }

  @Test
  void takesFirstWhatALeafIsKnownBy() {
    Constraint length = number("length", 101, "m");
    Constraint year = number("opened", 19_010_000, Constraint.DATE);
    Constraint city = named("city", "city1");
    Constraint lakes = named("lakes", "lake1a");
    assertThat(soundness.handlesFirst(List.of(length, year, city), bridge()))
        .containsExactly(city, year, length);
    assertThat(soundness.handlesFirst(List.of(length, year, city, lakes), bridge()))
        .containsExactly(lakes, length, year, city);
  }

  private static Variable bridge() {
    return new Variable("?0", "bridge1", "bridge", Sort.THING);
  }

  private static Draft leaf(Constraint... clues) {
    return new Draft(List.of(bridge()), List.of(clues), "");
  }

  private static FactBase world() {
    MadeWorld world = new MadeWorld();
    for (int i = 0; i < BRIDGES; i++) {
      world.thing("bridge" + i, "bridge");
      world.thing("city" + i, "city");
      world.says(
          "bridge" + i, "engineer", Value.text(i == 1 ? "John Windsor" : "Engineer No " + i));
      world.says("bridge" + i, "owner", Value.text("City Council"));
      world.says(
          "bridge" + i, "design", Value.text(i == 1 ? "Self-anchored bridge" : "Arch bridge"));
      world.says("bridge" + i, "city", Value.entity("x", "city" + i));
      world.says("bridge" + i, "opened", Value.date("x", 1900 + i, 5, 3));
      for (String lake : List.of("a", "b")) {
        world.thing("lake" + i + lake, "lake");
        world.says("bridge" + i, "lakes", Value.entity("x", "lake" + i + lake));
      }
      world.says("bridge" + i, "length", Value.quantity("x", 100 + i, "m"));
    }
    for (int i = 0; i < COUNTRIES; i++) {
      world.thing("country" + i, "country");
      world.says("country" + i, "exports", Value.text(i == 1 ? "nutmeg" : i < 5 ? "cocoa" : "oil"));
    }
    return world.facts();
  }
}
