package io.hopsmith.agents.facts.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void endsSentencesAtFullStops() {
    assertThat(Sentences.of("She was born in 1930. In 1961 she moved. It rained."))
        .containsExactly("She was born in 1930.", "In 1961 she moved.", "It rained.");
  }

  @Test
  void butNotAtInitialsAndTitles() {
    assertThat(Sentences.of("J. R. Berg met Dr. Dorn in St. Albans. Both were old."))
        .containsExactly("J. R. Berg met Dr. Dorn in St. Albans.", "Both were old.");
  }

  @Test
  void hasNoneInBlanks() {
    assertThat(Sentences.of("  ")).isEmpty();
  }
}
