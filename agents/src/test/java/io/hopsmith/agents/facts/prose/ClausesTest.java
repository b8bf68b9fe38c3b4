package io.hopsmith.agents.facts.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClausesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Its source is on Tarn Moor; it joins the Sorne.|Its source is on Tarn Moor / It joins the Sorne.",
        "At the census of 2011 it had 640 inhabitants.|It had 640 inhabitants in 2011.",
        "As of the 2010 census, the town had a population of 750, down from 817."
            + "|The town had a population of 750 in 2010, down from 817.",
        "The population at the 2011 census was 1,640.|The population was 1,640 in 2011.",
        "It has a population of 945 (2021 census).|It has a population of 945 in 2021.",
        "It has 12,000 inhabitants (2021).|It has 12,000 inhabitants in 2021.",
        "With a length of 12 m, it is a short bridge.|It has a length of 12 m. / It is a short bridge.",
        "At 34 m its tower is a landmark.|Its tower is 34 m high.",
      })
  void givesClausesInTheCommonOrder(String sentence, String clauses) {
    assertThat(Clauses.of(sentence)).containsExactly(clauses.split(" / "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It lies at Lindow; Carl Dorn lived there.",
        "At the census of 2011 nobody was counted.",
        "It has 40 houses (1911).",
        "With a length of time, it grew.",
        "At 34 she was a mother.",
      })
  void leavesOtherSentencesAsTheyAre(String sentence) {
    assertThat(Clauses.of(sentence)).containsExactly(sentence);
  }
}
