package io.hopsmith.agents.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Operation.Kind;
import java.util.List;
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
    "640 sq km; 550 sq km (mainland), 40 sq km, 600 sq km",
    "3 km (with 1 km of lanes) (2009), 1 km, 2 km",
    "812 km, 12 kg, ''",
    "3812 m above sea level, 84.5 m a.s.l., 3727.5 m",
    "37:30, 42:42, 5 minutes 12 seconds",
    "2 h 5 min, 59:30, 65 minutes 30 seconds",
    "many, 1902, ''"
  })
  void subtracts(String one, String other, String difference) {
    assertThat(WorkedAnswer.difference(one, other)).isEqualTo(difference);
    assertThat(WorkedAnswer.difference(other, one)).isEqualTo(difference);
  }

  @Test
  void tellsWhichIsMeant() {
    List<String> dates = List.of("4 March 1890", "5 March 1890", "1902");
    assertThat(WorkedAnswer.ranked(Kind.LEAST, 1, dates)).hasValue(0);
    assertThat(WorkedAnswer.ranked(Kind.GREATEST, 1, dates)).hasValue(2);
    assertThat(WorkedAnswer.ranked(Kind.GREATEST, 2, dates)).hasValue(1);
    assertThat(WorkedAnswer.ranked(Kind.GREATEST, 1, List.of("2.4 million", "1.2 million")))
        .hasValue(0);
    assertThat(WorkedAnswer.ranked(Kind.GREATEST, 1, List.of("611 m", "611 m"))).isEmpty();
    assertThat(WorkedAnswer.ranked(Kind.GREATEST, 1, List.of("long", "611 m"))).isEmpty();
  }

  @Test
  void sumsAmountsOfOneUnit() {
    assertThat(WorkedAnswer.total(List.of("1,991 metres", "503 m", "6.5 m"))).isEqualTo("2500.5 m");
    assertThat(WorkedAnswer.total(List.of("1,991 metres", "503 kg"))).isEmpty();
    assertThat(WorkedAnswer.total(List.of("1,991 metres", "long"))).isEmpty();
  }
}
