package io.hopsmith.agents.solver.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.lexical.ReadQuestion.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionReaderTest {
  private static List<String> cluesOf(ReadQuestion question, int variable) {
    return question.clues().stream()
        .filter(clue -> clue.variable() == variable && clue.weight() == 1)
        .map(Clue::text)
        .toList();
  }

  @Test
  void keepsTheCluesOfTwoThingsApart() {
    ReadQuestion read =
        QuestionReader.read(
            "A landlocked country in Western Africa, which became independent in August 1960, has a"
                + " population of between 16 and 17 million. It borders another country, whose capital"
                + " is Niamey and whose median age is about 15 years. What is the highest point of the"
                + " former?");

    assertThat(read.variables()).containsExactly("country", "country");
    assertThat(cluesOf(read, 0))
        .containsExactly(
            "A landlocked country in Western Africa",
            "became independent in August 1960",
            "has a population of between 16 and 17 million",
            "It borders another country");
    assertThat(cluesOf(read, 1))
        .containsExactly("capital is Niamey", "median age is about 15 years");
    assertThat(read.asked().variable()).isZero();
    assertThat(read.asked().property()).isEqualTo("highest point");
  }

  @Test
  void followsRelativeClausesDownToTheLastThing() {
    ReadQuestion read =
        QuestionReader.read(
            "Which bridge, opened in the 1890s, spans the river on which a city with a university"
                + " founded in 1583 lies?");

    assertThat(read.variables()).containsExactly("bridge", "river", "city");
    assertThat(cluesOf(read, 0)).containsExactly("opened in the 1890s", "spans the river");
    assertThat(cluesOf(read, 2)).containsExactly("a university founded in 1583 lies");
    assertThat(read.asked().property()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is its capital?                               | capital            | ANY
          How long is the river that crosses Vienna?         | length duration    | AMOUNT
          What is the population of the city where he died?  | population         | AMOUNT
          Give the highest point of this country.            | highest point      | ANY
          Which river flows through Vienna?                  |                    | ENTITY
          Name the album whose producer was born in Leeds.   |                    | ENTITY
          What is the name of the bridge over the Avon?      |                    | ENTITY
          """)
  void tellsWhatIsAsked(String question, String property, Kind kind) {
    ReadQuestion read = QuestionReader.read("A country in Africa exports cocoa. " + question);

    assertThat(read.asked().property()).isEqualTo(property == null ? "" : property);
    assertThat(read.asked().kind()).isEqualTo(kind);
  }

  @Test
  void readsAnythingWithoutFailing() {
    for (String text :
        List.of(
            "",
            "?",
            ".",
            "which",
            "whose, whose, whose?",
            "In which",
            "the of a of the",
            "ééé 12 %")) {
      assertThat(QuestionReader.read(text).text()).isEqualTo(text);
    }
  }

  @Test
  void doesNotCutAtAbbreviationsOrDecimals() {
    assertThat(Segment.sentences("St. Gallen has 1.2 lakes. It is old."))
        .containsExactly("St. Gallen has 1.2 lakes.", "It is old.");
  }
}
