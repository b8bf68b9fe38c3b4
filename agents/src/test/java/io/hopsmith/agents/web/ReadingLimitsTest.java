package io.hopsmith.agents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hopsmith.schemas.Rejection.Reason;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadingLimitsTest {
  private static final ReadingLimits SMALL =
      new ReadingLimits(100, 12, 1000, Duration.ofSeconds(60));

  @Test
  void refusesMoreNodesThanAllowed() throws Exception {
    assertThat(read(SMALL, "<p>x".repeat(48))).isEqualTo("page"); // 96 and html, head, body, root
    assertThat(read(SMALL, "<p>x".repeat(49)))
        .isEqualTo("DOM_LIMIT: more nodes than crawl.limits.dom_nodes 100");
    assertThat(read(SMALL, "x<!---->".repeat(60))).startsWith("DOM_LIMIT: more nodes");
  }

  @Test
  void countsElementsThatTheParserAddsWhileItParses() throws Exception {
    String formatting = "<b id=1><i id=2><u id=3><s id=4><b id=5><i id=6>";
    assertThat(read(SMALL, "<p>" + formatting + "x" + "<p>x".repeat(20)))
        .isEqualTo("DOM_LIMIT: more nodes than crawl.limits.dom_nodes 100");
  }

  @Test
  void refusesDeeperNestingThanAllowed() throws Exception {
    assertThat(read(SMALL, "<div>".repeat(10) + "text")).isEqualTo("page"); // html, body, 10
    assertThat(read(SMALL, "<div>".repeat(11) + "text"))
        .isEqualTo("DOM_LIMIT: elements nested deeper than crawl.limits.dom_depth 12");
    assertThat(read(SMALL, "<div>".repeat(40) + "text")).startsWith("DOM_LIMIT: elements nested");
  }

  @Test
  void refusesLongerAttributesThanAllowed() throws Exception {
    assertThat(read(SMALL, "<p title=" + "x".repeat(1000) + ">text")).isEqualTo("page");
    assertThat(read(SMALL, "<p>text<img src='data:" + "x".repeat(1000) + "'>"))
        .isEqualTo(
            "DOM_LIMIT: attribute src of img has 1005 characters, more than"
                + " crawl.limits.attribute_chars 1000");
  }

  @Test
  void refusesPagesThatGrowByRepeatedCells() throws Exception {
    String cell = "<td rowspan=65535 colspan=1000>" + "word ".repeat(10_000) + "</td>";
    String rows = "<tr><th>a<th>b<tr><td>x" + cell + "<tr><td>x".repeat(300);
    assertThat(read(ReadingLimits.defaults(), "<table>" + rows + "</table>"))
        .startsWith("DOM_LIMIT: spanned cells, headings and labels would repeat the text");
  }

  @Test
  void refusesPagesThatTakeTooLong() throws Exception {
    ReadingLimits hasty = new ReadingLimits(500_000, 500, 1000, Duration.ofMillis(1));
    assertThat(read(hasty, "<p><b>Some</b> text. ".repeat(50_000)))
        .isEqualTo("EXTRACTION_TIME: reading took longer than crawl.limits.extraction_ms 1");
  }

  @Test
  void looksAtTheClockWhileItWalks() {
    AtomicLong nanos = new AtomicLong();
    ReadingBudget budget = ReadingBudget.of(Duration.ofMillis(5), 0, nanos::get);
    for (int i = 0; i < 1000; i++) {
      budget.step();
    }
    nanos.set(Duration.ofMillis(6).toNanos());
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100; i++) {
                budget.step();
              }
            })
        .isInstanceOf(ReadingBudget.SpentException.class);
  }

  @Test
  void saysWhichLimitIsWrong() {
    assertThatThrownBy(() -> new ReadingLimits(0, 12, 1, Duration.ofSeconds(1)))
        .hasMessage("dom_nodes is 0; it must be at least 1");
    assertThatThrownBy(() -> new ReadingLimits(1, 2, 1, Duration.ofSeconds(1)))
        .hasMessage("dom_depth is 2; it must be at least 3");
    assertThatThrownBy(() -> new ReadingLimits(1, 12, 0, Duration.ofSeconds(1)))
        .hasMessage("attribute_chars is 0; it must be at least 1");
    assertThatThrownBy(() -> new ReadingLimits(1, 12, 1, Duration.ZERO))
        .hasMessage("extraction_ms is PT0S; it must be at least 1 ms");
  }

  /** "page", or the reason and detail of the rejection without the page's address. */
  private static String read(ReadingLimits limits, String html) throws Exception {
    UnreadablePageException refused =
        catchThrowableOfType(
            UnreadablePageException.class,
            () -> new HtmlPageReader(limits).read(Documents.html(html)));
    if (refused == null) {
      return "page";
    }
    assertThat(refused.reason()).isIn(Reason.DOM_LIMIT, Reason.EXTRACTION_TIME);
    return refused.getMessage().replace(Documents.URL, refused.reason().toString());
  }
}
