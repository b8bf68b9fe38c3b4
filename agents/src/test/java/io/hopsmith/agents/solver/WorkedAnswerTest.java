package io.hopsmith.agents.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Operation.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkedAnswerTest {
  @ParameterizedTest
  @CsvSource({
    "1890, 1902, 12 years",
    "4 March 1890, 1891, 1 year",
    "'1,991 metres', 503 m, 1488 m",
    "812.5 km, 812.25 km, 0.25 km",
    "812 km, 12 kg, ''",
    "many, 1902, ''"
  })
  void subtracts(String one, String other, String difference) {
    assertThat(WorkedAnswer.difference(one, other)).isEqualTo(difference);
    assertThat(WorkedAnswer.difference(other, one)).isEqualTo(difference);
  }

  @Test
  void tellsTheEarlierAndTheGreater() {
    assertThat(WorkedAnswer.isFirst(Kind.LESS, "4 March 1890", "5 March 1890")).contains(true);
    assertThat(WorkedAnswer.isFirst(Kind.GREATER, "1890", "1902")).contains(false);
    assertThat(WorkedAnswer.isFirst(Kind.GREATER, "2.4 million", "1.2 million")).contains(true);
    assertThat(WorkedAnswer.isFirst(Kind.GREATER, "611 m", "611 m")).isEmpty();
    assertThat(WorkedAnswer.isFirst(Kind.GREATER, "long", "611 m")).isEmpty();
  }
}
