package io.hopsmith.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class YieldsTest {
  private final Yields yields = new Yields();

  @Test
  void takesAKindOfWhichNothingIsKnownToYieldWhatAllDo() {
    assertThat(yields.relative("chains")).isEqualTo(1);
    tries("chains", 20, 10);
    assertThat(yields.relative("cycles")).isCloseTo(1, within(1e-9));
  }

  @Test
  void tellsWhatSeldomComesToSomething() {
    tries("totals and spans", 20, 15);
    tries("cycles", 30, 1);
    tries("comparisons", 100, 0);
    assertThat(yields.relative("totals and spans")).isGreaterThan(1.5);
    assertThat(yields.relative("cycles")).isBetween(0.05, 0.6);
    assertThat(yields.relative("comparisons")).isGreaterThan(0).isLessThan(0.1);
  }

  @Test
  void givesUpWhatManyTriesBroughtNothingOf() {
    tries("cycles", 39, 0);
    tries("comparisons", 100, 1);
    assertThat(yields.isHopeless("cycles")).isFalse();
    tries("cycles", 1, 0);
    assertThat(yields.isHopeless("cycles")).isTrue();
    assertThat(yields.isHopeless("comparisons")).isFalse();
  }

  private void tries(String kind, int tried, int kept) {
    for (int i = 0; i < tried; i++) {
      yields.tried(kind);
      if (i < kept) {
        yields.kept(kind);
      }
    }
  }
}
