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
  private final Handles handles = soundness.handles();

  @Test
  void aNameThatFewShareIsAHandle() {
    assertThat(handles.isHandle(text("engineer", "John Windsor"))).isTrue();
    assertThat(handles.isHandle(text("owner", "City Council"))).isFalse();
    assertThat(handles.isHandle(named("city", "city1"))).isTrue();
  }

  @Test
  void wordsAreOneWhereTheyAreRareAmongMany() {
    assertThat(handles.isHandle(text("design", "Self-anchored bridge"))).isFalse();
    assertThat(handles.isHandle(text("exports", "nutmeg"))).isTrue();
    assertThat(handles.isHandle(text("exports", "cocoa"))).isFalse();
  }

  @Test
  void aDayIsOneAndAYearOrAnAmountIsNot() {
    assertThat(handles.isHandle(number("opened", 19_010_503, Constraint.DATE))).isTrue();
    assertThat(handles.isHandle(number("opened", 19_010_000, Constraint.DATE))).isFalse();
    assertThat(handles.isHandle(number("length", 101, "m"))).isFalse();
  }

  @Test
  void aLeafIsKnownByWhatBelongsToOneByNature() {
    assertThat(soundness.everyThingIsKnown(leaf(named("lakes", "lake1a")))).isTrue();
    assertThat(soundness.everyThingIsKnown(leaf(named("city", "city1"))))
        .as("a city has other bridges than the one that the index knows")
        .isFalse();
    assertThat(soundness.everyThingIsKnown(leaf(number("length", 101, "m")))).isFalse();
  }

  @Test
  void theTitleOfWhatCameBeforeIsNotEnoughWithoutAPageOfItsOwn() {
    assertThat(knows(named("follows in its artist's discography", "bridge3"))).isTrue();
    assertThat(knows(text("follows in its artist's discography", "Old Ford")))
        .as("others have that name")
        .isFalse();
    assertThat(knows(text("follows in its artist's discography", "Old Ford"), years(1901, 1901)))
        .isTrue();
  }

  @Test
  void orByCluesThatNarrowItTogether() {
    Constraint city = named("city", "city1");
    Constraint river = named("river", "river0");
    Constraint day = number("opened", 19_010_503, Constraint.DATE);
    assertThat(knows(city, text("engineer", "John Windsor"))).isTrue();
    assertThat(knows(city, years(1901, 1901))).isTrue();
    assertThat(knows(city, years(1900, 1909))).isTrue();
    assertThat(knows(city, years(1900, 1949))).as("half a century tells little").isFalse();
    assertThat(knows(city, number("length", 101, "m"))).isTrue();
    assertThat(knows(day)).as("others were opened on that day").isFalse();
    assertThat(knows(day, river)).isTrue();
    assertThat(knows(river, years(1901, 1901))).as("three share the river here").isFalse();
    assertThat(knows(named("river", "river29"), years(1901, 1901)))
        .as("one alone here, but rivers are shared")
        .isFalse();
    assertThat(knows(years(1901, 1901), number("length", 101, "m")))
        .as("no search begins with numbers")
        .isFalse();
  }

  @Test
  void whatSeveralLooseRelationsMeetInNeedsAClueOfItsOwn() {
    Draft meeting =
        leaf(edge("?0", "city", "?1"), edge("?0", "river", "?2"))
            .plus(new Variable("?1", "city1", "city", Sort.THING), knownCity("?1"))
            .plus(new Variable("?2", "river0", "river", Sort.THING), knownCity("?2"));
    assertThat(soundness.everyThingIsKnown(meeting)).isFalse();
    assertThat(soundness.everyThingIsKnown(meeting.plus(years(1901, 1901)))).isTrue();
  }

  @Test
  void takesFirstWhatALeafIsKnownBy() {
    Constraint length = number("length", 101, "m");
    Constraint half = years(1900, 1949);
    Constraint city = named("city", "city1");
    Constraint lakes = named("lakes", "lake1a");
    assertThat(handles.helping(List.of(length, half, city), bridge()))
        .containsExactly(city, length);
    assertThat(handles.helping(List.of(length, half, city, lakes), bridge()))
        .containsExactly(lakes, city, length);
  }

  private boolean knows(Constraint... clues) {
    return soundness.everyThingIsKnown(leaf(clues));
  }

  private static List<Constraint> knownCity(String variable) {
    return List.of(
        new Constraint(
            variable, "lakes", Constraint.Operator.ENTITY, "lake1a", 0, 0, "", "", "", "", ""));
  }

  private static Constraint edge(String subject, String property, String object) {
    return new Constraint(
        subject, property, Constraint.Operator.VARIABLE, object, 0, 0, "", "", "", "", "");
  }

  private static Constraint years(int first, int last) {
    return new Constraint(
        "?0",
        "opened",
        Constraint.Operator.RANGE,
        "",
        first * 10_000.0,
        last * 10_000.0 + 1231,
        Constraint.DATE,
        "",
        "",
        "",
        "");
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
      world.thing("river" + i, "river");
      world.says("bridge" + i, "river", Value.entity("x", i == 29 ? "river29" : "river" + i / 3));
      world.says("bridge" + i, "opened", Value.date("x", 1900 + i, 5, 3));
      for (String lake : List.of("a", "b")) {
        world.thing("lake" + i + lake, "lake");
        world.says("bridge" + i, "lakes", Value.entity("x", "lake" + i + lake));
      }
      world.says("bridge" + i, "length", Value.quantity("x", 100 + i, "m"));
      world.says(
          "bridge" + i,
          "follows in its artist's discography",
          i == 1 ? Value.text("Old Ford") : Value.entity("x", "bridge" + (i + 1) % BRIDGES));
    }
    for (int i = 0; i < COUNTRIES; i++) {
      world.thing("country" + i, "country");
      world.says("country" + i, "exports", Value.text(i == 1 ? "nutmeg" : i < 5 ? "cocoa" : "oil"));
    }
    return world.facts();
  }
}
