package io.hopsmith.agents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  private static final String ENGLISH =
      "The bridge was built in the years after the war and is one of the longest in the country;"
          + " it was closed to traffic for two years when cracks were found in the deck, and from"
          + " then on it has been painted and inspected by the county every other spring.";
  private static final String GERMAN =
      "Die Brücke wurde in den Jahren nach dem Krieg gebaut und ist eine der längsten des Landes;"
          + " sie war für zwei Jahre gesperrt, als Risse auf der Fahrbahn gefunden wurden, und wird"
          + " von der Stadt mit großem Aufwand nicht nur im Sommer gepflegt.";

  @ParameterizedTest(name = "declared {0}, text {1}")
  @CsvSource({
    "'',english,en",
    "en,english,en",
    "de,english,en",
    "'',german,de",
    "en,german,de",
    "eu,german,eu",
    "'',list,und",
    "en,list,en",
    "en,names,en",
    "'',names,und",
    "'',japanese,ja"
  })
  void runningTextDecidesAndElseTheDeclaration(String declared, String text, String language)
      throws Exception {
    assertThat(Documents.read("<html lang='%s'><p>%s".formatted(declared, body(text))).language())
        .isEqualTo(language);
  }

  @ParameterizedTest(name = "lang {0}, header {1}")
  @CsvSource({"'',fi,fi", "sv,fi,sv", "'',fi-FI,fi", "'','fi, sv',und", "'','',und"})
  void whatThePageSaysHoldsBeforeWhatItsServerSays(String lang, String header, String language)
      throws Exception {
    byte[] body = "<html lang='%s'><p>Oslo".formatted(lang).getBytes(StandardCharsets.UTF_8);
    FetchedDocument document =
        new FetchedDocument(
            "http://a.example/", List.of(), 200, "text/html", body, Instant.EPOCH, "", header);
    assertThat(new HtmlPageReader().read(document).language()).isEqualTo(language);
  }

  private static String body(String text) {
    return switch (text) {
      case "english" -> ENGLISH;
      case "german" -> GERMAN;
      case "japanese" -> "渡し船は夏には一日に四回、冬には二回、海峡を渡ります。".repeat(4);
      case "list" -> "Oslo";
      default -> "<ul><li>Buenos Aires</li><li>Ciudad de la Paz</li></ul>".repeat(9);
    };
  }
}
