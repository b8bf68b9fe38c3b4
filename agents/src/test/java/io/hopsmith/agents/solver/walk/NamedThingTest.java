package io.hopsmith.agents.solver.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.SmallWeb;
import io.hopsmith.agents.solver.lexical.LexicalSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedThingTest {
  private static final SmallWeb WEB =
      SmallWeb.read(
          """
          = Sorne
          The Sorne is a river in the country of Avar.
          Length: 812 km
          Basin size: 4,100 km²
          = Long Bridge
          The Long Bridge is a bridge over the Sorne.
          Designed by: Ada Quill
          Opened: 4 May 1901
          = Avar
          Avar is a Northern country.
          Capital: Arn
          = Rivers by size
          The Sorne has the largest drainage area of all.
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What is the drainage area of the Sorne?|4,100 km²",
        "What is the length of the Sorne?|812 km",
        "What is the capital of Avar?|Arn",
        "Who designed the Long Bridge?|Ada Quill",
        "On what date was the Long Bridge opened?|4 May 1901"
      })
  void readsThePropertyOffTheThingsOwnPage(String question, String answer) {
    assertThat(LexicalSolver.withCalls(20).solve(question, WEB).answer()).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is the capital of the country that borders Avar?",
        "What is the name of the Sorne?",
        "Which river is longer, the Sorne or the Tarn?",
        "Who is Ada Quill?"
      })
  void leavesOtherQuestionsToTheWalks(String question) {
    assertThat(NamedThing.of(question)).isEmpty();
  }

  @Test
  void takesTheThingWithoutItsArticle() {
    assertThat(NamedThing.of("When was the Long Bridge built?"))
        .contains(new NamedThing("date built", "Long Bridge"));
  }
}
