package io.hopsmith.generators.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionLintTest {
  @Test
  void passesACleanQuestion() {
    assertThat(
            QuestionLint.problems(
                "A university was founded in 1409. It taught an engineer who comes from Avaria."
                    + " What is the name of that university?"))
        .isEmpty();
  }

  @Test
  void leavesNamesAndTitlesAsTheirMakersWroteThem() {
    assertThat(
            QuestionLint.problems(
                "A song is about Tarn Tarn. It follows \"An river: the the end..\" and precedes"
                    + " \"Oh?\". Who wrote it?"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "An university was founded. Name it.|a wrong article: An university",
        "He won the the medal.|a doubled word: the the",
        "Which river is described here?|label residue: described here",
        "Which river flows into [1]?|an unresolved reference: [1]",
        "It lies in Spain and lies in Spain.|a clause said twice: lies in spain",
        "It has a share of 120 per cent.|a share above the whole: 120 per cent",
        "Its GDP - per capita is low.|a dash from a label: -",
        "It saw the death of a chemist who died in 1817.|a root said twice: saw the death of a chemist who died",
        "a river runs.|no sentence: a river runs.",
        "What is it..|two stops: .."
      })
  void namesEachProblemWithItsWords(String question, String problem) {
    assertThat(QuestionLint.problems(question)).contains(problem);
  }
}
