package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Operation.Kind;
import io.hopsmith.schemas.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkedTest {
  private static final Value SPRING = Value.date("March 1890", 1890, 3, 0);
  private static final Value SUMMER = Value.date("4 July 1890", 1890, 7, 4);
  private static final Value LATER = Value.date("1902", 1902, 0, 0);
  private static final Value AREA = Value.quantity("x", 1_098_581, "sq km");

  @Test
  void subtractsDatesByTheirYearsAndAmountsInTheirUnit() {
    assertThat(Worked.difference(SPRING, LATER)).isEqualTo("12 years");
    assertThat(Worked.difference(LATER, Value.date("1901", 1901, 0, 0))).isEqualTo("1 year");
    assertThat(Worked.difference(AREA, Value.quantity("y", 543_940.5, "sq km")))
        .isEqualTo("554,640.5 km²");
    assertThat(Worked.difference(Value.quantity("y", 0.3, "m"), Value.quantity("y", 0.1, "m")))
        .isEqualTo("0.2 m");
    assertThat(lasting(37.5, 42.7)).isEqualTo("5 minutes 12 seconds");
    assertThat(lasting(37.5, 38.5)).isEqualTo("1 minute");
    assertThat(lasting(37.5, 37.5 + 1 / 60.0)).isEqualTo("1 second");
  }

  private static String lasting(double one, double other) {
    return Worked.difference(
        Value.quantity("x", one, "minutes"), Value.quantity("y", other, "minutes"));
  }

  @Test
  void sumsAmountsInTheirUnit() {
    assertThat(Worked.total(List.of(AREA, Value.quantity("y", 0.5, "sq km"))))
        .isEqualTo("1,098,581.5 km²");
    assertThat(
            Worked.total(
                List.of(Value.quantity("x", 16_900_000, "$"), Value.quantity("y", 500_000, "$"))))
        .isEqualTo("$17,400,000");
  }

  @Test
  void comparesWhatIsOfOneKindOnly() {
    assertThat(Worked.isPossible(List.of(SPRING, LATER, SUMMER))).isTrue();
    assertThat(Worked.isPossible(List.of(AREA, LATER))).isFalse();
    assertThat(Worked.isPossible(List.of(AREA, Value.quantity("x", 3, "km")))).isFalse();
  }

  @Test
  void tellsNoOrderThatTheDatesAreTooCoarseFor() {
    assertThat(Worked.ranked(Kind.LEAST, 1, List.of(SPRING, LATER), 0)).hasValue(0);
    assertThat(Worked.ranked(Kind.GREATEST, 1, List.of(SPRING, LATER), 0)).hasValue(1);
    assertThat(Worked.ranked(Kind.LEAST, 1, List.of(SPRING, SUMMER), 0))
        .as("no day in the first")
        .isEmpty();
  }

  @Test
  void ranksFromEitherEndWhatIsClearlyApart() {
    List<Value> lengths = List.of(length(100), length(400), length(250), length(240));
    assertThat(Worked.ranked(Kind.GREATEST, 1, lengths, 0.1)).hasValue(1);
    assertThat(Worked.ranked(Kind.GREATEST, 2, lengths, 0)).hasValue(2);
    assertThat(Worked.ranked(Kind.GREATEST, 2, lengths, 0.1)).as("240 is too near").isEmpty();
    assertThat(Worked.ranked(Kind.LEAST, 5, lengths, 0)).as("there are four").isEmpty();
  }

  private static Value length(double km) {
    return Value.quantity("x", km, "km");
  }
}
