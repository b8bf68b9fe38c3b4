package io.hopsmith.generators.compose;

import static io.hopsmith.generators.compose.MadeWorld.number;
import static io.hopsmith.generators.compose.MadeWorld.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Value;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedundancyTest {
  private static final Set<String> LABELS =
      Set.of("field", "occupation", "employer", "median age", "male median age", "area", "extent");

  private final Redundancy said =
      new Redundancy(
          new Lexicon(LABELS),
          new Variable("?0", "e0", "botanist", Sort.PERSON),
          new FactBase(List.of(), List.of()));

  @ParameterizedTest
  @CsvSource({"physiology, physiologist", "mathematics, mathematician", "law, law"})
  void twoWordsOfOneRootSayTheSame(String field, String occupation) {
    said.add(text("field", field));
    assertThat(said.isNew(text("occupation", occupation))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"physiology, physicist", "law, lawn tennis", "chemistry, musician"})
  void wordsOfTwoRootsDoNot(String field, String occupation) {
    said.add(text("field", field));
    assertThat(said.isNew(text("occupation", occupation))).isTrue();
  }

  @Test
  void theTypeIsNotSaidAgain() {
    assertThat(said.isNew(text("occupation", "botanist"))).isFalse();
    assertThat(said.isNew(text("field", "Botany"))).isFalse();
    assertThat(said.isNew(text("occupation", "physician and botanist"))).isFalse();
    assertThat(said.isNew(text("field", "geology"))).isTrue();
  }

  @Test
  void aPropertyIsSaidOnceAndSoAreItsFaces() {
    said.add(number("median age", 31, "years"));
    assertThat(said.isNew(number("median age", 35, "years"))).isFalse();
    assertThat(said.isNew(number("male median age", 35, "years"))).isFalse();
    assertThat(said.isNew(number("area", 35, "km²"))).isTrue();
  }

  @Test
  void aWiderPlaceIsNotSaidBesideTheNarrower() {
    MadeWorld world = new MadeWorld();
    world.thing("lindow", "city");
    world.thing("tarn", "country");
    world.thing("bremia", "country");
    world.says("lindow", "country", Value.entity("Tarn", "tarn"));
    Redundancy placed =
        new Redundancy(
            new Lexicon(LABELS), new Variable("?0", "b", "bridge", Sort.THING), world.facts());
    placed.add(MadeWorld.named("stands in", "lindow"));
    assertThat(placed.isNew(MadeWorld.named("located in", "tarn"))).isFalse();
    assertThat(placed.isNew(MadeWorld.named("located in", "bremia"))).isTrue();
  }

  @Test
  void norThatItCrossesWhatLiesInTheWiderPlace() {
    MadeWorld world = new MadeWorld();
    world.thing("lindow", "city");
    world.thing("tarn", "country");
    world.thing("bremia", "country");
    world.thing("wey", "river");
    world.thing("b", "bridge");
    world.says("lindow", "country", Value.entity("Tarn", "tarn"));
    world.says("b", "crosses", Value.entity("Wey", "wey"));
    FactBase facts = world.facts();
    Redundancy placed =
        new Redundancy(new Lexicon(LABELS), new Variable("?0", "b", "bridge", Sort.THING), facts);
    placed.add(MadeWorld.named("stands in", "lindow"));
    Constraint crosses = Clues.constant("?0", facts.of("crosses").get(0));
    assertThat(placed.isNew(crosses)).isTrue();
    assertThat(placed.isNew(crosses.hinting(MadeWorld.named("located in", "tarn")))).isFalse();
    assertThat(placed.isNew(crosses.hinting(MadeWorld.named("located in", "bremia")))).isTrue();
  }

  @Test
  void norThatItIsOnSomethingOfItsOwnTime() {
    MadeWorld world = new MadeWorld();
    world.thing("air", "song");
    world.thing("tunes", "album");
    world.says("air", "album", Value.entity("Tunes", "tunes"));
    FactBase facts = world.facts();
    Redundancy dated =
        new Redundancy(new Lexicon(LABELS), new Variable("?0", "air", "song", Sort.WORK), facts);
    dated.add(number("released", 19_660_805, Constraint.DATE));
    Constraint on = Clues.constant("?0", facts.of("album").get(0));
    Constraint released = number("released", 19_660_000, Constraint.DATE);
    assertThat(dated.isNew(on.hinting(released.within(19_600_000, 19_691_231)))).isFalse();
    assertThat(dated.isNew(on.hinting(released.within(19_700_000, 19_791_231)))).isTrue();
  }

  @Test
  void oneNumberUnderTwoLabelsIsSaidOnce() {
    said.add(number("area", 9_900, "km²"));
    assertThat(said.isNew(number("extent", 9_905, "km²"))).isFalse();
    assertThat(said.isNew(number("extent", 9_905, "km"))).isTrue();
    assertThat(said.isNew(number("extent", 9_500, "km²"))).isTrue();
  }
}
