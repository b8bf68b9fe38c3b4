package io.hopsmith.agents.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableAndTextTest {

  @Test
  void repeatsHeadersAndCaptionOnEachRow() throws Exception {
    assertThat(
            Documents.blocks(
                "<table><caption>Rivers</caption><tr><th>Name</th><th>km</th></tr>"
                    + "<tr><td>Nile</td><td>6650</td></tr><tr><td>Rhine</td><td>1233</td></tr></table>"))
        .containsExactly(
            "p Rivers",
            "tr Rivers|[Name, km]|[Nile, 6650]|Nile 6650",
            "tr Rivers|[Name, km]|[Rhine, 1233]|Rhine 1233");
  }

  @Test
  void repeatsSpannedCellsButNotTheirText() throws Exception {
    assertThat(
            Documents.blocks(
                "<h2>Games</h2><table><thead><tr><th rowspan=2>Year</th><th colspan=2>City</th></tr>"
                    + "<tr><th>Summer</th><th>Winter</th></tr></thead>"
                    + "<tr><td rowspan=2>1932</td><td>Los Angeles</td><td>Lake Placid</td></tr>"
                    + "<tr><td colspan=2>none</td></tr></table>"))
        .containsExactly(
            "h2 Games",
            "tr Games|[Year, City Summer, City Winter]|[1932, Los Angeles, Lake Placid]"
                + "|1932 Los Angeles Lake Placid",
            "tr Games|[Year, City Summer, City Winter]|[1932, none, none]|none");
  }

  @Test
  void givesHeaderlessTablesEmptyHeaders() throws Exception {
    assertThat(
            Documents.blocks(
                "<table><tr><td>1</td><td>Nile</td><td>6650</td></tr>"
                    + "<tr><td>2</td><td>Amazon</td><td>6400</td></tr></table>"))
        .containsExactly(
            "tr |[, , ]|[1, Nile, 6650]|1 Nile 6650", "tr |[, , ]|[2, Amazon, 6400]|2 Amazon 6400");
  }

  @Test
  void readsLayoutTablesAsText() throws Exception {
    assertThat(
            Documents.blocks(
                "<table role=presentation><tr><td><p>One fine day.</p></td><td><p>Two.</p></td></tr></table>"))
        .containsExactly("p One fine day.", "p Two.");
  }

  @Test
  void nestsSectionsAndListItems() throws Exception {
    List<Block> blocks =
        Documents.read(
                "<h1>A</h1><h2>B</h2><ul><li>x<ul><li>y</li></ul></li></ul><h2>C</h2><p>z</p>")
            .blocks();
    assertThat(blocks)
        .extracting(b -> b.kind() + " " + b.level() + " " + b.section() + ": " + b.text())
        .containsExactly(
            "HEADING 1 : A",
            "HEADING 2 A: B",
            "LIST_ITEM 1 A > B: x",
            "LIST_ITEM 2 A > B: y",
            "HEADING 2 A: C",
            "PARAGRAPH 0 A > C: z");
  }

  @Test
  void collapsesSpaceAndDropsFootnotesAndInvisibleCharacters() throws Exception {
    assertThat(
            Documents.texts(
                "<p>The\u00a0 <b>Ni</b>le<sup><a href='#n1'>[1]</a></sup>\n is\u200b long\u00ad.</p><p>10<sup>3</sup></p>"))
        .containsExactly("The Nile is long.", "103");
  }

  @Test
  void keepsLinksWithAnchorAndSentence() throws Exception {
    var page =
        Documents.read(
            "<nav><a href=/>Home</a></nav><p>It is old. It crosses <a href='../b.html#top'>the Rhine</a> near"
                + " St. Goar. Then it ends.</p><p><a href='mailto:a@b.c'>mail</a> <a href='#x'>up</a></p>");
    assertThat(page.links())
        .containsExactly(
            new Link("http://atlas.example/", "Home", ""),
            new Link(
                "http://atlas.example/b.html", "the Rhine", "It crosses the Rhine near St. Goar."));
    assertThat(page.blocks().get(0).links()).containsExactly(page.links().get(1));
  }

  @Test
  void dropsNulBytesAndRepairsMalformedHtml() throws Exception {
    assertThat(Documents.texts("<p>a\0b<div>c<b>d</p>e</b></div")).containsExactly("ab", "cd", "e");
  }
}
