package io.hopsmith.agents.facts.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PossessionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Its tributaries are the Sorne, the Tarn and the Lindow.|tributary=Sorne",
        "Its tributaries are the River Sorne and River Tarn.|tributary=River Sorne; tributary=River Tarn",
        "Its only major tributary is the River Sorne.|tributary=River Sorne",
        "Its source is on Tarn Moor.|source=Tarn Moor",
        "The engineer was Ann Berg.|engineer=Ann Berg",
        "Its first president was Ann Berg.|first president=Ann Berg",
        "His works include Old Bridge, Mill Bridge and Lindow Chapel."
            + "|works=Old Bridge; works=Mill Bridge; works=Lindow Chapel",
        "Its tower is 34 m high.|tower height=34 m",
        "The tower rises to 71 m.|tower height=71 m",
        "There are 8 bells.|number of bells=8",
        "Its maximum depth is 80 m.|maximum depth=80 m.",
        "The population was 690 in 2021.|population=690 in 2021.",
      })
  void readsWhatBelongsToTheSubject(String sentence, String expected) {
    assertThat(
            Possessions.of(sentence, List.of()).stream()
                .map(each -> each.verb() + "=" + each.object())
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Its engineer was born in Lindow.",
        "The engineer Ann Berg was there.",
        "The owner was a painter.",
        "Its tower is over 34 m high.",
        "Its tower is 34 m from the nave.",
        "There are 8 bells in the tower of Lindow.",
        "The depth was 80 m.",
      })
  void leavesOutTheRest(String sentence) {
    assertThat(Possessions.of(sentence, List.of())).isEmpty();
  }
}
