package io.hopsmith.agents.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "page last updated on June 10, 2011 | 2011-06-10",
        "This page was last edited on 3 May 2014, at 10:00. | 2014-05-03",
        "Last modified: 2020-12-01 | 2020-12-01",
        "About us. Last reviewed 1 Sept 2019 | 2019-09-01",
      })
  void readsWhenAPageWasLastChanged(String text, String date) {
    assertThat(StatedDate.MODIFIED.in(text)).contains(date);
  }

  @Test
  void readsNoOtherDate() {
    assertThat(StatedDate.MODIFIED.in("The bridge was opened on 10 June 2011.")).isEmpty();
    assertThat(StatedDate.MODIFIED.in("Last updated 10/06/2011")).isEmpty();
    assertThat(StatedDate.MODIFIED.in("Last updated 31 February 2011")).isEmpty();
    assertThat(StatedDate.MODIFIED.in("")).isEmpty();
  }
}
