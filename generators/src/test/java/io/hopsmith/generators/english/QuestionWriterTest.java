package io.hopsmith.generators.english;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.SmallWorld;
import io.hopsmith.generators.compose.Composer;
import io.hopsmith.generators.compose.Shape;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.generators.question.Working;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuestionWriterTest {
  private final FactBase facts = SmallWorld.facts();
  private final Lexicon lexicon = new Lexicon(facts.properties());
  private final QuestionWriter writer = new QuestionWriter(lexicon, facts);

  @Test
  void nestsASmallChainInOneSentence() {
    assertThat(writer.write(bridgeOverRiver(""), Frame.NESTED, wording(0)))
        .isEqualTo(
            "What is the name of the bridge whose material is steel and that crosses a river whose"
                + " length is 812 kilometres?");
  }

  @Test
  void asksFirstAndThenTells() {
    assertThat(writer.write(bridgeOverRiver(""), Frame.ASK_FIRST, wording(0)))
        .isEqualTo(
            "Which bridge is meant? It has steel as its material and crosses a river whose length"
                + " is 812 kilometres.");
  }

  @Test
  void tellsInwardsFromTheFurthestThing() {
    assertThat(writer.write(bridgeOverRiver(""), Frame.INWARDS, wording(0)))
        .isEqualTo(
            "A river has a length of 812 kilometres. A bridge crosses that river and has steel as"
                + " its material. What is the name of that bridge?");
  }

  @Test
  void asksStraightForAThingOfWhichNothingElseIsSaid() {
    Draft bare = bridgeOverRiver("").without(bridgeOverRiver("").clues("?0").get(0));
    assertThat(writer.write(bare, Frame.INWARDS, wording(0)))
        .isEqualTo(
            "A river has a length of 812 kilometres. What is the name of the bridge that crosses"
                + " that river?");
  }

  @Test
  void callsAThingByWhatItIsToAnother() {
    Draft draft = directed("stage director");
    assertThat(writer.write(draft, Frame.INWARDS, wording(0)))
        .isEqualTo(
            "A play has steel as its material. On what date was the director of that play born?");
  }

  @Test
  void callsNobodyByTheVerbThatTellsOfThem() {
    Draft draft = directed("director");
    assertThat(writer.write(draft, Frame.STORY, wording(0)))
        .startsWith("A person directed a play")
        .endsWith("On what date was that person born?");
    assertThat(writer.write(draft, Frame.INWARDS, wording(0)))
        .contains("the director of that play");
  }

  /** When the director of a play was born, who is called so. */
  private Draft directed(String noun) {
    Variable director = variable("?0", "Ada Quill", noun, Sort.PERSON);
    Variable play = variable("?1", "Long Bridge", "play", Sort.THING);
    Constraint edge =
        new Constraint("?1", "directed by", Operator.VARIABLE, "?0", 0, 0, "", "", "", "", "");
    return new Draft(
        List.of(director, play), List.of(edge, clue("?1", "Long Bridge", "material")), "born");
  }

  @Test
  void saysOnceWhichSeriesThingsFollowEachOtherIn() {
    Variable last = variable("?0", "Long Bridge", "album", Sort.THING);
    Variable middle = variable("?1", "Old Ford Bridge", "album", Sort.THING);
    Variable first = variable("?2", "Sorne", "album", Sort.THING);
    List<Constraint> clues =
        List.of(follows("?0", "?1"), follows("?1", "?2"), clue("?2", "Sorne", "length"));
    for (int i = 0; i < 40; i++) {
      assertThat(writer.write(new Draft(List.of(last, middle, first), clues, ""), new Random(i)))
          .containsOnlyOnce("in its artist's discography");
    }
  }

  private static Constraint follows(String later, String earlier) {
    String property = "follows in its artist's discography";
    return new Constraint(later, property, Operator.VARIABLE, earlier, 0, 0, "", "", "", "", "");
  }

  @Test
  void putsAKnownThingBeforeWhatItIsOneOf() {
    Variable river = variable("?0", "Sorne", "river", Sort.THING);
    Variable city = variable("?1", "Lindow", "city", Sort.THING);
    Constraint edge =
        new Constraint("?0", "cities", Operator.VARIABLE, "?1", 0, 0, "", "", "", "", "");
    Draft draft =
        new Draft(
            List.of(river, city),
            List.of(edge, clue("?1", "Lindow", "area code"), clue("?0", "Sorne", "flows into")),
            "");
    assertThat(writer.write(draft, Frame.INWARDS, wording(0)))
        .contains("A river counts that city among its cities and");
  }

  @Test
  void hasACityRatherThanCitiesThatIncludeOne() {
    Variable river = variable("?0", "Sorne", "river", Sort.THING);
    Variable city = variable("?1", "Lindow", "city", Sort.THING);
    Constraint edge =
        new Constraint("?0", "cities", Operator.VARIABLE, "?1", 0, 0, "", "", "", "", "");
    Draft draft =
        new Draft(List.of(river, city), List.of(edge, clue("?1", "Lindow", "area code")), "");
    assertThat(writer.write(draft, Frame.STORY, wording(0)))
        .startsWith("A river has a city whose dialling code is ");
  }

  @Test
  void asksHowFarTwoThingsAreApart() {
    Variable other = variable("?0", "Old Ford Bridge", "bridge", Sort.THING);
    Draft second =
        new Draft(List.of(other), List.of(clue("?0", "Old Ford Bridge", "material")), "opened");
    Plan plan =
        new Plan(
            List.of(bridgeOverRiver("opened"), second),
            Working.ofParts(Operation.Kind.DIFFERENCE, Constraint.DATE));
    assertThat(writer.write(plan, new Random(3)))
        .contains("nother bridge")
        .endsWith(
            " between the years in which the first bridge and the second bridge were opened?");
  }

  @Test
  void asksByHowMuchTwoAmountsDiffer() {
    Variable other = variable("?0", "Old Ford Bridge", "bridge", Sort.THING);
    Draft second =
        new Draft(List.of(other), List.of(clue("?0", "Old Ford Bridge", "material")), "length");
    Plan plan =
        new Plan(
            List.of(bridgeOverRiver("length"), second),
            Working.ofParts(Operation.Kind.DIFFERENCE, "m"));
    assertThat(writer.write(plan, new Random(3)))
        .containsPattern(
            "the difference in length between the first bridge and the second bridge[.?]$");
  }

  @Test
  void saysNothingOfATieBeforeItsOtherEndIsKnown() {
    Variable later = variable("?0", "Long Bridge", "album", Sort.THING);
    Variable earlier = variable("?1", "Old Ford Bridge", "album", Sort.THING);
    Draft draft =
        new Draft(
            List.of(later, earlier),
            List.of(follows("?0", "?1"), clue("?1", "Old Ford Bridge", "material")),
            "");
    assertThat(writer.write(draft, Frame.STORY, wording(0)))
        .startsWith(
            "An album has limestone as its material. Another album directly follows that album in"
                + " its artist's discography.");
    for (int i = 0; i < 40; i++) {
      assertThat(writer.write(draft, new Random(i)))
          .contains("in its artist's discography")
          .doesNotContain("discography another", "discography a ");
    }
  }

  @Test
  void asksFromTheEarlierEventOfAThingToTheLaterOne() {
    Variable engineer = variable("?0", "Ada Quill", "engineer", Sort.PERSON);
    Draft draft = new Draft(List.of(engineer), List.of(clue("?0", "Ada Quill", "field")), "died");
    Plan plan =
        new Plan(
            List.of(draft),
            Working.within(Operation.Kind.DIFFERENCE, "?0", "born", Constraint.DATE));
    assertThat(writer.write(plan, new Random(3)))
        .containsPattern("the year in which that engineer was born and .* died\\?$");
  }

  @Test
  void asksWhatTwoThingsMakeTogether() {
    Variable other = variable("?0", "Old Ford Bridge", "bridge", Sort.THING);
    Draft second =
        new Draft(List.of(other), List.of(clue("?0", "Old Ford Bridge", "material")), "length");
    Plan plan =
        new Plan(
            List.of(bridgeOverRiver("length"), second), Working.ofParts(Operation.Kind.TOTAL, "m"));
    assertThat(writer.write(plan, new Random(3)))
        .containsPattern(
            "(?:What is|Work out) the combined length of the first bridge and the second bridge[.?]$");
  }

  @Test
  void asksForADateByTheDay() {
    assertThat(writer.write(bridgeOverRiver("opened"), Frame.STORY, wording(0)))
        .endsWith("On what date was that bridge opened?");
  }

  @Test
  void putsTheFirstEdgeIntoARequestWithoutClues() {
    Draft draft = bridgeOverRiver("");
    Draft bare = draft.without(draft.clues("?0").get(0));
    assertThat(writer.write(bare, Frame.REQUEST, wording(0)))
        .isEqualTo("Name the bridge that crosses a river whose length is 812 kilometres.");
  }

  @Test
  void neverCallsAPersonIt() {
    Variable engineer = variable("?0", "Ada Quill", "engineer", Sort.PERSON);
    Draft draft =
        new Draft(
            List.of(engineer),
            List.of(
                clue("?0", "Ada Quill", "birthplace"),
                clue("?0", "Ada Quill", "university"),
                clue("?0", "Ada Quill", "field")),
            "");
    for (int seed = 0; seed < 60; seed++) {
      for (Frame frame : Frame.values()) {
        assertThat(writer.write(draft, frame, new Random(seed)))
            .doesNotContainPattern("\\b[Ii]ts?\\b")
            .contains("studied at the University of Nesby")
            .contains("worked in the field of hydraulics");
      }
    }
  }

  @Test
  void writesManyComposedDraftsWithoutAProblemAndInManyWays() {
    Composer composer = new Composer(facts, lexicon, writer, Side.TRAIN);
    List<String> seeds = facts.entities().stream().map(Entity::id).toList();
    List<String> problems = new ArrayList<>();
    Map<String, Integer> openings = new HashMap<>();
    int written = 0;
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(new SplittableRandom(seed).nextLong());
      Optional<Plan> plan =
          composer.compose(
              seeds.get(seed % seeds.size()),
              new HashSet<>(seeds),
              new Shape(2, 4),
              SmallWorld.nothingMade(),
              random);
      if (plan.isPresent()) {
        String question = writer.write(plan.get(), random);
        QuestionLint.problems(question).forEach(p -> problems.add(p + " IN " + question));
        openings.merge(question.split(" ")[0] + " " + question.split(" ")[1], 1, Integer::sum);
        written++;
      }
    }
    assertThat(problems).isEmpty();
    assertThat(written).isGreaterThan(200);
    assertThat(openings.values().stream().mapToInt(Integer::intValue).max().orElseThrow())
        .isLessThan(written * 18 / 100);
  }

  /** A seed whose first choice of wording is a multiple of 420. */
  private static Random wording(int wanted) {
    for (int seed = 0; ; seed++) {
      if (new Random(seed).nextInt(420) == wanted) {
        return new Random(seed);
      }
    }
  }

  private Draft bridgeOverRiver(String property) {
    Variable bridge = variable("?0", "Long Bridge", "bridge", Sort.THING);
    Variable river = variable("?1", "Sorne", "river", Sort.THING);
    Fact crosses = fact("Long Bridge", "crosses");
    Constraint edge =
        new Constraint(
            "?0", "crosses", Operator.VARIABLE, "?1", 0, 0, "", "", crosses.id(), "", "");
    return new Draft(
        List.of(bridge, river),
        List.of(clue("?0", "Long Bridge", "material"), edge, clue("?1", "Sorne", "length")),
        property);
  }

  private Variable variable(String name, String entity, String type, Sort sort) {
    return new Variable(name, SmallWorld.entity(facts, entity).id(), type, sort);
  }

  private Constraint clue(String variable, String entity, String property) {
    Fact fact = fact(entity, property);
    Operator operator =
        switch (fact.value().kind()) {
          case ENTITY -> Operator.ENTITY;
          case TEXT -> Operator.TEXT;
          case DATE, QUANTITY -> Operator.RANGE;
        };
    String object = operator == Operator.ENTITY ? fact.value().entity() : fact.value().text();
    double number = fact.value().number();
    return new Constraint(
        variable,
        property,
        operator,
        object,
        number,
        number,
        fact.value().unit(),
        "",
        fact.id(),
        fact.url(),
        fact.quote());
  }

  private Fact fact(String entity, String property) {
    return facts.about(SmallWorld.entity(facts, entity).id()).stream()
        .filter(fact -> fact.property().equals(property))
        .findFirst()
        .orElseThrow();
  }
}
