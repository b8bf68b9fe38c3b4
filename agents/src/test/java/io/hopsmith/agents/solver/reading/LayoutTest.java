package io.hopsmith.agents.solver.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Think of a town that lies on the Ember. What is the length of the river that washes that town?",
        "Which town lies on the Ember and has a population of 6,000 to 7,000?",
        "In what year was a certain tower lit? It stands on an island that was sold in 1890."
      })
  void knowsStatementsAboutThings(String question) {
    assertThat(Layout.isOfStatements(question, PuzzleReader.read(question))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who is older, Ann Berg or Tom Lund?",
        "Are Wick Head and Tallow Point both lighthouses?",
        "Who is the mother of the keeper of Wick Head?",
        "Wick Head was designed by an engineer who was born in what town?",
        "The spouse of Tom Lund died in which city?",
        ""
      })
  void leavesOtherWordingsToOthers(String question) {
    assertThat(Layout.isOfStatements(question, PuzzleReader.read(question))).isFalse();
  }
}
