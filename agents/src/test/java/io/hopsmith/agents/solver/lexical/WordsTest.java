package io.hopsmith.agents.solver.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "joined the United Nations, Joined the UN",
    "harbours, Harbor",
    "date of death, died",
    "date of birth, born",
    "organised, organizes"
  })
  void readsTheSameInOtherWords(String said, String written) {
    assertThat(Words.contentStems(said)).containsAll(Words.contentStems(written));
  }

  @ParameterizedTest
  @CsvSource({"un deux, United Nations", "us, United States", "dye, died"})
  void keepsOtherWordsApart(String one, String other) {
    assertThat(Words.contentStems(one)).doesNotContainAnyElementsOf(Words.contentStems(other));
  }
}
