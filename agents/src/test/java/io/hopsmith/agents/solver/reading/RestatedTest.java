package io.hopsmith.agents.solver.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestatedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Berg (5 May 1930 \u2013 2 June 1990) was a painter.|Born: 5 May 1930; Died: 2 June 1990",
        "Ann Berg (Anna Dorn; May 5, 1930, Lindow \u2013 June 2, 1990) was a painter."
            + "|Born: May 5, 1930; Died: June 2, 1990",
        "Ann Berg( born 5 May 1930) is a painter.|Born: 5 May 1930",
        "The Long Night is a 1961 drama film by Ann Berg.|Released: 1961",
        "The Long Night is a 1961 novel by Ann Berg.|Published: 1961"
      })
  void saysInFullWhatStandsWithoutAVerb(String sentence, String restated) {
    assertThat(Restated.lines(List.of(sentence)))
        .startsWith(sentence)
        .endsWith(restated.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge (612 m) was opened in 1961.",
        "The long war (1930 to 1940) was lost.",
        "It is a long film made in 1961."
      })
  void restatesNothingElse(String sentence) {
    assertThat(Restated.lines(List.of(sentence))).containsExactly(sentence);
  }

  @Test
  void cutsLongProseAlone() {
    String sentence = "The bridge has stood for a hundred years over the river of the long plain.";
    String prose = String.join(" ", sentence, sentence, sentence);
    assertThat(Restated.lines(List.of("Short. Line.", prose)))
        .containsExactly("Short. Line.", sentence, sentence, sentence);
  }
}
