package io.hopsmith.agents.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.HtmlPageReader;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.schemas.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageCopiesTest {
  private static final String STORY =
      "<p>The bridge was opened in the autumn of 1864, two years after the last chain had been"
          + " hung, and crowds came from all the villages of the valley to walk across it. It had"
          + " been drawn a generation earlier by an engineer who did not live to see it, and it was"
          + " finished by friends who wished to honour him. Carts paid a toll, and walkers a penny,"
          + " until the end of the century, when the county bought the bridge and freed it.</p>";

  @Test
  void theShorterUrlStaysForAPageWithTheSameText() throws Exception {
    Page original = page("/bridge", "Bridge", "<h1>The bridge</h1>" + STORY);
    Page print = page("/print/bridge", "Bridge (print)", "<h1>The bridge</h1>" + STORY);
    assertThat(PageCopies.among(List.of(print, original), 0.8))
        .containsExactly(new PageCopies.Copy(print, original, 1));
  }

  @Test
  void aFewOtherWordsMakeNoOtherPage() throws Exception {
    Page original = page("/bridge", "Bridge", STORY);
    Page mirror =
        page("/mirror/bridge", "Bridge | Mirror", STORY + "<p>Archived copy of the page.</p>");
    assertThat(PageCopies.among(List.of(original, mirror), 0.8))
        .extracting(PageCopies.Copy::page, PageCopies.Copy::original)
        .containsExactly(tuple(mirror, original));
    assertThat(PageCopies.among(List.of(original, mirror), 0.99)).isEmpty();
  }

  @Test
  void pagesOfOneTemplateWithOtherValuesAreNoCopies() throws Exception {
    Page first = page("/a", "Statistics", STORY + STORY + facts("5,120", "12 km", "1864"));
    Page second = page("/bb", "Statistics", STORY + STORY + facts("7,300", "45 km", "1901"));
    assertThat(Shingles.of(first.text(), 5).jaccard(Shingles.of(second.text(), 5)))
        .isGreaterThan(0.7);
    assertThat(PageCopies.among(List.of(first, second), 0.7)).isEmpty();
  }

  @Test
  void pagesAboutOtherThingsAreNoCopiesHoweverAlikeTheyRead() throws Exception {
    Page first = page("/a", "Albi", "<h1>Albi</h1><p>Albi lies on a river.</p>" + STORY);
    Page second = page("/bb", "Brive", "<h1>Brive</h1><p>Brive lies on a river.</p>" + STORY);
    assertThat(Shingles.of(first.text(), 5).jaccard(Shingles.of(second.text(), 5)))
        .isGreaterThan(0.8);
    assertThat(PageCopies.among(List.of(first, second), 0.8)).isEmpty();
  }

  @Test
  void titlesWithOtherNamesOfSitesMakeNoOtherThing() throws Exception {
    Page first = page("/a", "The bridge - Gazette", STORY + "<p>More to come tomorrow.</p>");
    Page second = page("/bb", "The bridge - Courier", STORY + "<p>Read on next week.</p>");
    assertThat(PageCopies.among(List.of(first, second), 0.8)).hasSize(1);
  }

  @Test
  void everyCopyIsOneOfThePageThatStandsForIt() throws Exception {
    String[] words = STORY.split(" ");
    List<Page> chain = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      words[8 * i + 4] = "changed" + i;
      words[8 * i + 8] = "altered" + i;
      chain.add(page("/" + "x".repeat(i + 1), "Bridge", String.join(" ", words)));
    }
    List<PageCopies.Copy> copies = PageCopies.among(chain, 0.7);
    assertThat(copies).isNotEmpty().hasSizeLessThan(5);
    assertThat(copies)
        .allSatisfy(
            copy -> {
              double similarity =
                  Shingles.of(copy.page().text(), 5)
                      .jaccard(Shingles.of(copy.original().text(), 5));
              assertThat(similarity).isEqualTo(copy.similarity()).isGreaterThanOrEqualTo(0.7);
            });
    Collections.reverse(chain);
    assertThat(PageCopies.among(chain, 0.7)).isEqualTo(copies);
  }

  @Test
  void aPageWithTheTextOfACopyIsACopyOfTheSamePage() throws Exception {
    Page original = page("/a", "Bridge", STORY);
    Page copy = page("/bb", "Bridge", STORY + "<p>Archived copy of the page.</p>");
    Page again = page("/ccc", "Bridge", STORY + "<p>Archived copy of the page.</p>");
    List<PageCopies.Copy> copies = PageCopies.among(List.of(again, copy, original), 0.8);
    assertThat(copies).extracting(PageCopies.Copy::page).containsExactly(copy, again);
    assertThat(copies).extracting(PageCopies.Copy::original).containsOnly(original);
    assertThat(copies.get(1).similarity()).isEqualTo(copies.get(0).similarity()).isLessThan(1);
  }

  private static String facts(String population, String length, String opened) {
    return "<dl><dt>Population</dt><dd>%s</dd><dt>Length</dt><dd>%s</dd><dt>Opened</dt><dd>%s</dd></dl>"
        .formatted(population, length, opened);
  }

  private static Page page(String path, String title, String body) throws UnreadablePageException {
    String html = "<html lang=en><title>%s</title><main>%s</main>".formatted(title, body);
    return new HtmlPageReader()
        .read(
            new FetchedDocument(
                "http://bridges.example" + path,
                List.of(),
                200,
                "text/html; charset=utf-8",
                html.getBytes(StandardCharsets.UTF_8),
                Instant.EPOCH,
                "allowed: no robots.txt"));
  }
}
