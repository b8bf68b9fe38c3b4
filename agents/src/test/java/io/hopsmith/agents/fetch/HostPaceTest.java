package io.hopsmith.agents.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HostPaceTest {
  private static final long NOW = System.nanoTime();

  @Test
  void everyRequestGetsASlotOfItsOwnAcrossCrawls() {
    HostPace one = new HostPace(Duration.ofMillis(100));
    HostPace other = new HostPace(Duration.ofMillis(100));
    assertThat(one.millisToWait("http://slots.example", NOW)).isZero();
    assertThat(one.millisToWait("http://slots.example", NOW)).isEqualTo(100);
    assertThat(other.millisToWait("http://slots.example", NOW)).isEqualTo(200);
    assertThat(one.millisToWait("http://elsewhere.example", NOW)).isZero();
  }

  @Test
  void aFreeHostIsAskedAtOnce() {
    HostPace pace = new HostPace(Duration.ofMillis(100));
    pace.millisToWait("http://free.example", NOW);
    long later = NOW + TimeUnit.MILLISECONDS.toNanos(250);
    assertThat(pace.millisToWait("http://free.example", later)).isZero();
  }

  @Test
  void theLongerOfDelayAndCrawlDelayCounts() {
    HostPace pace = new HostPace(Duration.ofMillis(100));
    pace.crawlDelay("http://slow.example", Duration.ofMillis(700));
    pace.crawlDelay("http://quick.example", Duration.ofMillis(1));
    pace.millisToWait("http://slow.example", NOW);
    pace.millisToWait("http://quick.example", NOW);
    assertThat(pace.millisToWait("http://slow.example", NOW)).isEqualTo(700);
    assertThat(pace.millisToWait("http://quick.example", NOW)).isEqualTo(100);
  }
}
