package io.hopsmith.agents.solver.natural;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.natural.NaturalQuestion.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Are Tallow and Wick both lighthouses?|YES_NO|",
        "The keeper Ann Berg has a medal. Does the keeper Tom Lund also have one?|YES_NO|",
        "Which lighthouse was lit first, Tallow or Wick?|CHOICE|lighthouse",
        "Who is older, Ann B. Berg or Tom Lund?|CHOICE|",
        "Between Ann Berg and Tom Lund, which keeper wrote more?|CHOICE|keeper",
        "Who is the mother of the keeper of Tallow?|PERSON|",
        "Name the builder of the lighthouse at Wick.|PERSON|",
        "Tallow was painted by which Norwegian artist?|PERSON|norwegian artist",
        "Where was the builder of Wick born?|PLACE|",
        "The builder of Wick was born in what town?|PLACE|town",
        "What river flows past Wick?|NAME|river",
        "What is the name of the boat that serves Tallow?|NAME|boat",
        "When was Wick lit?|DATE|",
        "Wick, lit in which year, stands on Skerry.|YEAR|year",
        "How many steps does the tower of Wick have?|NUMBER|steps",
        "What is the population of the island of Tallow?|NUMBER|population",
        "What nationality was the builder of Wick?|PHRASE|nationality",
        "Tom Lund is known for his paintings of what?|PHRASE|"
      })
  void readsWhatKindOfAnswerIsWanted(String question, Wanted wanted, String focus) {
    NaturalQuestion read = QuestionReader.read(question);

    assertThat(read.wanted()).isEqualTo(wanted);
    assertThat(read.focus()).isEqualTo(focus == null ? "" : focus);
  }

  @Test
  void readsTheTwoThatAreCompared() {
    assertThat(
            QuestionReader.read("Which lighthouse was lit first The Tallow or Wick Head ?")
                .choices())
        .containsExactly("The Tallow", "Wick Head");
    assertThat(QuestionReader.read("Who is older, Ann B. Berg or Tom Lund?").choices())
        .containsExactly("Ann B. Berg", "Tom Lund");
    assertThat(QuestionReader.read("Is Tallow or Wick mentioned when it rains?").wanted())
        .isEqualTo(Wanted.CHOICE);
  }

  @Test
  void survivesTextThatAsksNothing() {
    for (String text :
        new String[] {"", "?", "!!!", "lighthouse", "Wick", "which", "what is the name of"}) {
      assertThat(QuestionReader.read(text).choices()).isEmpty();
    }
  }
}
