package io.hopsmith.agents.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that say nothing of their charset. */
class CharsetGuessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1251 | Старый мост через реку построили в прошлом веке, и по нему ходят до сих пор.",
        "KOI8-R       | Старый мост через реку построили в прошлом веке, и по нему ходят до сих пор.",
        "Shift_JIS    | この橋は百年前に石で造られ、今でも多くの人々が毎日渡っています。",
        "EUC-JP       | この橋は百年前に石で造られ、今でも多くの人々が毎日渡っています。",
        "EUC-KR       | 이 다리는 백 년 전에 돌로 만들어졌고 지금도 많은 사람들이 매일 건넌다.",
        "Big5         | 這座橋在一百年前用石頭建成，今天仍然有很多人每天走過它，商店在河的兩邊。",
        "GB18030      | 这座桥在一百年前用石头建成，今天仍然有很多人每天走过它，商店在河的两边。",
        "windows-1253 | Η παλιά γέφυρα του χωριού χτίστηκε από πέτρα και οι άνθρωποι την περνούν κάθε μέρα.",
        "ISO-8859-2   | Stary most nad rzeką zbudowano z kamienia, a ludzie wciąż chodzą nim każdego dnia "
            + "do młyna, który należał do sędziego i jego żony, bo chcą kupić świeżą mąkę i śmietanę.",
        "windows-1252 | Die alte Brücke über den Fluß wurde früher für Ochsen gebaut, später für Züge; "
            + "die Mühle gehörte dem Bürgermeister, und die Gäste hören ihr Geräusch in der Nähe noch."
      })
  void tellsThemByTheirLetters(String charset, String text) {
    String page = "<html><body><p class=\"text\">" + text + "</p></body></html>";
    DecodedText decoded = DecodedText.of(page.getBytes(Charset.forName(charset)), "text/html");
    assertThat(decoded.text()).contains(text);
  }

  @ParameterizedTest
  @CsvSource({"caf\u00e9 and na\u00efve", "\u201cquoted\u201d \u2013 it\u2019s"})
  void takesAFewLettersForWestern(String text) {
    byte[] body = text.getBytes(Charset.forName("windows-1252"));
    assertThat(CharsetGuess.of(body)).isEmpty();
    assertThat(DecodedText.of(body, "text/html").text()).isEqualTo(text);
  }

  @Test
  void englishWithTypographyStaysWestern() {
    String text =
        "“The bridge”, she wrote – and the mill’s owner agreed – “isn’t new”. ".repeat(20);
    DecodedText decoded =
        DecodedText.of(text.getBytes(Charset.forName("windows-1252")), "text/html");
    assertThat(decoded.text()).isEqualTo(text);
  }

  @Test
  void bytesThatAreNoTextAreNoReasonToFail() {
    byte[] noise = new byte[5_000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 37 ^ i >> 3);
    }
    assertThat(DecodedText.of(noise, "").text()).isNotEmpty();
    assertThat(CharsetGuess.of("plain".getBytes(US_ASCII))).isEmpty();
  }
}
