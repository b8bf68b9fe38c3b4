package io.hopsmith.agents.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Sixth Season         | 6 season
          two thousand three hundred and five | 2305
          1.5 million              | 1500000
          in 2000 five men         | in 2000 5 man
          nineteen eighty          | 19 80
          World War II             | world war 2
          J. R. R. Tolkien's       | jrr tolkien
          São Tomé & Príncipe      | sao tome and principe
          isNissan Stadium1        | is nissan stadium 1
          5kg                      | 5 kg
          the 1980s                | 1980s
          cities, buses and glass  | city bus and glass
          $5                       | dollar 5
          1984[12]                 | 1984
          2003–04                  | 2003 2004
          """)
  void readsForms(String text, String forms) {
    assertThat(Words.of(text).stream().map(Word::form)).containsExactly(forms.split(" "));
  }

  @Test
  void tellsSentencesApart() {
    assertThat(Words.of("It rains. 5 came!\nYes").stream().map(Word::sentence).toList())
        .isEqualTo(List.of(0, 0, 1, 1, 2));
  }
}
