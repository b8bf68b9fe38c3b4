package io.hopsmith.generators.english;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.SmallWorld;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.PageStamps;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Hop;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RingTextTest {
  private final FactBase facts = SmallWorld.facts();
  private final Lexicon lexicon = new Lexicon(facts.properties());
  private final QuestionWriter writer = new QuestionWriter(lexicon, facts);

  @Test
  void saysHowThingsMeetAgainOnceBothAreKnown() {
    assertThat(writer.write(bridge(), Frame.ASK_FIRST, wording()))
        .isEqualTo(
            "Which bridge is meant? It crosses a river whose length is 812 kilometres. That bridge"
                + " stands in a city whose dialling code is 21. That city also lies on that river.");
    assertThat(writer.write(bridge(), Frame.STORY, wording()))
        .endsWith("That city also lies on that river. What is the name of that bridge?");
    assertThat(writer.write(bridge(), Frame.WHICH, wording()))
        .startsWith("Which bridge crosses a river")
        .endsWith("That city also lies on that river.");
  }

  @Test
  void saysItWithTheLaterThingWhereTheTextLeadsInwards() {
    assertThat(writer.write(bridge(), Frame.INWARDS, wording()))
        .isEqualTo(
            "A river has a length of 812 kilometres. A city lies on that river and has the dialling code"
                + " 21. A bridge crosses that river and stands in that city. What is the name of that"
                + " bridge?");
  }

  @Test
  void tellsThingsOfOneTypeApart() {
    assertThat(writer.write(countries(), Frame.ASK_FIRST, wording()))
        .endsWith("The third country also borders the second country.");
    assertThat(writer.write(countries(), Frame.STORY, wording()))
        .contains("The third country also borders the second country.");
  }

  @Test
  void everyFrameSaysEachClueOnceAndPassesTheLinter() {
    for (int seed = 0; seed < 60; seed++) {
      for (Frame frame : Frame.values()) {
        if (frame != Frame.NESTED) {
          String text = writer.write(bridge(), frame, new Random(seed));
          assertThat(QuestionLint.problems(text)).as(text).isEmpty();
          assertThat(text).containsOnlyOnce("lies on that river").containsOnlyOnce("stands in");
        }
      }
      assertThat(writer.write(bridge(), new Random(seed))).contains("lies on that river");
    }
  }

  @Test
  void aHopRestsOnTheEdgeThatClosesTheRing() {
    PageStamps pages =
        new PageStamps(SmallWorld.pages().stream().map(PageStamps.Stamp::of).toList());
    List<Hop> hops = new HopWriter(lexicon, facts).write(Plan.of(bridge()), "Long Bridge", pages);
    assertThat(hops)
        .extracting(Hop::subQuestion)
        .containsExactly(
            "Which river has a length of 812 kilometres?",
            "Which city lies on [1] and has the dialling code 21?",
            "Which bridge crosses [1] and stands in [2]?");
    assertThat(hops.get(1).quote()).contains("River").contains("Sorne");
    assertThat(writer.withWords(bridge()))
        .extracting(Constraint::words)
        .contains("lies on that river");
  }

  private Draft bridge() {
    Variable bridge = variable("?0", "Long Bridge", "bridge");
    Variable river = variable("?1", "Sorne", "river");
    Variable city = variable("?2", "Lindow", "city");
    return new Draft(
        List.of(bridge, river, city),
        List.of(
            edge("?0", "Long Bridge", "crosses", "?1"),
            edge("?0", "Long Bridge", "city", "?2"),
            clue("?1", "Sorne", "length"),
            clue("?2", "Lindow", "area code"),
            edge("?2", "Lindow", "river", "?1")),
        "");
  }

  private Draft countries() {
    return new Draft(
        List.of(
            variable("?0", "Avaria", "country"),
            variable("?1", "Bremia", "country"),
            variable("?2", "Corland", "country")),
        List.of(
            edge("?0", "Avaria", "borders", "?1"),
            edge("?0", "Avaria", "borders", "?2"),
            clue("?1", "Bremia", "currency"),
            clue("?2", "Corland", "currency"),
            edge("?2", "Corland", "borders", "?1")),
        "");
  }

  private Variable variable(String name, String entity, String type) {
    return new Variable(name, SmallWorld.entity(facts, entity).id(), type, Sort.THING);
  }

  private Constraint edge(String subject, String entity, String property, String object) {
    Fact fact = fact(entity, property);
    return new Constraint(
        subject,
        property,
        Operator.VARIABLE,
        object,
        0,
        0,
        "",
        "",
        fact.id(),
        fact.url(),
        fact.quote());
  }

  private Constraint clue(String variable, String entity, String property) {
    Fact fact = fact(entity, property);
    boolean text = fact.value().unit().isEmpty() && fact.value().number() == 0;
    return new Constraint(
        variable,
        property,
        text ? Operator.TEXT : Operator.RANGE,
        fact.value().text(),
        fact.value().number(),
        fact.value().number(),
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

  /** Numbers with which the plainest wordings are chosen. */
  private static Random wording() {
    for (int seed = 0; ; seed++) {
      if (new Random(seed).nextInt(420) == 0) {
        return new Random(seed);
      }
    }
  }
}
