package io.hopsmith.agents.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.message.BasicHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        " 120 | 120",
        "Fri, 02 Jan 2026 03:05:05 GMT | 60",
        "Fri, 2 Jan 2026 03:04:15 GMT | 10",
        "Thu, 01 Jan 2026 00:00:00 GMT | 0",
        "99999999999 | 31536000",
        "Fri, 31 Dec 9999 23:59:59 GMT | 31536000"
      })
  void readsBothFormsOfRetryAfter(String value, long seconds) {
    assertThat(answer(value).retryAfter(NOW)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "9999999999999999", "02 Jan 2026"})
  void otherTextIsNoRetryAfter(String value) {
    assertThat(answer(value).retryAfter(NOW)).isEqualTo(Optional.empty());
  }

  @Test
  void findsHeadersInAnyCase() {
    assertThat(answer("1").header("RETRY-AFTER")).isEqualTo("1");
    assertThat(answer("1").header("Location")).isEmpty();
  }

  private static Answer answer(String retryAfter) {
    return new Answer(503, List.of(new BasicHeader("Retry-After", retryAfter)), new byte[0], false);
  }
}
