package io.hopsmith.agents.solver.dense;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.tools.PageView;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueLinesTest {

  /** Every word means only itself. */
  private final ValueLines values =
      new ValueLines(new Meanings(text -> oneHot(Math.floorMod(text.hashCode(), 4_096))));

  private static float[] oneHot(int at) {
    float[] vector = new float[4_096];
    Arrays.fill(vector, 0);
    vector[at] = 1;
    return vector;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "land area    | Area: land: 1,531,595 sq km | 1,531,595 sq km",
        "revenue      | Revenue: total: $3.2 billion | $3.2 billion",
        "water area   | Water area: 20 sq km | 20 sq km",
        "date released | Released: August 1961 on Atlantic 8029 | August 1961",
        "date submitted | Ferns since 1700 is a long thesis by Ann Berg, submitted in 2013. | 2013",
        "length | Length 37:58 | 37:58",
        "length | Length: 37:58 | 37:58",
        "main subject | Main subject: Rivers: a history | Rivers: a history",
      })
  void readsAnAmountWithoutTheLabelsBeforeIt(String property, String line, String value) {
    PageView page =
        PageView.plain("http://small.example/a", "A", "A is a land.\n" + line, List.of());

    assertThat(values.value(DensePage.of(page), property)).isEqualTo(value);
  }
}
