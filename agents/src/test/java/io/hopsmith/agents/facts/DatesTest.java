package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 March 1890|18900304",
        "March 4, 1890|18900304",
        "the 4th of March, 1890 in rain|18900304",
        "1890-03-04|18900304",
        "Sept. 1890|18900900",
        "built in 1890|18900000"
      })
  void readsDatesAsPreciselyAsWritten(String text, long number) {
    assertThat(Dates.read(text)).map(Value::number).contains((double) number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "31 February 1890", "about 890", "1,890 km", "12 people", "3000"})
  void findsNoDateWhereThereIsNone(String text) {
    assertThat(Dates.full(text)).isEmpty();
    if (!text.contains("1890")) {
      assertThat(Dates.read(text)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"1890, 3, 5, 5 March 1890", "1890, 3, 0, March 1890", "1890, 0, 0, 1890"})
  void writesDates(int year, int month, int day, String text) {
    assertThat(Dates.write(Value.date("", year, month, day))).isEqualTo(text);
  }
}
