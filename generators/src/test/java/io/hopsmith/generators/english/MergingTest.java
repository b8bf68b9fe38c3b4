package io.hopsmith.generators.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergingTest {
  @ParameterizedTest
  @CsvSource({
    "was found in Lindow, was found by Ada Quill, was found in Lindow by Ada Quill",
    "that was found in Lindow, that was found by Ada Quill, that was found in Lindow by Ada Quill",
    "was opened on 3 May 1901, was opened by Ada Quill, was opened by Ada Quill on 3 May 1901",
    "who was born in the 1820s, who was born in Lindow, who was born in Lindow in the 1820s"
  })
  void saysOneVerbOnce(String one, String other, String both) {
    assertThat(Merging.of(List.of(one, other))).containsExactly(both);
  }

  @ParameterizedTest
  @CsvSource({
    "was found in Lindow, was designed by Ada Quill",
    "was found by an engineer who lived in Tarn, was found in Lindow",
    "was found in Lindow, was found by Ada Quill and Bora Tarn",
    "was opened on 3 May 1901, was opened in 1902",
    "lies in Tarn, lies on the Wey"
  })
  void leavesApartWhatWouldBeMisread(String one, String other) {
    assertThat(Merging.of(List.of(one, other))).containsExactly(one, other);
  }

  @Test
  void sentencesSayItSo() {
    assertThat(
            English.ofThread()
                .sentence("that element", List.of("was found in Lindow", "was found by Ada Quill")))
        .isEqualTo("That element was found in Lindow by Ada Quill.");
  }
}
