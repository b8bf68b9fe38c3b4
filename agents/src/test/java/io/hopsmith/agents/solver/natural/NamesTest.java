package io.hopsmith.agents.solver.natural;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void findsNamesAndQuotedTitles() {
    assertThat(
            Names.in(
                "Who sang \"a long way\" with D. P. Lund in the Bay of Skerry on Ann Berg's boat?"))
        .containsExactly("a long way", "D. P. Lund", "Bay of Skerry", "Ann Berg");
  }

  @Test
  void doesNotJoinNamesOverAndOrTheEndOfASentence() {
    assertThat(Names.in("Are Tallow and Wick Head towers? Does Skerry count?"))
        .containsExactly("Tallow", "Wick Head", "Skerry");
  }

  @Test
  void holdsATitleAsWholeWordsWithoutItsParenthesis() {
    assertThat(Names.holds("the lights of Wick Head", "Wick Head (lighthouse)")).isTrue();
    assertThat(Names.holds("the wicks of Tallow", "Wick")).isFalse();
    assertThat(Names.holds("Wicks, and then Wick", "wick")).isTrue();
    assertThat(Names.holds("", "Wick")).isFalse();
  }
}
