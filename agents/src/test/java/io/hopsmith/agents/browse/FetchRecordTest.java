package io.hopsmith.agents.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hopsmith.agents.crawl.Got;
import io.hopsmith.agents.fetch.FetchException;
import io.hopsmith.agents.store.StoredAnswer;
import io.hopsmith.schemas.Rejection.Reason;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchRecordTest {
  private static final Instant THEN = Instant.parse("2025-05-01T00:00:00Z");
  private static final Instant HOURS_LATER = THEN.plus(Duration.ofHours(5));
  private static final Instant DAYS_LATER = THEN.plus(Duration.ofDays(3));

  private static Got got(int status, byte[] body) {
    return new Got(status, "text/html", "/to", body, true, THEN, "allowed: \"x\"\ny", "de");
  }

  @Test
  void keepsEverythingOfAnAnswer() throws FetchException {
    byte[] body = {'a', '\n', 0, (byte) 0xff, '{'};
    Got read = FetchRecord.read(FetchRecord.of(got(301, body), 7));
    assertThat(read).usingRecursiveComparison().isEqualTo(got(301, body));
    assertThat(FetchRecord.read(FetchRecord.of(got(200, new byte[0]), 7)).body()).isEmpty();
  }

  @Test
  void keepsWhyThereWasNone() {
    FetchException failure = FetchException.kept(Reason.TOO_SLOW, "over \"100\" s");
    StoredAnswer stored = FetchRecord.of(failure, 7, THEN);
    FetchException read =
        catchThrowableOfType(FetchException.class, () -> FetchRecord.read(stored));
    assertThat(read.reason()).isEqualTo(Reason.TOO_SLOW);
    assertThat(read).hasMessage("over \"100\" s");
  }

  @ParameterizedTest
  @CsvSource({
    "200, true, true",
    "301, true, true",
    "404, true, true",
    "408, true, false",
    "429, true, false",
    "503, true, false",
  })
  void givesTroubleADay(int status, boolean hoursLater, boolean daysLater) {
    StoredAnswer stored = FetchRecord.of(got(status, new byte[] {1}), 7);
    assertThat(FetchRecord.holds(stored, HOURS_LATER)).isEqualTo(hoursLater);
    assertThat(FetchRecord.holds(stored, DAYS_LATER)).isEqualTo(daysLater);
  }

  @ParameterizedTest
  @CsvSource({
    "UNREACHABLE, true, false",
    "ROBOTS_DISALLOWED, true, false",
    "ADDRESS_REFUSED, false, false",
  })
  void givesFailuresADayAndLooksAtAddressesAgain(
      Reason reason, boolean hoursLater, boolean daysLater) {
    StoredAnswer stored = FetchRecord.of(FetchException.kept(reason, "x"), 7, THEN);
    assertThat(FetchRecord.holds(stored, HOURS_LATER)).isEqualTo(hoursLater);
    assertThat(FetchRecord.holds(stored, DAYS_LATER)).isEqualTo(daysLater);
  }
}
