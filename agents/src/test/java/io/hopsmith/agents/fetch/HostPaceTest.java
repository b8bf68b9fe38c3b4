package io.hopsmith.agents.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HostPaceTest {
  private static final long NOW = System.nanoTime();

  @Test
  void everyRequestGetsASlotOfItsOwnAcrossCrawls() {
    HostPace one = pace();
    HostPace other = pace();
    assertThat(one.millisToWait("http://slots.example", NOW)).isZero();
    assertThat(one.millisToWait("http://slots.example", NOW)).isEqualTo(100);
    assertThat(other.millisToWait("http://slots.example", NOW)).isEqualTo(200);
    assertThat(one.millisToWait("http://elsewhere.example", NOW)).isZero();
  }

  @Test
  void aFreeHostIsAskedAtOnce() {
    HostPace pace = pace();
    pace.millisToWait("http://free.example", NOW);
    assertThat(pace.millisToWait("http://free.example", after(250))).isZero();
  }

  @Test
  void theLongerOfDelayAndCrawlDelayCounts() {
    HostPace pace = pace();
    pace.crawlDelay("http://slow.example", Duration.ofMillis(700));
    pace.crawlDelay("http://quick.example", Duration.ofMillis(1));
    pace.millisToWait("http://slow.example", NOW);
    pace.millisToWait("http://quick.example", NOW);
    assertThat(pace.millisToWait("http://slow.example", NOW)).isEqualTo(700);
    assertThat(pace.millisToWait("http://quick.example", NOW)).isEqualTo(100);
  }

  @Test
  void theDelayDoublesUpToTheLongestAndComesBack() {
    HostPace pace = pace();
    String busy = "http://busy.example";
    assertThat(gapAfter(pace, busy)).isEqualTo(100);
    pace.slowDown(busy);
    assertThat(gapAfter(pace, busy)).isEqualTo(200);
    pace.slowDown(busy);
    pace.slowDown(busy);
    assertThat(gapAfter(pace, busy)).isEqualTo(800);
    pace.slowDown(busy);
    assertThat(gapAfter(pace, busy)).isEqualTo(1_000);
    pace.speedUp(busy);
    assertThat(gapAfter(pace, busy)).isEqualTo(500);
    for (int n = 0; n < 5; n++) {
      pace.speedUp(busy);
    }
    assertThat(gapAfter(pace, busy)).isEqualTo(100);
  }

  @Test
  void aPauseHoldsAcrossCrawlsAndTheLongestCounts() {
    String origin = "http://paused.example";
    pace().pause(origin, Duration.ofMillis(500), NOW);
    pace().pause(origin, Duration.ofMillis(300), NOW);
    assertThat(pace().pauseLeft(origin, after(100))).isEqualTo(Duration.ofMillis(400));
    assertThat(pace().millisToWait(origin, NOW)).isEqualTo(500);
    assertThat(pace().millisToWait(origin, NOW)).isEqualTo(600);
    assertThat(pace().pauseLeft(origin, after(501))).isZero();
    assertThat(pace().pauseLeft("http://elsewhere.example", NOW)).isZero();
  }

  /** The wait of a second request right behind a first one. */
  private static long gapAfter(HostPace pace, String origin) {
    long first = pace.millisToWait(origin, NOW);
    return pace.millisToWait(origin, NOW) - first;
  }

  private static long after(long millis) {
    return NOW + TimeUnit.MILLISECONDS.toNanos(millis);
  }

  private static HostPace pace() {
    return new HostPace(
        new FetchSettings.Pace(
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            0,
            Duration.ofMillis(50),
            16));
  }
}
