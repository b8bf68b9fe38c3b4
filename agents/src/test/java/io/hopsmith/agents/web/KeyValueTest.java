package io.hopsmith.agents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyValueTest {
  static Stream<Arguments> pages() {
    return Stream.of(
        page(
            "a row of one th and one td",
            "<table><tr><th>Length</th><td>346 km</td></tr></table>",
            "kv |Length|346 km|Length 346 km"),
        page(
            "a column of colons between labels and values",
            "<table><tr><td>Author</td><td>:</td><td>Ann Berg</td></tr>"
                + "<tr><td>Pages</td><td>:</td><td>212</td></tr></table>",
            "kv |Author|Ann Berg|Author Ann Berg",
            "kv |Pages|212|Pages 212"),
        page(
            "value items: the label stands in the first text only",
            "<table><tr><th>Born</th><td>1 May 1900<br>Oslo</td></tr></table>",
            "kv |Born|1 May 1900|Born 1 May 1900",
            "kv |Born|Oslo|Oslo"),
        page(
            "a group heading within an infobox is the context of bulleted labels",
            "<table><tr><th colspan=2>Area</th></tr><tr><th>• Total</th><td>5 km</td></tr></table>",
            "h6 Area",
            "kv Area|Total|5 km|• Total 5 km"),
        page(
            "an infobox with a table in one of its rows",
            "<table><tr><th colspan=2>Blue Hour</th></tr><tr><th>Released</th><td>May 1953</td></tr>"
                + "<tr><td colspan=2><table><tr><td>Dawn<br>(1951)</td><td><b>Blue Hour</b></td>"
                + "<td>Dusk</td></tr></table></td></tr><tr><th>Label</th><td>Gull</td></tr></table>",
            "h6 Blue Hour",
            "kv |Released|May 1953|Released May 1953",
            "p Dawn",
            "p (1951)",
            "p Blue Hour",
            "p Dusk",
            "kv |Label|Gull|Label Gull"),
        page(
            "a table of data within an infobox",
            "<table><tr><th>Label</th><td>Gull</td></tr><tr><td colspan=2><table>"
                + "<tr><th>Year</th><th>Rank</th></tr><tr><td>1953</td><td>4</td></tr>"
                + "</table></td></tr></table>",
            "kv |Label|Gull|Label Gull",
            "tr |[Year, Rank]|[1953, 4]|1953 4"),
        page(
            "rows of th and td in a table that otherwise lays things out",
            "<table><tr><th>Released</th><td>May 1953</td></tr><tr><td>Some words</td>"
                + "<td><table><tr><td>inner</td></tr></table></td></tr></table>",
            "kv |Released|May 1953|Released May 1953",
            "p Some words",
            "p inner"),
        page(
            "titles and targets in lists of references are no labels and values",
            "<h2>References</h2><ul><li><b>Blue Hour</b>: A Life</li></ul><h2>Length</h2>"
                + "<p><b>Side A</b>: 20 minutes</p>",
            "h2 References",
            "li1 Blue Hour: A Life",
            "h2 Length",
            "kv |Side A|20 minutes|Side A: 20 minutes"),
        page(
            "a note that leads to another article is no label",
            "<div class=hatnote>Main article: <a href=x.html>Blue Hour</a></div>"
                + "<p><b>Opened</b>: 1894</p>",
            "p Main article: Blue Hour",
            "kv |Opened|1894|Opened: 1894"),
        page(
            "a label over two rows",
            "<table><tr><th rowspan=2>Mouth</th><td>North Sea</td></tr>"
                + "<tr><td>Rotterdam</td></tr></table>",
            "kv |Mouth|North Sea|Mouth North Sea",
            "kv |Mouth|Rotterdam|Rotterdam"),
        page(
            "two short columns without th",
            "<table><tr><td>Spouse</td><td>Ann</td></tr><tr><td>Job</td><td>Smith</td></tr></table>",
            "kv |Spouse|Ann|Spouse Ann",
            "kv |Job|Smith|Job Smith"),
        page(
            "a definition list with two values",
            "<dl><dt>Colour</dt><dd>red</dd><dd>blue</dd><dt>Size</dt><dd>5</dd></dl>",
            "kv |Colour|red|Colour red",
            "kv |Colour|blue|blue",
            "kv |Size|5|Size 5"),
        page(
            "a bold label in a paragraph",
            "<p><b>Opened:</b> 1894, by the queen.</p>",
            "kv |Opened|1894, by the queen.|Opened: 1894, by the queen."),
        page("plain text with a short label", "<p>Span: 500 m</p>", "kv |Span|500 m|Span: 500 m"),
        page(
            "several bold labels in one paragraph",
            "<p><b>total:</b> 5 km <b>land:</b> 4 km</p>",
            "kv |total|5 km|total: 5 km",
            "kv |land|4 km|land: 4 km"),
        page(
            "several plain labels in one line",
            "<div>Area:</div><div>total: 5 sq km / land: 4 sq km</div>",
            "kv Area|total|5 sq km|Area: total: 5 sq km",
            "kv Area|land|4 sq km|land: 4 sq km"),
        page(
            "labels in one row, values in the next, sub-labels within",
            "<table><tr><td><div><a href=x.html>Area</a>:</div></td><td></td></tr>"
                + "<tr><td colspan=2><div>9 sq km</div><div>land: <span>8 sq km</span></div></td></tr>"
                + "<tr><td> </td></tr><tr><td><div>Coast:</div></td></tr>"
                + "<tr><td>3 km</td></tr></table>",
            "kv |Area|9 sq km|Area: 9 sq km",
            "kv Area|land|8 sq km|land: 8 sq km",
            "kv |Coast|3 km|Coast: 3 km"),
        page(
            "a label without value groups the labels after it",
            "<div>Water:</div><div><p>improved: <br>urban: 98%<br>rural: 86%</p></div>",
            "kv Water: improved|urban|98%|Water: improved: urban: 98%",
            "kv Water: improved|rural|86%|rural: 86%"),
        page(
            "a heading with a colon",
            "<h3>Climate:</h3><p>mild</p><p>Other text follows here.</p>",
            "kv |Climate|mild|Climate: mild",
            "p Other text follows here."),
        page(
            "a small label under a heading belongs to it",
            "<h3>Area</h3><p>total: 5 km</p>",
            "h3 Area",
            "kv Area|total|5 km|total: 5 km"),
        page(
            "a bold line before a short text",
            "<p><b>Founded</b></p><p>1901</p>",
            "kv |Founded|1901|Founded 1901"),
        page(
            "prose with a colon stays prose",
            "<p>She said: come here.</p>",
            "p She said: come here."),
        page("a time is no label", "<p>It leaves at 12:30 daily</p>", "p It leaves at 12:30 daily"),
        page("an address is no label", "<p>http://a.example/</p>", "p http://a.example/"),
        page(
            "a title with a colon is no label",
            "<ul><li><i>Nile: The River</i> (1999)</li><li>\"Cairo: a tale\", 1997</li></ul>",
            "li1 Nile: The River (1999)",
            "li1 \"Cairo: a tale\", 1997"),
        page("a label without any value", "<p>Results:</p>", "p Results:"),
        page(
            "cut off in the middle of a tag",
            "<table><tr><th>Length</th><td>346 km</td></tr><tr><th>Sou",
            "kv |Length|346 km|Length 346 km",
            "h6 Sou"));
  }

  private static Arguments page(String what, String html, String... blocks) {
    return Arguments.of(what, html, List.of(blocks));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void readsPairs(String what, String html, List<String> blocks) throws Exception {
    assertThat(Documents.blocks(html)).as(what).isEqualTo(blocks);
  }
}
