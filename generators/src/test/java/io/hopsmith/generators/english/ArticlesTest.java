package io.hopsmith.generators.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticlesTest {
  @ParameterizedTest
  @CsvSource({
    "university, a university",
    "European city, a European city",
    "one-arched bridge, a one-arched bridge",
    "used coin, a used coin",
    "unit, a unit",
    "uranium isotope, a uranium isotope",
    "uninhabited island, an uninhabited island",
    "unimportant town, an unimportant town",
    "hour, an hour",
    "honest man, an honest man",
    "house, a house",
    "iron bridge, an iron bridge",
    "FM station, an FM station",
    "Bridge, a Bridge",
    "88-key piano, an 88-key piano"
  })
  void followsTheSoundOfTheNextWord(String noun, String withArticle) {
    assertThat(Articles.indefinite(noun)).isEqualTo(withArticle);
  }
}
