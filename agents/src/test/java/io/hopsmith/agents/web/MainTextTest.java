package io.hopsmith.agents.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextTest {
  private static final String FIRST =
      "The old lighthouse on the northern cape was lit again on Sunday evening, after nine years in"
          + " which only a buoy had marked the reef below it.";
  private static final String LAST =
      "Volunteers had spent three summers scraping rust from the lantern room and sewing new"
          + " curtains for the lens, which would otherwise set fire to the gallery.";
  private static final String TEASER =
      "The harbour master of the neighbouring town retires after forty years of service at sea.";

  private static String page(String before, String between, String after) {
    return "<html><head><meta property=og:type content=article></head><body><h1>Lit again</h1>"
        + before
        + "<div class=entry-content><p>%s</p>%s<p>%s</p></div>".formatted(FIRST, between, LAST)
        + after;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img src=a.jpg><figcaption>The lamp at night.</figcaption></figure>",
        "<p class=wp-caption-text>The lamp at night.</p>",
        "<p>Foto: A. Keeper</p>",
        "<p><a href=/b>Lesen Sie auch: Wind über der Bucht</a></p>",
        "<p>© The Cape Courier</p>",
        "<ul><li><a href=/1>Wrecks</a></li><li><a href=/2>Tides</a></li></ul>",
        "<div class=post-author-box><p>A. Keeper has written on ships.</p></div>",
      })
  void dropsWhatInterruptsAStory(String aside) throws Exception {
    assertThat(Documents.texts(page("", aside, ""))).containsExactly("Lit again", FIRST, LAST);
  }

  @Test
  void dropsWhatStandsAroundAStory() throws Exception {
    String html =
        page(
            "<div class=byline>By A. Keeper</div>",
            "",
            "<section><p>"
                + TEASER
                + "</p></section><div class=comment-body><p>Well done.</p></div>");
    assertThat(Documents.texts(html)).containsExactly("Lit again", FIRST, LAST);
  }

  @Test
  void keepsTheSummaryBetweenTitleAndBody() throws Exception {
    assertThat(Documents.texts(page("<p class=teaser-text>" + TEASER + "</p>", "", "")))
        .containsExactly("Lit again", TEASER, FIRST, LAST);
  }

  @Test
  void keepsShortLinesWithinAndSentencesBehind() throws Exception {
    String html =
        page("", "<h2>Three summers</h2>", "").replace("</p></div>", "</p><p>It shines.</p></div>");
    assertThat(Documents.texts(html))
        .containsExactly("Lit again", FIRST, "Three summers", LAST, "It shines.");
  }

  @Test
  void keepsAnElementThatOnlyItsNameMakesFurniture() throws Exception {
    String comments = "<ol class=remarks>" + "<li>Well done, all of you.</li>".repeat(60) + "</ol>";
    String html = page("", "", comments).replace("entry-content", "'entry share'");
    assertThat(Documents.texts(html)).contains(FIRST, LAST);
  }

  @Test
  void keepsFactsBesideProse() throws Exception {
    String facts = "<p><b>Height:</b> 31 m</p><p><b>Range:</b> 19 miles</p>";
    String html = "<h1>Cape light</h1><div><p>" + FIRST + "</p><p>" + LAST + "</p></div>" + facts;
    assertThat(Documents.texts(html))
        .containsExactly("Cape light", FIRST, LAST, "Height: 31 m", "Range: 19 miles");
  }

  @Test
  void leavesPagesWithReferencesAsTheyAre() throws Exception {
    String more =
        "<h2>See also</h2><ul><li><a href=/1>Wrecks</a></li></ul>"
            + "<h2>References</h2><ul><li>Keeper, A., On lamps.</li></ul>";
    assertThat(Documents.texts(page("", "", more)))
        .contains("See also", "Wrecks", "References", "Keeper, A., On lamps.");
  }

  @Test
  void leavesListsOfLinksAsTheyAre() throws Exception {
    String list = "<ul>" + "<li><a href=1>The light on the cape</a></li>".repeat(20) + "</ul>";
    assertThat(Documents.texts("<h1>Lights</h1><p>" + FIRST + "</p>" + list)).hasSize(22);
  }

  @Test
  void readsTextWithoutItsPronunciation() throws Exception {
    assertThat(Documents.texts("<p><ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>が光る</p>"))
        .containsExactly("灯台が光る");
  }
}
