package io.hopsmith.generators.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlurTest {
  @ParameterizedTest
  @CsvSource({
    "812, km, 700, 900",
    "4100000, '', 3500000, 4500000",
    "98, %, 90, 100",
    "12, '', 10, 14"
  })
  void widensANumberToRoundBounds(double value, String unit, double low, double high) {
    Constraint blurred = Blur.vaguer(exact(value, unit), value).orElseThrow();
    assertThat(blurred.low()).isLessThan(value).isLessThanOrEqualTo(high);
    assertThat(blurred.high()).isGreaterThan(value).isGreaterThanOrEqualTo(low);
    assertThat(blurred.high() - blurred.low()).isLessThanOrEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(doubles = {20, 99.9, 100, 101, 199.99, 200, 640, 999_999, 1_000_000, 3.2e9})
  void keepsTheTrueNumberWellInside(double value) {
    Constraint once = Blur.vaguer(exact(value, "km"), value).orElseThrow();
    Constraint twice = Blur.vaguer(once, value).orElse(once);
    for (Constraint each : new Constraint[] {once, twice}) {
      double inside = 0.02 * (each.high() - each.low());
      assertThat(value - each.low()).isGreaterThanOrEqualTo(inside * 0.99);
      assertThat(each.high() - value).isGreaterThanOrEqualTo(inside * 0.99);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {50.5, 84, 99, 99.99, 100})
  void neverNamesMoreThanTheWhole(double share) {
    assertThat(Blur.vaguer(exact(share, "%"), share).orElseThrow().high()).isLessThanOrEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.97, 1.1, 3})
  void leavesSmallNumbersAlone(double value) {
    assertThat(Blur.vaguer(exact(value, ""), value)).isEmpty();
  }

  @Test
  void widensADayToYearToDecadeToHalfCenturyAndNoFurther() {
    Constraint day = exact(18_900_304, Constraint.DATE);
    Constraint year = Blur.vaguer(day, 18_900_304).orElseThrow();
    Constraint decade = Blur.vaguer(year, 18_900_304).orElseThrow();
    Constraint half = Blur.vaguer(decade, 18_900_304).orElseThrow();
    assertThat(year.low()).isEqualTo(18_900_000);
    assertThat(year.high()).isEqualTo(18_901_231);
    assertThat(decade.high()).isEqualTo(18_991_231);
    assertThat(half.low()).isEqualTo(18_500_000);
    assertThat(Blur.vaguer(half, 18_900_304)).isEmpty();
  }

  @Test
  void narrowsByHalfAStep() {
    Constraint day = exact(18_930_304, Constraint.DATE);
    Constraint year = Blur.vaguer(day, 18_930_304).orElseThrow();
    Constraint decade = Blur.vaguer(year, 18_930_304).orElseThrow();
    Constraint half = Blur.vaguer(decade, 18_930_304).orElseThrow();
    assertThat(bounds(day, year, 18_930_304)).containsExactly(18_930_300, 18_930_331);
    assertThat(bounds(year, decade, 18_930_304)).containsExactly(18_910_000, 18_961_231);
    assertThat(bounds(decade, half, 18_930_304)).containsExactly(18_700_000, 18_991_231);
    Constraint number = exact(588_000, "");
    Constraint interval = number.within(500_000, 600_000);
    assertThat(bounds(number, interval, 588_000)).containsExactly(540_000, 600_000);
    assertThat(bounds(interval, interval.within(400_000, 600_000), 588_000))
        .containsExactly(440_000, 600_000);
  }

  @Test
  void countsNoPartsOfThings() {
    Constraint airports = exact(4, "");
    assertThat(Blur.between(airports, airports.within(3, 5), 4)).isEmpty();
    Constraint kilometres = exact(4, "km");
    assertThat(bounds(kilometres, kilometres.within(3, 5), 4)).containsExactly(3.4, 4.6);
  }

  private static double[] bounds(Constraint narrow, Constraint vague, double value) {
    Constraint half = Blur.between(narrow, vague, value).orElseThrow();
    return new double[] {half.low(), half.high()};
  }

  private static Constraint exact(double value, String unit) {
    return new Constraint(
        "?0", "length", Operator.RANGE, "", value, value, unit, "", "f", "u", "q");
  }
}
