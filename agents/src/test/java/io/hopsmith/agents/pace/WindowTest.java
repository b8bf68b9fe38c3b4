package io.hopsmith.agents.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WindowTest {
  private static final long MILLI = 1_000_000;

  private final Window window = new Window(256);
  private long now = 5_000 * MILLI;

  private void answers(int count, long apartMillis) {
    for (int i = 0; i < count; i++) {
      now += apartMillis * MILLI;
      window.answered(now);
    }
  }

  @Test
  void doublesWithEachRoundTripUntilItsBound() {
    int first = window.size();
    answers(first, 1);
    assertThat(window.size()).isEqualTo(2 * first);
    answers(1_000, 1);
    assertThat(window.size()).isEqualTo(256);
  }

  @Test
  void isCutInTroubleAndGrowsByOneARoundTripFromThere() {
    answers(36, 1);
    assertThat(window.size()).isEqualTo(100);
    window.overloaded(now);
    assertThat(window.size()).isEqualTo(70);
    answers(71, 1);
    assertThat(window.size()).isEqualTo(71);
    assertThat(window.perSecond()).isInfinite();
  }

  @Test
  void isCutOnceForAllThatWasUnderWay() {
    answers(36, 1);
    window.overloaded(now);
    window.overloaded(now + 10 * MILLI);
    assertThat(window.size()).isEqualTo(70);
  }

  @Test
  void neverFallsBelowOne() {
    for (int i = 0; i < 50; i++) {
      now += 2_000 * MILLI;
      window.overloaded(now);
    }
    assertThat(window.size()).isEqualTo(1);
  }

  @Test
  void learnsTheRateThatWasAnsweredAndTriesALittleMore() {
    answers(200, 10);
    window.refused(now);
    assertThat(window.perSecond()).isBetween(90.0, 101.0);
    answers(100, 10);
    assertThat(window.perSecond()).isCloseTo(101, within(0.001));
  }

  @Test
  void countsWhatWasTakenBeforeARefusalAndIsAnsweredAfterIt() {
    answers(64, 1);
    window.refused(now);
    assertThat(window.perSecond()).isEqualTo(64);
    answers(56, 5);
    assertThat(window.perSecond()).isEqualTo(120);
    window.refused(now + 1_000 * MILLI);
    double learnt = window.perSecond();
    answers(150, 5);
    assertThat(window.perSecond()).as("never above what was refused").isLessThanOrEqualTo(120.0);
    assertThat(learnt).isLessThan(120);
  }

  @Test
  void comesBackFromFarBelow() {
    window.refused(now);
    assertThat(window.perSecond()).isEqualTo(1);
    answers(60, 1_000);
    assertThat(window.perSecond()).isGreaterThan(1_000);
  }
}
