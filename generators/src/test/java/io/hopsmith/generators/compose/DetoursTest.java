package io.hopsmith.generators.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Value;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Clues that go for another way to the same thing: a detour, or a rarer clue. */
class DetoursTest {
  private static final int CITIES = 12;
  private final FactBase facts = world();
  private final Lexicon lexicon = new Lexicon(facts.properties());
  private final Clues clues = new Clues(facts, lexicon, Side.TRAIN);
  private final Soundness soundness = Soundness.ofParts(facts);

  @Test
  void aNameGoesWithItsRelationAndAnotherLeadsToTheBridge() {
    Draft draft = city("founded", "landmarks");
    Draft changed = detour(draft).orElseThrow().draft();
    assertThat(changed.clues("?0")).isEmpty();
    assertThat(changed.edgesBelow("?0"))
        .singleElement()
        .satisfies(edge -> assertThat(edge.predicate()).isEqualTo("city"));
    assertThat(changed.variable("?1").type()).isEqualTo("bridge");
    assertThat(changed.clues("?1")).isNotEmpty();
    assertThat(facts.answers(changed.query(), 0)).isEqualTo(facts.answers(draft.query(), 0));
    assertThat(soundness.isSound(changed)).isTrue();
  }

  @Test
  void theAnswerItselfIsNoBridge() {
    assertThat(detour(city("", "landmarks"))).isEmpty();
  }

  @Test
  void aNameThatSeveralHaveLeadsNowhereAtOnce() {
    assertThat(detour(city("founded", "river"))).isEmpty();
  }

  @Test
  void whatIsAsGoodAsANameIsSwappedForSomethingRarer() {
    Changed swapped = swap(city("", "capital of")).orElseThrow();
    assertThat(swapped.description()).startsWith("swap: capital of Land0 -> landmarks ");
    assertThat(facts.answers(swapped.draft().query(), 0)).containsExactly("City0");
    assertThat(soundness.isOverSpecified(swapped.draft())).isFalse();
  }

  @Test
  void aRareClueIsLeftAlone() {
    assertThat(swap(city("", "landmarks"))).isEmpty();
  }

  private Optional<Changed> detour(Draft draft) {
    Descriptions descriptions =
        new Descriptions(facts, soundness, clues, new Removal(facts, soundness));
    return new Detours(facts, soundness, clues, descriptions, new Edges(facts, lexicon, clues))
        .at(draft.allClues().get(0), draft, List.of(), new Random(1));
  }

  private Optional<Changed> swap(Draft draft) {
    return new Rarer(facts, soundness, clues)
        .at(draft.allClues().get(0), draft, List.of(), new Random(1));
  }

  private Draft city(String asked, String property) {
    Variable root = clues.variable("?0", "City0").orElseThrow();
    Fact fact =
        facts.about("City0").stream()
            .filter(each -> each.property().equals(property))
            .findFirst()
            .orElseThrow();
    Constraint clue = Clues.constant("?0", fact);
    return new Draft(List.of(root), List.of(clues.type(root), clue), asked);
  }

  private static FactBase world() {
    MadeWorld world = new MadeWorld();
    for (int i = 0; i < CITIES; i++) {
      world.thing("City" + i, "city");
      world.thing("Land" + i, "country");
      if (i % 6 == 0) {
        world.thing("River" + i / 6, "river");
      }
      world.says("City" + i, "capital of", Value.entity("x", "Land" + i));
      world.says("City" + i, "founded", Value.date("year", 1200 + i, 0, 0));
      world.says("City" + i, "river", Value.entity("x", "River" + i / 6));
      for (String part : List.of("East", "West")) {
        world.thing(part + " Hall " + i, "hall");
        world.says("City" + i, "landmarks", Value.entity("x", part + " Hall " + i));
        String bridge = part + " Bridge " + i;
        world.thing(bridge, "bridge");
        world.says(bridge, "city", Value.entity("x", "City" + i));
        world.says(bridge, "opened", Value.date("x", 1800 + 5 * i, part.equals("East") ? 3 : 4, 5));
        world.says(bridge, "length", Value.quantity("x", 200 + 40 * i, "m"));
      }
    }
    return world.facts();
  }
}
