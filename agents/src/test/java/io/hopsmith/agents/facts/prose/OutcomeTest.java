package io.hopsmith.agents.facts.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Carl Dorn was victorious over Hugh Fels.|won by=Carl Dorn; lost by=Hugh Fels",
        "The army of Carl Dorn defeated that of Hugh Fels.|won by=Carl Dorn; lost by=Hugh Fels",
        "Carl Dorn overcame the abbey's garrison.|won by=Carl Dorn",
        "The forces of Carl Dorn routed the army of the Duke of Tarn at dawn."
            + "|won by=Carl Dorn; lost by=Duke of Tarn",
        "It ended in a victory for Carl Dorn; Hugh Fels withdrew.|won by=Carl Dorn; lost by=Hugh Fels",
        "The battle resulted in a decisive victory for Northmark.|won by=Northmark",
        "About 1,100 men were killed.|number of dead=1,100",
        "Losses amounted to some 600 dead, among them 9 knights.|number of dead=600",
        "The field lies close to Lindow.|took place near=Lindow",
      })
  void readsWhoWonAndLost(String sentence, String expected) {
    assertThat(
            Outcome.of(sentence).stream()
                .map(each -> each.verb() + "=" + each.object())
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He defeated Hugh Fels.",
        "The militia was defeated.",
        "Carl Dorn had never defeated Hugh Fels.",
        "Carl Dorn, who later defeated Hugh Fels, was there.",
        "It ended without a victory for Carl Dorn.",
        "Over 1,100 men were killed.",
        "Carl Dorn said that 40 men were killed.",
      })
  void leavesOutTheRest(String sentence) {
    assertThat(Outcome.of(sentence)).isEmpty();
  }
}
