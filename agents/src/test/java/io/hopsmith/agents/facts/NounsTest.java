package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NounsTest {
  @ParameterizedTest
  @CsvSource({
    "stone bridges, stone bridge",
    "cities, city",
    "churches, church",
    "series, series",
    "bus, bus",
    "glass, glass",
    "basis, basis",
    "people, person",
    "gas, gas",
    "road atlas, road atlas",
    "termini, terminus",
    "alumni, alumnus"
  })
  void findsTheSingular(String plural, String singular) {
    assertThat(Nouns.singular(plural)).isEqualTo(singular);
  }

  @ParameterizedTest
  @CsvSource({
    "official languages, true",
    "number of airports, false",
    "fields of work, true",
    "capital, false",
    "status, false"
  })
  void looksAtTheHeadForNumber(String phrase, boolean plural) {
    assertThat(Nouns.isPlural(phrase)).isEqualTo(plural);
  }
}
