package io.hopsmith.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Constraint.Operator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintTest {
  @ParameterizedTest
  @CsvSource({
    "date, 19600000, 19691231, 1960 to 1969-12-31",
    "date, 19600500, 19600503, 1960-05 to 1960-05-03",
    "km, 400, 600.5, 400 to 600.5",
    "'', 19600000, 1.9691231E7, 19600000 to 19691231",
    "'', -0.5, 2.1E12, -0.5 to 2100000000000",
  })
  void writesIntervalsForPeople(String unit, double low, double high, String written) {
    Constraint clue =
        new Constraint("?0", "length", Operator.RANGE, "", low, low, unit, "", "", "", "");
    Constraint wide = clue.within(low, high);
    assertThat(wide.object()).isEqualTo(written);
    assertThat(wide.low()).isEqualTo(low);
    assertThat(wide.high()).isEqualTo(high);
  }
}
