package io.hopsmith.agents.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection.Reason;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTest {
  private static final HtmlPageReader READER = new HtmlPageReader();

  @Test
  void readsWhatThePageSaysAboutItself() throws Exception {
    Page page =
        Documents.read(
            """
            <html lang=en-GB><head><title> The  Bridge | Atlas </title>
            <link rel=canonical href="/bridge#x"><meta property=og:title content="Tower Bridge">
            <link rel=license href="https://creativecommons.org/licenses/by-sa/4.0/deed.en">
            <meta property=article:published_time content="2024-03-01T10:00:00Z">
            <script type=application/ld+json>{"@graph":[{"@type":"BreadcrumbList","itemListElement":[
              {"name":"Home"},{"name":"Bridges"},{"name":"Tower Bridge"}]},
              {"@type":["LandmarksOrHistoricalBuildings","Place"],"name":"Tower Bridge",
               "alternateName":["TB"]}]}</script>
            <script type=application/ld+json>{ broken</script>
            </head><body><h1>Tower Bridge</h1><p>It is a bridge.</p></body></html>
            """);
    assertThat(page.id()).isEqualTo(Ids.of("http://atlas.example/bridge"));
    assertThat(page.site()).isEqualTo("atlas.example");
    assertThat(page.title()).isEqualTo("The Bridge | Atlas");
    assertThat(page.headline()).isEqualTo("Tower Bridge");
    assertThat(page.language()).isEqualTo("en");
    assertThat(page.licence()).isEqualTo("CC-BY-SA-4.0");
    assertThat(page.about().published()).isEqualTo("2024-03-01");
    assertThat(page.names()).containsExactly("Tower Bridge", "TB");
    assertThat(page.types())
        .containsExactly("landmarks or historical buildings", "place", "Bridges");
    assertThat(page.jsonLd()).hasSize(2);
    assertThat(page.robots()).isEqualTo("allowed: no robots.txt");
  }

  @Test
  void takesTheDateOfThePageAndNotOfTheBookOnIt() throws Exception {
    String book = "{\"@type\":\"Book\",\"name\":\"Old Book\",\"datePublished\":\"1543\"}";
    String article = "{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-06T07:08\"}";
    assertThat(published(book, "")).isEmpty();
    assertThat(published(book, "Page last updated on 4 May 2023")).isEqualTo("2023-05-04");
    assertThat(published("[" + book + "," + article + "]", "")).isEqualTo("2024-05-06");
  }

  private static String published(String jsonLd, String footer) throws Exception {
    return Documents.read(
            "<html lang=en><script type=application/ld+json>%s</script><h1>Old Book</h1><p>It is a book.</p><footer>%s</footer></html>"
                .formatted(jsonLd, footer))
        .about()
        .date();
  }

  @ParameterizedTest
  @CsvSource({
    "https://creativecommons.org/publicdomain/zero/1.0/, CC0-1.0",
    "http://creativecommons.org/licenses/by/2.0/de/, CC-BY-2.0-DE",
    "CC BY-NC-SA 3.0, CC-BY-NC-SA-3.0",
    "https://www.gnu.org/licenses/fdl-1.3.html, GFDL-1.3-or-later",
    "https://a.example/terms, https://a.example/terms"
  })
  void namesLicences(String declared, String spdx) {
    assertThat(Licences.identify(declared)).contains(spdx);
  }

  @Test
  void takesNoLicenceFromProse() {
    assertThat(Licences.identify("All rights reserved")).isEmpty();
  }

  @Test
  void decodesByMarkThenHeaderThenMetaThenContent() {
    assertThat(DecodedText.of("\uFEFFé".getBytes(UTF_16LE), "text/html"))
        .isEqualTo(new DecodedText("é", "UTF-16LE"));
    assertThat(DecodedText.of("é".getBytes(UTF_8), "text/html; charset=\"utf-8\""))
        .isEqualTo(new DecodedText("é", "UTF-8"));
    assertThat(DecodedText.of("<meta charset=koi8-r>\u00C1".getBytes(ISO_8859_1), ""))
        .isEqualTo(new DecodedText("<meta charset=koi8-r>а", "KOI8-R"));
    assertThat(DecodedText.of("\u0080 é".getBytes(ISO_8859_1), "text/html; charset=no-such-one"))
        .isEqualTo(new DecodedText("€ é", "windows-1252"));
    assertThat(DecodedText.of(new byte[] {'a', (byte) 0xC3, (byte) 0xA9, (byte) 0xC3}, ""))
        .isEqualTo(new DecodedText("aé\uFFFD", "UTF-8"));
  }

  @Test
  void letsLongTextOverruleTheDeclaredLanguage() throws Exception {
    String german =
        "Die Brücke wurde zwischen den Jahren 1886 und 1894 aus Stahl gebaut und verbindet seither die"
            + " beiden Ufer des Flusses. Sie gehört zu den bekanntesten Bauwerken der Stadt und wird jeden"
            + " Tag von vielen tausend Menschen überquert, die dort arbeiten oder wohnen.";
    assertThat(Documents.read("<html lang=en><p>" + german).language()).isEqualTo("de");
    assertThat(Documents.read("<html lang=fi><p>" + german).language()).isEqualTo("fi");
    assertThat(Documents.read("<p>Die Brücke").language()).isEqualTo("und");
  }

  @Test
  void readsPlainText() throws Exception {
    Page page =
        READER.read(
            Documents.of(
                "text/plain",
                "The Nile\n\nIt is a\nlong river.\n\nLength: 6650 km".getBytes(UTF_8)));
    assertThat(page.title()).isEqualTo("The Nile");
    assertThat(page.text()).isEqualTo("The Nile\nIt is a long river.\nLength: 6650 km");
    assertThat(page.blocks().get(2).value()).isEqualTo("6650 km");
  }

  @Test
  void saysWhyAPageCannotBeRead() {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    assertThat(reason("text/html", new byte[0])).isEqualTo(Reason.EMPTY_PAGE);
    assertThat(reason("text/html", "<img src=a.png alt=x>".getBytes(UTF_8)))
        .isEqualTo(Reason.EMPTY_PAGE);
    assertThat(reason("text/html", noise)).isEqualTo(Reason.UNREADABLE);
    assertThat(reason("text/html", "%PDF-1.4 text".getBytes(UTF_8))).isEqualTo(Reason.UNREADABLE);
    assertThat(reason("application/pdf", noise)).isEqualTo(Reason.CONTENT_TYPE);
    assertThat(reason("", "GIF89a....".getBytes(UTF_8))).isEqualTo(Reason.CONTENT_TYPE);
  }

  @Test
  void saysOfASetOfFramesWhereItsTextIs() {
    String html = "<frameset><frame src=menu.html><frame src=main.html></frameset>";
    assertThatThrownBy(() -> Documents.read(html))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageContaining("menu.html, main.html");
  }

  private static Reason reason(String contentType, byte[] body) {
    return catchThrowableOfType(
            UnreadablePageException.class, () -> READER.read(Documents.of(contentType, body)))
        .reason();
  }

  @Test
  void findsWhatRefreshElementsSay() {
    assertThat(refreshes("<meta http-equiv=Refresh content='0; URL=../b.html#x'>"))
        .containsExactly("0; URL=../b.html#x");
    assertThat(refreshes("<META content=5 HTTP-EQUIV=\"rEFRESH\">")).containsExactly("5");
    assertThat(refreshes("<noscript><meta http-equiv=refresh content=0></noscript>")).isEmpty();
    assertThat(refreshes("<p>rrefresh the page")).isEmpty();
  }

  @Test
  void aDocumentBeyondTheLimitsHasNoRefresh() {
    String deep = "<b>".repeat(ReadingLimits.defaults().domDepth() + 2);
    assertThat(refreshes("<meta http-equiv=refresh content=0><body>" + deep)).isEmpty();
  }

  private static List<String> refreshes(String html) {
    return Refreshes.of(Documents.html(html)).contents();
  }
}
