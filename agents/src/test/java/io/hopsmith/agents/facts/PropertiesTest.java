package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Area|total|area",
        "Capital|name|capital",
        "Median age|male|male median age",
        "Sex ratio|at birth|sex ratio: at birth",
        "''|Exports - partners|export partners",
        "''|GDP - per capita (PPP)|gdp per capita (ppp)",
        "''|Rivers described here|rivers",
        "''|Bridges on this site|bridges",
        "''|Other major cities|cities",
        "''|Other names|other names",
        "''|Born here|born here",
        "''|Length [1]:|length"
      })
  void turnsLabelsIntoProperties(String context, String label, String property) {
    assertThat(Properties.of(context, label)).isEqualTo(property);
  }
}
