package io.hopsmith.generators.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.QuestionWriter;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names that become their kind with a hint. */
class HintsTest {
  private static final int CHEMISTS = 30;
  private static final int TOWNS = 15;
  private final FactBase facts = world();
  private final Lexicon lexicon = new Lexicon(facts.properties());
  private final Clues clues = new Clues(facts, lexicon, Side.TRAIN);

  @Test
  void aPlaceBecomesOneThatLiesInTheLargerOne() {
    Draft draft = chemist(0, "place of birth");
    Changed blurred = blurred(draft, "place of birth").orElseThrow();
    assertThat(blurred.description()).isEqualTo("blur: Town0 -> city, country Land0");
    assertThat(facts.answers(blurred.draft().query(), 0)).containsExactly("Chemist0");
    assertThat(written(blurred.draft())).contains("was born in a city that lies in Land0");
  }

  @Test
  void anotherNameGetsTheDecadeOfADate() {
    Draft draft = chemist(1, "student of");
    Changed blurred = blurred(draft, "student of").orElseThrow();
    assertThat(blurred.description())
        .isEqualTo("blur: Master1 -> physicist, born 1800 to 1809-12-31");
    assertThat(facts.answers(blurred.draft().query(), 0)).containsExactly("Chemist1");
    assertThat(written(blurred.draft())).contains("a physicist who was born between 1800 and 1809");
  }

  @Test
  void theHintMustExcludeBySayingSo() {
    assertThat(blurred(chemist(2, "place of birth"), "place of birth"))
        .as("one died on the same day who was born elsewhere")
        .isPresent();
    assertThat(blurred(chemist(3, "place of birth"), "place of birth"))
        .as("no page says where the town lies in which another was born")
        .isEmpty();
  }

  @Test
  void aHintThatHoldsTheNameIsNone() {
    assertThat(blurred(chemist(4, "studied at"), "studied at")).isEmpty();
  }

  @Test
  void nothingOfATypeThatIsSpokenOfIsHintedAt() {
    Draft draft = chemist(0, "place of birth");
    Variable city = clues.variable("?1", "Town9").orElseThrow();
    assertThat(blurred(draft.plus(city, List.of()), "place of birth")).isEmpty();
  }

  private Optional<Changed> blurred(Draft draft, String property) {
    Constraint clue =
        draft.allClues().stream()
            .filter(each -> each.predicate().equals(property))
            .findFirst()
            .orElseThrow();
    return new Hints(facts, Soundness.ofParts(facts), clues, lexicon)
        .at(clue, draft, List.of(), new Random(1));
  }

  private String written(Draft draft) {
    return new QuestionWriter(lexicon, facts).write(Plan.of(draft), new Random(1));
  }

  /** A chemist known by the day of death and what a fact of another property names. */
  private Draft chemist(int i, String property) {
    Variable root = clues.variable("?0", "Chemist" + i).orElseThrow();
    List<Constraint> said = new ArrayList<>(List.of(clues.type(root)));
    for (Fact fact : facts.about(root.entityId())) {
      if (fact.property().equals("died") || fact.property().equals(property)) {
        said.add(Clues.constant("?0", fact));
      }
    }
    return new Draft(List.of(root), said, "");
  }

  private static FactBase world() {
    MadeWorld world = new MadeWorld();
    for (int i = 0; i < CHEMISTS; i++) {
      world.thing("Chemist" + i, "chemist");
      world.thing("Master" + i, "physicist");
      world.says("Master" + i, "born", Value.date("x", 1800 + i / 3 * 10, 3, 1));
      world.says("Chemist" + i, "student of", Value.entity("x", "Master" + i));
      String town = i == CHEMISTS - 1 ? "Nowhere" : "Town" + i / 2;
      world.says("Chemist" + i, "place of birth", Value.entity("x", town));
      boolean twin = i >= CHEMISTS - 2; // died on the day of the third, or of the fourth
      world.says("Chemist" + i, "died", Value.date("x", 1900 + 3 * (twin ? i - 26 : i), 5, 3));
      world.says("Chemist" + i, "studied at", Value.entity("x", "University of Town" + i / 2));
    }
    for (int i = 0; i < TOWNS; i++) {
      world.thing("Town" + i, "city");
      world.thing("University of Town" + i, "university");
      world.says("University of Town" + i, "city", Value.entity("x", "Town" + i));
      if (i % 3 == 0) {
        world.thing("Land" + i / 3, "country");
      }
      world.says("Town" + i, "country", Value.entity("x", "Land" + i / 3));
    }
    world.thing("Nowhere", "city");
    return world.facts();
  }
}
