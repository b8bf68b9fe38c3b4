package io.hopsmith.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hopsmith.schemas.Family;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YieldsTest {
  private final Yields yields = new Yields();

  @Test
  void takesAKindOfWhichNothingIsKnownToYieldWhatAllDo() {
    assertThat(yields.relative(Set.of(Family.CHAIN))).isEqualTo(1);
    tries(Set.of(Family.CHAIN), 20, 10);
    assertThat(yields.relative(Set.of(Family.CYCLE))).isCloseTo(1, within(1e-9));
  }

  @Test
  void tellsWhatSeldomComesToSomething() {
    tries(Set.of(Family.TOTAL, Family.SPAN), 20, 15);
    tries(Set.of(Family.CYCLE), 30, 1);
    tries(Set.of(Family.COMPARISON), 100, 0);
    assertThat(yields.relative(Set.of(Family.TOTAL, Family.SPAN))).isGreaterThan(1.5);
    assertThat(yields.relative(Set.of(Family.CYCLE))).isBetween(0.05, 0.6);
    assertThat(yields.relative(Set.of(Family.COMPARISON))).isGreaterThan(0).isLessThan(0.1);
  }

  @Test
  void creditsTheKindThatWasTriedThoughAnotherHasTheFamilyToo() {
    Set<Family> pairs = Set.of(Family.DIFFERENCE, Family.TOTAL);
    Set<Family> lists = Set.of(Family.SUPERLATIVE, Family.TOTAL);
    tries(pairs, 20, 10);
    tries(lists, 20, 0);
    assertThat(yields.relative(pairs)).isGreaterThan(1.5);
    assertThat(yields.relative(lists)).isLessThan(0.5);
  }

  private void tries(Set<Family> kind, int tried, int kept) {
    for (int i = 0; i < tried; i++) {
      yields.tried(kind);
      if (i < kept) {
        yields.kept(kind);
      }
    }
  }
}
