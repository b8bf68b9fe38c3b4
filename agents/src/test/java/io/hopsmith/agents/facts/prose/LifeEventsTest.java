package io.hopsmith.agents.facts.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifeEventsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She spent her last years at Upper Tarn, where she died in 1861.|died in=Upper Tarn; died=1861",
        "He moved to Lindow, where he died on 4 May 1901.|died in=Lindow; died=4 May 1901",
        "He retired to Lindow, Tarnshire, where he later died.|died in=Lindow, Tarnshire",
        "He is best known for A Table of Tides (1741).|known for=A Table of Tides",
        "She was a poet, remembered for her Boats at Low Water, which appeared in 1891."
            + "|known for=Boats at Low Water",
      })
  void readsWhatStandsAtTheEnd(String sentence, String expected) {
    assertThat(
            LifeEvents.of(sentence).stream()
                .map(each -> each.verb() + "=" + each.object())
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He followed his brother to Lindow, where he died in 1861.",
        "He moved to a farm, where he died.",
        "He went to Lindow, where he painted.",
        "He is known for his temper (1741).",
        "He is known for Boats at Low Water.",
      })
  void leavesOutTheRest(String sentence) {
    assertThat(LifeEvents.of(sentence)).isEmpty();
  }
}
