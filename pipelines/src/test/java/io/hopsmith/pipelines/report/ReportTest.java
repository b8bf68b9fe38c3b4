package io.hopsmith.pipelines.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @TempDir private static Path dataset;
  private static String page;

  @BeforeAll
  static void report() throws IOException {
    ReportSample.write(dataset);
    page = Files.readString(Report.write(dataset, ReportSample.head()));
  }

  @Test
  void whatPagesSayIsText() {
    assertThat(page)
        .doesNotContain("<script", "<img", "<run>", "javascript:")
        .contains("&lt;script&gt;document.title=&#39;stolen&#39;&lt;/script&gt;")
        .contains("<title>sample&lt;run&gt;: report</title>");
    assertThat(count("<details>")).isEqualTo(count("</details>"));
    assertThat(count("<pre ")).isEqualTo(count("</pre>"));
  }

  @Test
  void nothingIsLoadedAndOnlyItsOwnStyleApplies() throws Exception {
    String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(page)
        .contains(
            "default-src 'none'; style-src 'sha256-%s';"
                .formatted(Base64.getEncoder().encodeToString(hash)));
    assertThat(Pattern.compile("(?i)\\s(src|href|style|on\\w+)=\"(?!#)").matcher(page).find())
        .isFalse();
    assertThat(style).doesNotContain("url(", "@import");
  }

  @Test
  void theFunnelIsWhatTheRunCounted() {
    assertThat(page)
        .contains(
            "<td>crawl</td><td class=\"n\">40</td><td class=\"n\">33</td><td class=\"n\">7</td>"
                + "<td>HTTP_STATUS 4, DUPLICATE_PAGE 3</td>")
        .contains("crawl: http_status 4, crawl: duplicate_page 3, generate: gate_search_solvers 1")
        .contains("<td>crawl</td><td>DUPLICATE_PAGE</td><td class=\"n\">3</td>");
  }

  @Test
  void questionsAreCounted() {
    assertThat(page)
        .contains("30 questions, 25 train and 5 eval.")
        .contains("Reasoning: chain 30", "Difficulty: hard 30", "Hops:   1 30")
        .contains(
            "Hosts of evidence, by questions: host2.example 10, host0.example 9, host1.example 9, a 2")
        .contains("Pass rate of a question&#39;s search rollouts: 100 % 30")
        .contains("16.7 % of the questions are for evaluation.")
        .contains("<td>hard</td><td class=\"n\">25</td><td class=\"n\">5</td>");
  }

  @Test
  void capsAndSharesAreShown() {
    assertThat(page)
        .contains(
            "<td>theme</td><td>&lt;b&gt;</td><td>cap</td><td class=\"n\">3</td><td class=\"n\">2</td>");
  }

  @Test
  void attemptsThatWereRefusedCountAmongTheRounds() {
    assertThat(page)
        .contains(
            "<tr><td>self-play</td><td>initial</td><td class=\"n\">31</td>",
            "<tr><td>self-play</td><td>lexical</td><td>initial</td><td class=\"n\">30</td>",
            "<tr><td>self-play</td><td>lexical</td><td>initial</td><td class=\"n\">31</td>");
  }

  @Test
  void costIsSummedByRoleAndModel() {
    assertThat(page)
        .contains(
            "<td>search-solver-a</td><td>model</td><td class=\"n\">25</td><td class=\"n\">100.0 %</td>"
                + "<td class=\"n\">25</td><td class=\"n\">50</td><td class=\"n\">25000</td>"
                + "<td class=\"n\">2500</td><td class=\"n\">6.25</td><td class=\"n\">25.0</td>");
  }

  @Test
  void aPageOnBothSidesIsSaid() {
    assertThat(page)
        .contains(
            "<tr><td>pages</td><td class=\"n\">25</td><td class=\"n\">5</td><td class=\"n\">1</td></tr>",
            "<tr><td>answers</td><td class=\"n\">25</td><td class=\"n\">5</td><td class=\"n\">0</td></tr>");
  }

  @Test
  void twentyRowsAreShownWithTheirRolloutsFolded() {
    assertThat(count("<article>")).isEqualTo(20);
    assertThat(page).contains("<summary>search-solver-a, model: right after 1 calls</summary>");
  }

  @Test
  void theSameDatasetGivesTheSameBytes(@TempDir Path other) throws IOException {
    ReportSample.write(other);
    assertThat(Report.write(other, ReportSample.head())).hasContent(page);
  }

  @Test
  void aTableThatCannotBeReadLeavesTheReportAsItWas(@TempDir Path other) throws IOException {
    ReportSample.write(other);
    Files.writeString(other.resolve(Report.FILE), "earlier");
    Path table = other.resolve("qa/eval-00000-of-00001.parquet");
    Files.writeString(table, "no table at all, but long enough to be read");
    assertThatThrownBy(() -> Report.write(other, ReportSample.head()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(table.toString());
    assertThat(other.resolve(Report.FILE)).hasContent("earlier");
    assertThat(other).isDirectoryNotContaining("glob:**.tmp-*");
  }

  private static int count(String piece) {
    return page.split(Pattern.quote(piece), -1).length - 1;
  }
}
