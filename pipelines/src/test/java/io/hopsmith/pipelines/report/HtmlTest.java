package io.hopsmith.pipelines.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void textCannotLeaveItsElementOrAttribute() {
    assertThat(Html.text("</p><script>alert('\"&\")</script>"))
        .isEqualTo("&lt;/p&gt;&lt;script&gt;alert(&#39;&quot;&amp;&quot;)&lt;/script&gt;");
  }

  @Test
  void charactersThatCannotBeSeenAreShownAsSuch() {
    assertThat(Html.text("a\u202Eb\u0000c\u200Bd\u001b[31me\nf\tg"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFD[31me\nf\tg");
  }

  @Test
  void tablesEscapeTheirCellsAndSetNumbersToTheRight() {
    assertThat(Html.table("<c>", List.of("a&b"), List.of(List.of("<i>"), List.of("12.5 %"))))
        .contains(
            "<caption>&lt;c&gt;</caption>",
            "<th scope=\"col\">a&amp;b</th>",
            "<td>&lt;i&gt;</td>",
            "<td class=\"n\">12.5 %</td>")
        .doesNotContain("<i>");
  }

  @Test
  void aShareOfNothingIsADash() {
    assertThat(Html.percent(1, 8)).isEqualTo("12.5 %");
    assertThat(Html.percent(0, 0)).isEqualTo("-");
  }

  @Test
  void barsAreAsLongAsTheirCounts() {
    Map<String, Long> counts = new TreeMap<>(Map.of("long", 8L, "short", 2L, "none", 0L));
    String svg = Charts.bars("Some \"bars\"", counts);
    assertThat(svg)
        .startsWith(
            "<figure><figcaption>Some &quot;bars&quot;</figcaption><svg viewBox=\"0 0 700 70\"")
        .contains("aria-label=\"Some &quot;bars&quot;: long 8, none 0, short 2\"")
        .contains("width=\"370.0\"", "width=\"0.0\"", "width=\"92.5\"");
  }

  @Test
  void labelsOfBarsAreEscapedAndShortenedBetweenCharacters() {
    String label = "<b>" + "\uD83C\uDF0A".repeat(40);
    assertThat(Charts.bars("x", Map.of(label, 1L)))
        .contains(">&lt;b&gt;" + "\uD83C\uDF0A".repeat(28) + "\u2026</text>")
        .contains("<title>&lt;b&gt;" + "\uD83C\uDF0A".repeat(40) + ": 1</title>");
  }

  @Test
  void onlyTheMostFrequentAreShownAndTheRestIsSaid() {
    Map<String, Long> most = new TreeMap<>(Map.of("b", 5L, "c", 3L));
    assertThat(Charts.top("Hosts", new LabelCounts.Top(most, 3)))
        .contains("Hosts (2 of 3)", "Hosts (2 of 3): b 5, c 3");
    assertThat(Charts.bars("Themes", Map.of())).isEqualTo("<p>Themes: none.</p>");
  }
}
