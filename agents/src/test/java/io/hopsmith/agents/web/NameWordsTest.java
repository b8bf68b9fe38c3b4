package io.hopsmith.agents.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameWordsTest {
  @Test
  void cutsNamesAtCapitalsAndWhatIsNoLetter() {
    assertThat(NameWords.of("sideBar nav-left2 MAIN_Box"))
        .containsExactly("side", "bar", "nav", "left", "main", "box");
    assertThat(NameWords.of("--- 12")).isEmpty();
    assertThat(NameWords.of("")).isEmpty();
  }
}
