package io.hopsmith.agents.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {
  private static final String STORY = "<p>The bridge was built of steel between 1886 and 1894.</p>";
  private static final String STORY_TEXT = "The bridge was built of steel between 1886 and 1894.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div style='display: none'>CANARY</div>",
        "<div style='VISIBILITY:hidden'>CANARY</div>",
        "<p style='position:absolute;left:-9999px'>CANARY</p>",
        "<p style='font-size:0px'>CANARY</p>",
        "<p hidden>CANARY</p>",
        "<p aria-hidden=true>CANARY</p>",
        "<span class='note sr-only'>CANARY</span>",
        "<!-- CANARY -->",
        "<script>var s = 'CANARY'</script>",
        "<style>.CANARY{}</style>",
        "<noscript>CANARY</noscript>",
        "<template><p>CANARY</p></template>",
        "<select><option>CANARY</option></select>",
        "<form><label>CANARY</label><input value=CANARY><button>CANARY</button></form>",
        "<nav>CANARY</nav>",
        "<header><p>CANARY</p></header>",
        "<footer>CANARY</footer>",
        "<aside>CANARY</aside>",
        "<div role=navigation>CANARY</div>",
        "<div id=cookieBanner>CANARY</div>",
        "<div class='related-links'>CANARY</div>",
        "<ul><li><a href=1>CANARY</a><li><a href=2>B</a><li><a href=3>C</a><li><a href=4>D</a></ul>",
        "<h1><a href=/>CANARY</a></h1>",
      })
  void dropsWhatIsNotContent(String furniture) throws Exception {
    assertThat(Documents.texts(furniture + STORY)).containsExactly(STORY_TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<aside><table><tr><th>Span</th><td>61 m</td></tr></table></aside>",
        "<div class=infobox><dl><dt>Span</dt><dd>61 m</dd></dl></div>",
        "<table class=sidebar-facts><tr><th>Span</th><td><a href=1>61 m</a></td></tr></table>"
      })
  void keepsFactBoxes(String box) throws Exception {
    assertThat(Documents.texts("<main><h1>T</h1>" + STORY + STORY + STORY + box + "</main>"))
        .endsWith("Span 61 m");
  }

  @Test
  void keepsListsOfLinksBelowTheHeading() throws Exception {
    String list =
        "<ul><li><a href=1>A</a><li><a href=2>B</a><li><a href=3>C</a><li><a href=4>D</a></ul>";
    assertThat(Documents.texts(list + "<h1>Rivers</h1>" + list))
        .containsExactly("Rivers", "A", "B", "C", "D");
  }

  @Test
  void keepsAPageThatIsNothingButLinks() throws Exception {
    assertThat(Documents.texts("<ul>" + "<li><a href=1>River</a>".repeat(5) + "</ul>"))
        .containsExactly("River", "River", "River", "River", "River");
  }

  @Test
  void readsOnlyTheMainElement() throws Exception {
    assertThat(Documents.texts("<p>outside</p><main>" + STORY + STORY + "</main><p>outside</p>"))
        .containsExactly(STORY_TEXT, STORY_TEXT);
  }

  @Test
  void dropsTheMenuColumnOfALayoutTable() throws Exception {
    String menu =
        "<ul><li><a href=1>Products</a><li><a href=2>Services</a><li><a href=3>Company</a>"
            + "<li><a href=4>Contact</a></ul>";
    assertThat(
            Documents.texts(
                "<table><tr><td><h3>Mission</h3>"
                    + menu
                    + "</td><td><div>Length:</div>"
                    + STORY
                    + "</td></tr></table>"))
        .containsExactly("Length: " + STORY_TEXT);
  }

  @Test
  void scopesAHeadingToItsColumn() throws Exception {
    assertThat(
            Documents.read(
                    "<table><tr><td><h3>News</h3><p>Nothing new today.</p></td><td>"
                        + STORY
                        + "</td></tr></table>")
                .blocks())
        .extracting(io.hopsmith.schemas.Block::section)
        .containsExactly("", "News", "");
  }
}
