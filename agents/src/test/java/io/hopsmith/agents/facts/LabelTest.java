package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Length (km)|length|km|1|''",
        "Length in km|length|km|1|''",
        "Area km²|area|sq km|1|''",
        "Population (thousands)|population|''|1000|''",
        "Population (2011)|population|''|1|2011",
        "GDP in 2012|gdp|''|1|2012",
        "Population 2011|population|''|1|2011",
        "Population (2011 census, thousands)|population|''|1000|2011",
        "Revenue (US$ millions)|revenue|$|1000000|''",
        "Revenue (millions of euros)|revenue|€|1000000|''",
        "Turnover ('000)|turnover|''|1000|''",
        "Writer(s)|writer|''|1|''",
        "Investment (gross fixed)|investment (gross fixed)|''|1|''",
        "Area (European part)|area (european part)|''|1|''",
        "Length [1]:|length|''|1|''",
        "Side B|side b|''|1|''",
        "19 March 1932|''|''|1|''"
      })
  void takesUnitScaleAndDateOutOfALabel(
      String label, String property, String unit, double factor, String asOf) {
    assertThat(Label.of("", label)).isEqualTo(new Label(property, unit, factor, asOf));
  }
}
