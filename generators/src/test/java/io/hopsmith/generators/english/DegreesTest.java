package io.hopsmith.generators.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DegreesTest {
  @ParameterizedTest
  @CsvSource({
    "coastline, true, false, longest",
    "total length of railways, false, false, smallest",
    "length, true, true, greater",
    "running time, true, false, longest",
    "land area, true, false, largest",
    "number of airports, false, true, smaller",
    "share of services in GDP, true, false, highest",
    "life expectancy at birth, false, true, lower",
    "birth rate, false, false, lowest",
    "external debt, true, false, greatest"
  })
  void comparesByTheAdjectiveOfTheProperty(
      String property, boolean greatest, boolean ofTwo, String adjective) {
    assertThat(Degrees.of(property, greatest, ofTwo)).isEqualTo(adjective);
  }
}
