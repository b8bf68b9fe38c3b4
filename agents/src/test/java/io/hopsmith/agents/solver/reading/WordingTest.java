package io.hopsmith.agents.solver.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.reading.Wording.Told;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "is an import partner of, OF_SECOND",
    "is among the dependent areas of, OF_SECOND",
    "is the capital of, OF_SECOND",
    "counts among its import partners, OF_FIRST",
    "has as its capital, OF_FIRST",
    "export partners include, OF_FIRST",
    "is followed by, OF_FIRST",
    "follows in its artist's discography, OF_FIRST",
    "borders, OF_EITHER",
    "is crossed by, OF_EITHER"
  })
  void knowsWhosePageStatesARelation(String relation, Told told) {
    assertThat(Wording.told(relation)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "counts gold among its natural resources, gold natural resources",
    "has a territorial sea of 3 nautical miles, territorial sea 3 nautical miles",
    "export partners include, export partners",
    "is of, is of"
  })
  void keepsTheWordsThatAPageMayHold(String statement, String terms) {
    assertThat(Wording.terms(statement)).isEqualTo(terms);
  }

  @ParameterizedTest
  @CsvSource({
    "is preceded by, album, is followed by",
    "is followed by, song, is preceded by",
    "follows in its artist's discography, album, precedes in its artist's discography",
    "contains, country, country",
    "includes, album, album",
    "was written by, song, was written by"
  })
  void knowsHowTheOtherPageSaysIt(String relation, String first, String converse) {
    assertThat(Wording.converse(relation, first)).isEqualTo(converse);
  }
}
