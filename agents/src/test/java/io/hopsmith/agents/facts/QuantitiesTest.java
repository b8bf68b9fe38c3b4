package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2,850 km (1,771 mi)|2850 km|2,850 km",
        "about 1.2 million inhabitants|1200000 people|1.2 million inhabitants",
        "$33.4 billion (2009 est.)|33400000000 $|$33.4 billion",
        "-14 °C|-14 °C|-14 °C",
        "98% of the people|98 %|98%",
        "536 km²|536 sq km|536 km²",
        "4.2 births/1,000 population|4.2 births/1,000 population|4.2 births/1,000 population",
        "12 nm|12 nautical miles|12 nm",
        "0.97 male(s)/female|0.97 male(s)/female|0.97 male(s)/female",
        "1,234|1234|1,234"
      })
  void readsNumberAndUnit(String text, String key, String verbatim) {
    assertThat(Quantities.read(text)).map(FactBase::answerKey).contains(key);
    assertThat(Quantities.read(text)).map(value -> value.text()).contains(verbatim);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "km 12", "1 state-run channel", "98% thick ice sheet"})
  void readsNoAmountWhereSomethingElseIsCounted(String text) {
    assertThat(Quantities.read(text)).isEmpty();
  }
}
