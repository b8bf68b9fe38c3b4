package io.hopsmith.agents.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedDatesTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-05-06 | 2024-05-06",
        "2024-05-06T23:30:00Z | 2024-05-06",
        "2024-05-06 23:30:00 | 2024-05-06",
        "Jan 5, 2024 | 2024-01-05",
        "January 15, 2024 | 2024-01-15",
        "5 Jan 2024 | 2024-01-05",
        "15 January 2024 | 2024-01-15",
        "Mon, 06 May 2024 10:00:00 GMT | 2024-05-06",
        "3 days ago | 2025-02-26",
        "a week ago | 2025-02-22",
        "1 month ago | 2025-02-01",
        "2 years ago | 2023-03-01",
        "25 hours ago | 2025-02-28",
        "5 mins ago | 2025-03-01",
      })
  void readsWhatEnginesWrite(String text, LocalDate date) {
    assertThat(PublishedDates.of(text, TODAY)).contains(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "2024", "2024-13-45", "yesterday", "31 Foo 2024", "null"})
  void readsNothingElse(String text) {
    assertThat(PublishedDates.of(text, TODAY)).isEmpty();
  }
}
