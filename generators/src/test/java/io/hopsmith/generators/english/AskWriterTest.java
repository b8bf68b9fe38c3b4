package io.hopsmith.generators.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskWriterTest {
  @ParameterizedTest
  @CsvSource({
    "died, die",
    "graduated, graduate",
    "retired, retire",
    "declared its independence, declare its independence",
    "received its town charter, receive its town charter",
    "opened, open",
    "hosted the Olympic Games, host the Olympic Games",
    "joined the United Nations, join the United Nations",
    "made its debut, make its debut",
    "took place, take place",
    "first aired, first air",
    "became independent, become independent",
    "had its metro opened, have its metro opened"
  })
  void asksWithTheInfinitive(String past, String infinitive) {
    assertThat(AskWriter.infinitive(past)).isEqualTo(infinitive);
  }
}
