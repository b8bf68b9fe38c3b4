package io.hopsmith.agents.solver.dense;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
  @ParameterizedTest(name = "\"{0}\" against \"{1}\" is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          between 16 and 17 million inhabitants | Population: 16,751,455 | 1
          between 16 and 17 million inhabitants | Population: 17,751,455 | -1
          opened in the 1890s                   | Opened: 4 March 1890   | 1
          opened in the 1890s                   | Opened: 1901           | -1
          built in the 19th century             | built in 1849          | 1
          more than 2,000 km long               | Length: 2,850 km       | 1
          just under 400 km                     | Length: 354 km         | 1
          just under 400 km                     | Length: 420 km         | -1
          about 15 years                        | Median age: 15.2 years | 1
          before 1900                           | in 1896                | 1
          before 1900                           | no number              | 0
          lasts 35 to 40 minutes                | Length 37:58           | 1
          lasts 55 to 60 minutes                | Length 37:58           | -1
          lasts 2 minutes 30 seconds            | Length: 2:30           | 1
          lasts 2 minutes 30 seconds            | Length: 2:40           | -1
          in the first half of the 19th century | built in 1849          | 1
          in the second half of the 19th century | built in 1849         | -1
          born on 20 September 1960             | 28 September 1960      | -1
          born on 20 September 1960             | September 20, 1960     | 1
          born on 20 September 1960             | 1960-09-20             | 1
          born on 20 September 1960             | in 1960                | 1
          """)
  void testsLines(String piece, String line, int verdict) {
    assertThat(Interval.find(piece).orElseThrow().test(line)).isEqualTo(verdict);
  }

  @Test
  void isAbsentWithoutANumber() {
    assertThat(Interval.find("whose capital is Niamey")).isEmpty();
  }

  @Test
  void leavesTheWordsBesideTheNumber() {
    assertThat(Interval.without("has a length of between 300 and 400 kilometres").split("\\s+"))
        .containsExactly("has", "a", "length", "of", "between", "and");
  }
}
