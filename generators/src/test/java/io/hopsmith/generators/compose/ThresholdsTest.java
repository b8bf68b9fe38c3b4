package io.hopsmith.generators.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Operation.Threshold;
import io.hopsmith.schemas.Value;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

  @Test
  void partsAmountsAtRoundNumbersFarFromAllOfThem() {
    List<Value> areas = List.of(area(1_240), area(98_000), area(88_000), area(4_100));
    assertThat(Thresholds.between("area", areas, new Random(1)))
        .containsExactlyInAnyOrder(
            new Threshold("area", true, 2_000, "sq km"),
            new Threshold("area", false, 2_000, "sq km"),
            new Threshold("area", true, 10_000, "sq km"),
            new Threshold("area", false, 10_000, "sq km"));
  }

  @Test
  void partsDatesAtYearsInWhichNothingHappened() {
    List<Value> dates =
        IntStream.of(1889, 1902, 1903, 1962).mapToObj(y -> Value.date("", y, 0, 0)).toList();
    assertThat(Thresholds.between("opened", dates, new Random(1)))
        .extracting(Threshold::bound)
        .containsOnly(1900.0, 1950.0);
  }

  @Test
  void partsNothingOfNoSize() {
    assertThat(Thresholds.between("area", List.of(area(0), area(0)), new Random(1))).isEmpty();
  }

  private static Value area(double size) {
    return Value.quantity(size + " sq km", size, "sq km");
  }
}
