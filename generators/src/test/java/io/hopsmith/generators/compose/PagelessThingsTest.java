package io.hopsmith.generators.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.Made;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.QuestionWriter;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Questions that lead over somebody whom no page is about. */
class PagelessThingsTest {
  private static final int FILMS = 30;
  private final FactBase facts = world();
  private final Set<String> space =
      new TreeSet<>(facts.entities().stream().map(Entity::id).toList());

  @Test
  void joinThePagesThatNameThem() {
    List<Draft> over = new ArrayList<>();
    for (Plan plan : plans()) {
      Draft draft = plan.merged();
      if (draft.variables().stream().anyMatch(this::isPageless)) {
        over.add(draft);
      }
    }
    assertThat(over)
        .isNotEmpty()
        .allSatisfy(
            draft -> {
              assertThat(Soundness.isUnique(facts, draft)).isTrue();
              assertThat(isPageless(draft.root())).isFalse();
              draft.variables().stream()
                  .filter(this::isPageless)
                  .forEach(named -> assertThat(draft.edgesBelow(named.name())).isNotEmpty());
            });
  }

  @Test
  void areOfASideOnlyWhereAPageOfItNamesThem() {
    Clues train = new Clues(facts, new Lexicon(facts.properties()), Side.TRAIN);
    Clues eval = new Clues(facts, new Lexicon(facts.properties()), Side.EVAL);
    assertThat(train.variable("?1", "director0")).isPresent();
    assertThat(eval.variable("?1", "director0")).isEmpty();
  }

  private boolean isPageless(Variable variable) {
    return !facts.entity(variable.entityId()).orElseThrow().hasPage();
  }

  private List<Plan> plans() {
    Lexicon lexicon = new Lexicon(facts.properties());
    Composer composer =
        new Composer(facts, lexicon, new QuestionWriter(lexicon, facts), Side.TRAIN);
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < FILMS; i++) {
      composer
          .compose("film" + i, space, new Shape(2, 4), new Made(space), new Random(i))
          .ifPresent(plans::add);
    }
    return plans;
  }

  private static FactBase world() {
    MadeWorld world = new MadeWorld();
    for (int i = 0; i < FILMS; i++) {
      world.thing("film" + i, "film");
      world.says("film" + i, "directed by", Value.entity("D", "director" + i / 2));
      int place =
          i % 2 == 0 ? i % 10 : (i / 10 * 3 + i) % 10; // of two by one director in other pairs
      world.says("film" + i, "set in", Value.text("Lindow " + place));
      int year = 1950 + i % 5;
      int minutes = 90 + i % 5;
      world.says("film" + i, "length", Value.quantity(minutes + " min", minutes, "min"));
      int day = 1 + i % 28;
      world.says("film" + i, "premiered", Value.date(day + " May " + year, year, 5, day));
    }
    for (int i = 0; i < FILMS / 2; i++) {
      world.pageless("director" + i, "person");
    }
    return world.facts();
  }
}
