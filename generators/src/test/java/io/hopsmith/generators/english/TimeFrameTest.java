package io.hopsmith.generators.english;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.solver.reading.PuzzleReader;
import io.hopsmith.generators.SmallWorld;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFrameTest {
  private static final Map<String, String> DATES =
      Map.of(
          "population", "2010-07",
          "area", "2008",
          "currency", "2011-02-01",
          "opened", "1999");

  private final FactBase facts = dated();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lindow|population|''|figures|2010",
        "Avaria|population|area|figures|2008 to 2010",
        "Avaria|population|currency|facts and figures|2010 to 2011",
        "Avaria|currency|''|facts|2011",
        "Avaria|currency|population|facts and figures|2010 to 2011"
      })
  void saysOfWhichYearsWhatItRestsOnIs(
      String name, String clue, String asked, String what, String years) {
    for (int i = 0; i < 20; i++) {
      Optional<String> sentence = frame(name, clue, asked, i);
      assertThat(sentence).isPresent();
      assertThat(sentence.get().toLowerCase(java.util.Locale.ROOT))
          .matches(".*\\b" + what + "\\b.*")
          .endsWith(" " + years + ".");
    }
  }

  @ParameterizedTest
  @CsvSource({"Lindow,area code,''", "Long Bridge,opened,length"})
  void saysNothingOfWhatStays(String name, String clue, String asked) {
    assertThat(frame(name, clue, asked, 1)).isEmpty();
  }

  @Test
  void isNoClueForThoseWhoReadTheQuestion() {
    String question =
        "A city has an area code of 21. It lies on a river whose length is 812 km. What is the"
            + " population of that city?";
    for (int i = 0; i < 40; i++) {
      for (String clue : List.of("population", "currency")) {
        String framed = question + " " + frame("Avaria", clue, "area", i).orElseThrow();
        assertThat(PuzzleReader.read(framed)).isEqualTo(PuzzleReader.read(question));
      }
    }
  }

  private Optional<String> frame(String name, String clue, String asked, int seed) {
    Entity entity = SmallWorld.entity(facts, name);
    Fact fact =
        facts.about(entity.id()).stream()
            .filter(each -> each.property().equals(clue))
            .findFirst()
            .orElseThrow();
    Constraint said =
        new Constraint(
            "?0", clue, Operator.TEXT, fact.value().text(), 0, 0, "", "", fact.id(), "", "");
    Variable root = new Variable("?0", entity.id(), "thing", Sort.THING);
    return new TimeFrame(facts)
        .of(Plan.of(new Draft(List.of(root), List.of(said), asked)), new Random(seed));
  }

  /** The small world with dates at which some of its facts held. */
  private static FactBase dated() {
    FactBase world = SmallWorld.facts();
    List<Fact> facts =
        world.entities().stream()
            .flatMap(entity -> world.about(entity.id()).stream())
            .map(fact -> fact.asOf(DATES.getOrDefault(fact.property(), "")))
            .toList();
    return new FactBase(world.entities(), facts);
  }
}
