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

  @ParameterizedTest
  @ValueSource(strings = {"<p class=article-intro>%s</p>", "<div id=standfirst><p>%s</p></div>"})
  void keepsTheSummaryAboveTheTitle(String summary) throws Exception {
    String html = page("", "", "").replace("<h1>", summary.formatted(TEASER) + "<h1>");
    assertThat(Documents.texts(html)).containsExactly(TEASER, "Lit again", FIRST, LAST);
  }

  @Test
  void keepsTheSummaryThatThePagesHeadRepeats() throws Exception {
    String html =
        page("", "", "")
            .replace("<h1>", "<p>" + TEASER + "</p><h1>")
            .replace("</head>", "<meta name=description content='" + TEASER + "'></head>");
    assertThat(Documents.texts(html)).containsExactly(TEASER, "Lit again", FIRST, LAST);
  }

  @Test
  void dropsATeaserAboveTheTitleThatNothingNames() throws Exception {
    String html = page("", "", "").replace("<h1>", "<p>" + TEASER + "</p><h1>");
    assertThat(Documents.texts(html)).containsExactly("Lit again", FIRST, LAST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nav-three-summers", "what-comes-next", "comments-of-the-keeper"})
  void theIdOfAHeadingNamesNoBox(String id) throws Exception {
    String html = page("", "<h2 id=" + id + ">Three summers</h2>", "");
    assertThat(Documents.texts(html)).containsExactly("Lit again", FIRST, "Three summers", LAST);
  }

  @Test
  void aModifierOfABlockIsNotItsName() throws Exception {
    String html = page("", "<div class='text--with-toc'><p>" + TEASER + "</p></div>", "");
    assertThat(Documents.texts(html)).contains(TEASER);
  }

  @Test
  void aListIsAPieceOfAStory() throws Exception {
    String list = "<ol><li>" + FIRST + LAST + "</li><li>" + LAST + FIRST + "</li></ol>";
    String html =
        "<head><meta property=og:type content=article></head><h1>Lamps</h1><div>"
            + "<p>One lamp</p><p>Two wicks</p>"
            + list
            + "</div>";
    assertThat(Documents.texts(html)).contains("One lamp", "Two wicks");
  }

  @Test
  void keepsAListBelowTheTitle() throws Exception {
    String list = "<h2>Ingredients</h2><ul>" + "<li>1 egg</li>".repeat(5) + "</ul><h2>Method</h2>";
    String html = page("", "", "").replace("entry-content>", "entry-content>" + list);
    assertThat(Documents.texts(html))
        .startsWith("Lit again", "Ingredients", "1 egg", "1 egg", "1 egg", "1 egg", "1 egg")
        .endsWith("Method", FIRST, LAST);
  }

  @Test
  void keepsTheSignature() throws Exception {
    String html = page("", "", "").replace("</p></div>", "</p><p>Yours, A. Keeper</p></div>");
    assertThat(Documents.texts(html)).containsExactly("Lit again", FIRST, LAST, "Yours, A. Keeper");
  }

  @Test
  void aSmallArticleBesideTheStoryIsNotThePage() throws Exception {
    String box =
        "<article>Sign up for letters from the cape, the reef and the bay, once a week"
            + " or so, and never more than that</article>";
    String more = "<p>" + LAST + FIRST + "</p>";
    assertThat(Documents.texts(page("", more + more, box))).contains(FIRST, LAST);
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
