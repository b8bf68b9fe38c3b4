package io.hopsmith.agents.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void spreadsWhatIsTakenOverTheMinute() {
    TokenBucket bucket = new TokenBucket(120);
    long last = 0;
    for (int i = 0; i < 121; i++) {
      last = bucket.take(1, 10 * SECOND);
    }
    assertThat(last).isEqualTo(70 * SECOND);
  }

  @Test
  void givesAwayWhatIsNotUsedForLongerThanASecond() {
    TokenBucket bucket = new TokenBucket(60);
    bucket.take(1, 0);
    long now = 600 * SECOND;
    assertThat(bucket.take(1, now)).isEqualTo(now);
    assertThat(bucket.take(1, now)).isEqualTo(now);
    assertThat(bucket.take(1, now)).isEqualTo(now + SECOND);
  }

  @Test
  void isOpenWithoutABound() {
    assertThat(new TokenBucket(0).take(1_000_000, 7)).isEqualTo(7);
  }
}
