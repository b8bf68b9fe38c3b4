package io.hopsmith.agents.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrubberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "key sk-abcdefghijklmnop1234 refused|key [secret] refused",
        "Authorization: Bearer abc.def-ghi_jkl=|Authorization: Bearer [secret]",
        "postgres://user:hunter22@host/db|postgres://user:[secret]@host/db",
        "GET http://h/v1?key=AbCdEf&x=1|GET http://h/v1?key=[secret]&x=1",
        "AIzaSyA1234567890abcdefghijklmnopqrstuv|[secret]",
        "nothing to hide, a risk-averse bearer of news|nothing to hide, a risk-averse bearer of news",
      })
  void takesOutWhatHasTheFormOfASecret(String text, String clean) {
    assertThat(Scrubber.scrubbed(text)).isEqualTo(clean);
  }

  @Test
  void takesOutWhatWasLookedUp() {
    String secret = new SecretRef("env:SOME_KEY").value(name -> " plain-words-as-a-key \n");
    assertThat(secret).isEqualTo("plain-words-as-a-key");
    assertThat(Scrubber.scrubbed("sent plain-words-as-a-key twice: plain-words-as-a-key"))
        .isEqualTo("sent [secret] twice: [secret]");
  }
}
