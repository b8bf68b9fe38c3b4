package io.hopsmith.agents.solver.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {
  @ParameterizedTest
  @CsvSource({
    "counts gold among its natural resources, natural resources, gold",
    "has the forint as its currency, currency, the forint",
    "has Oslo as one of its ports, ports, Oslo",
    "capital is Oslo, capital, Oslo",
    "follows Low Tide in its artist's discography, artist's discography, Low Tide",
    "official languages include Norwegian, official languages, Norwegian"
  })
  void tellsAPropertyFromItsValue(String statement, String label, String object) {
    assertThat(Parts.of(statement)).contains(new Parts(label, object));
  }

  @Test
  void leavesOtherStatementsWhole() {
    assertThat(Parts.of("rises in the Alps")).isEmpty();
    assertThat(Parts.of("was founded in 1583")).isEmpty();
    assertThat(Parts.of("is the birthplace of Marie Curie")).isEmpty();
  }
}
