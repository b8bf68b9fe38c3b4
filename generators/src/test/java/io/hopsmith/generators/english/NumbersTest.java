package io.hopsmith.generators.english;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "313312|people|313,312 people",
        "2400000|''|2.4 million",
        "3000000000|$|$3 billion",
        "12|%|12 per cent",
        "0.75|''|0.75",
        "37.5|minutes|37 minutes 30 seconds",
        "1.25|minutes|1 minute 15 seconds",
        "0.5|minutes|30 seconds",
        "40|minutes|40 minutes",
        "4.2|births/1,000 population|4.2 births per 1,000 population"
      })
  void writesAmounts(double number, String unit, String text) {
    assertThat(Numbers.write(number, unit)).isEqualTo(text);
  }

  @Test
  void saysTheCommonPartOfBoundsOnce() {
    assertThat(Numbers.within(2e6, 3e6, "", true)).isEqualTo("between 2 and 3 million");
    assertThat(Numbers.within(2e6, 3e6, "", false)).isEqualTo("2 to 3 million");
    assertThat(Numbers.within(800, 1200, "km", true)).isEqualTo("between 800 and 1,200 kilometres");
    assertThat(Numbers.within(9e8, 2e9, "$", false)).isEqualTo("$900 million to $2 billion");
  }

  @Test
  void writesCodesWithoutThousandsMarks() {
    assertThat(Numbers.code(6221)).isEqualTo("6221");
  }

  @ParameterizedTest
  @CsvSource({
    "1890, 1890, in 1890",
    "1890, 1899, in the 1890s",
    "2000, 2009, between 2000 and 2009",
    "1850, 1899, in the second half of the nineteenth century",
    "1800, 1899, in the nineteenth century",
    "1884, 1897, between 1884 and 1897"
  })
  void namesPeriods(int first, int last, String words) {
    assertThat(Periods.within(years(first, last))).isEqualTo(words);
  }

  @Test
  void writesDatesAsPreciselyAsKnown() {
    assertThat(Periods.at(Value.date("", 1890, 3, 5))).isEqualTo("on 5 March 1890");
    assertThat(Periods.at(Value.date("", 1890, 3, 0))).isEqualTo("in March 1890");
    assertThat(Periods.at(Value.date("", 1890, 0, 0))).isEqualTo("in 1890");
  }

  private static Constraint years(int first, int last) {
    return new Constraint(
        "?0",
        "opened",
        Constraint.Operator.RANGE,
        "",
        first * 10_000.0,
        last * 10_000.0 + 1231,
        Constraint.DATE,
        "",
        "",
        "",
        "");
  }
}
