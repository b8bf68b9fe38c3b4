package io.hopsmith.agents.pii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.HtmlPageReader;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskingReaderTest {
  private static final String CONTACTS =
      """
      <html lang=en><title>Mill of jane@mill.example</title>
      <script type="application/ld+json">
      {"@context":"https://schema.org","@type":"Organization","name":"The mill","telephone":"020 7946 0958",
       "email":"jane@mill.example","taxID":4111111111111111,"foundingDate":"1864"}</script>
      <main><h1>The mill</h1>
      <p>The mill has ground corn since 1864 and is open to visitors on every day of the summer. Its
      keeper answers letters to <a href="mailto:jane@mill.example">jane@mill.example</a>, and the
      <a href="/people/jane@mill.example">page of jane@mill.example</a> tells more about her.</p>
      <dl><dt>Telephone</dt><dd>020 7946 0999</dd><dt>Opened</dt><dd>1864</dd></dl>
      <p>Card 4111111111111111 was found here.</p></main></html>
      """;

  @Test
  void masksAllTextOfAPageAlike() throws Exception {
    Page page = read(CONTACTS);
    assertThat(page.toString().replace("/people/jane@mill.example", ""))
        .doesNotContain("jane@mill.example", "7946", "4111");
    assertThat(page.title()).isEqualTo("Mill of [EMAIL]");
    assertThat(page.jsonLd()).singleElement().asString().contains("\"telephone\":\"[PHONE]\"");
    assertThat(page.jsonLd().get(0)).contains("\"taxID\":\"[CARD]\"", "\"foundingDate\":\"1864\"");
  }

  @Test
  void aValueStaysAPartOfItsLine() throws Exception {
    assertThat(read(CONTACTS).blocks())
        .filteredOn(block -> block.kind() == Block.Kind.KEY_VALUE)
        .allSatisfy(block -> assertThat(block.text()).contains(block.value()))
        .extracting(Block::value)
        .containsExactly("[PHONE]", "1864");
  }

  @Test
  void urlsStayAndAnchorsAreMasked() throws Exception {
    assertThat(read(CONTACTS).links())
        .extracting(Link::url, Link::anchor)
        .containsExactly(tuple("http://mills.example/people/jane@mill.example", "page of [EMAIL]"));
  }

  @Test
  void masksWhatAPageSaysOfItselfAsADocument() throws Exception {
    Page page = read("<html lang=en><title>Mill</title><main><h1>Mill</h1><p>It grinds corn.");
    Page.About about =
        new Page.About(
            "Jane Roe, jane@mill.example", "1864", "", List.of("Mills", "jane@mill.example"));
    Page signed =
        page.withText(
            page.title(),
            page.headline(),
            page.names(),
            about,
            page.blocks(),
            List.of(),
            List.of());
    assertThat(PageMask.of(signed).about())
        .isEqualTo(new Page.About("Jane Roe, [EMAIL]", "1864", "", List.of("Mills", "[EMAIL]")));
  }

  @Test
  void aPageWithoutPersonalDataIsLeftAsItIs() throws Exception {
    String html = "<html lang=en><title>Mill</title><main><h1>Mill</h1><p>Length: 134 km, 5,120.";
    assertThat(read(html)).isEqualTo(new HtmlPageReader().read(document(html)));
  }

  private static Page read(String html) throws UnreadablePageException {
    return new MaskingReader(new HtmlPageReader()).read(document(html));
  }

  private static FetchedDocument document(String html) {
    return new FetchedDocument(
        "http://mills.example/a",
        List.of(),
        200,
        "text/html; charset=utf-8",
        html.getBytes(StandardCharsets.UTF_8),
        Instant.EPOCH,
        "allowed: no robots.txt");
  }
}
