package io.hopsmith.generators.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NatureTest {
  private static final int BRIDGES = 30;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final Nature nature = new Nature(world());

  @Test
  void aBridgeIsNotKnownByItsCityEvenIfTheIndexHoldsOneAlone() {
    assertThat(nature.tells(draft("bridge", edge("?0", "stands in", "?1"), "city"))).isFalse();
  }

  @Test
  void aBridgeIsKnownByItsCityAndARareClue() {
    Draft draft = draft("bridge", edge("?0", "stands in", "?1"), "city");
    assertThat(nature.tells(draft.plus(text("material", "brass")))).isTrue();
    assertThat(nature.tells(draft.plus(text("state", "open")))).isFalse();
  }

  @Test
  void aCityIsKnownByABridgeThatStandsInIt() {
    assertThat(nature.tells(draft("city", edge("?1", "stands in", "?0"), "bridge"))).isTrue();
  }

  @Test
  void oneOfAListIsNotKnownByTheListThatHappensToBeShort() {
    assertThat(nature.tells(draft("bridge", edge("?1", "notable bridges", "?0"), "city")))
        .isFalse();
  }

  @Test
  void norByALabelThatNamesOneOfItsKind() {
    assertThat(nature.tells(draft("bridge", edge("?1", "bridge", "?0"), "city"))).isFalse();
  }

  @Test
  void norByALabelThatThingsOfAnotherTypeShare() {
    assertThat(nature.tells(draft("school", edge("?1", "school", "?0"), "city"))).isFalse();
  }

  @Test
  void aCountryIsKnownByItsCapital() {
    assertThat(nature.tells(draft("country", edge("?0", "capital", "?1"), "city"))).isTrue();
  }

  private FactBase world() {
    for (int i = 0; i < BRIDGES; i++) {
      entities.add(entity("bridge" + i, "bridge"));
      entities.add(entity("city" + i, "city"));
      entities.add(entity("country" + i, "country"));
      add("bridge" + i, "stands in", Value.entity("x", "city" + i / 2));
      add("city" + i, "bridge", Value.entity("x", "bridge" + i));
      add("city" + i, "notable bridges", Value.entity("x", "bridge" + i));
      entities.add(entity("school" + i, "school"));
      add("city" + i, "school", Value.entity("x", "school" + i));
      add("country" + i, "school", Value.entity("x", "school" + i / 2));
      add("country" + i, "capital", Value.entity("x", "city" + i));
      add("bridge" + i, "material", Value.text(i < 3 ? "brass" : "steel"));
      add("bridge" + i, "state", Value.text(i < 12 ? "open" : "closed"));
    }
    return new FactBase(entities, facts);
  }

  private static Draft draft(String rootType, Constraint edge, String otherType) {
    return new Draft(
        List.of(
            new Variable("?0", rootType + 1, rootType, Sort.THING),
            new Variable("?1", "other", otherType, Sort.THING)),
        List.of(edge),
        "");
  }

  private static Constraint edge(String subject, String property, String object) {
    return new Constraint(subject, property, Operator.VARIABLE, object, 0, 0, "", "", "", "", "");
  }

  private static Constraint text(String property, String value) {
    return new Constraint("?0", property, Operator.TEXT, value, 0, 0, "", "", "", "", "");
  }

  private static Entity entity(String id, String type) {
    return new Entity(id, id, List.of(), List.of(type), List.of("p" + id), false, Side.TRAIN);
  }

  private void add(String subject, String property, Value value) {
    facts.add(
        new Fact(
            "f" + facts.size(),
            subject,
            property,
            Fact.Source.KEY_VALUE,
            value,
            "quote",
            "p" + subject,
            "http://x.example/" + subject,
            ""));
  }
}
