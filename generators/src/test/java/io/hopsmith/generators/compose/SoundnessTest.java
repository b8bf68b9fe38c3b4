package io.hopsmith.generators.compose;

import static io.hopsmith.generators.compose.MadeWorld.named;
import static io.hopsmith.generators.compose.MadeWorld.number;
import static io.hopsmith.generators.compose.MadeWorld.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Value;
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
      world.says("bridge" + i, "length", Value.quantity("x", 100 + i, "m"));
    }
    for (int i = 0; i < COUNTRIES; i++) {
      world.thing("country" + i, "country");
      world.says("country" + i, "exports", Value.text(i == 1 ? "nutmeg" : i < 5 ? "cocoa" : "oil"));
    }
    return world.facts();
  }
}
