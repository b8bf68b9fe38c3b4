package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Operation.Kind;
import io.hopsmith.schemas.Value;
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
  }

  @Test
  void comparesWhatIsOfOneKindOnly() {
    assertThat(Worked.isPossible(SPRING, LATER)).isTrue();
    assertThat(Worked.isPossible(AREA, LATER)).isFalse();
    assertThat(Worked.isPossible(AREA, Value.quantity("x", 3, "km"))).isFalse();
  }

  @Test
  void tellsNoOrderThatTheDatesAreTooCoarseFor() {
    assertThat(Worked.isFirst(Kind.LESS, SPRING, LATER)).contains(true);
    assertThat(Worked.isFirst(Kind.GREATER, SPRING, LATER)).contains(false);
    assertThat(Worked.isFirst(Kind.LESS, SPRING, SUMMER)).as("no day in the first").isEmpty();
  }
}
