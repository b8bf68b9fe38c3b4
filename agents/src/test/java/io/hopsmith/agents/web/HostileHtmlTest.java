package io.hopsmith.agents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection.Reason;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that were made to be slow, large or broken: each ends in a page or one rejection. */
class HostileHtmlTest {
  private static final String PAGE = "page";
  private static final String DOM = Reason.DOM_LIMIT.name();
  private static final int MANY = 1_000_000;
  private static final int SOME = 60_000;
  private static final int FEW = 5_000;
  private static final String STORY =
      "<p>" + "The town has a bridge that was built of stone a long time ago. ".repeat(20);

  static Stream<Arguments> documents() {
    return Stream.of(
        arguments("nested elements", "<div>".repeat(MANY) + "text", DOM),
        arguments("nested formatting", "<b>".repeat(MANY) + "text", DOM),
        arguments("nested tables", "<table><tr><td>".repeat(MANY / 3) + "text", DOM),
        arguments("nested lists", "<ul><li>".repeat(MANY / 2) + "text", DOM),
        arguments("nested quotations", "<blockquote>".repeat(MANY) + "text", DOM),
        arguments("siblings", "<p>a".repeat(MANY), DOM),
        arguments("comments", "<p>text" + "<!---->".repeat(MANY), DOM),
        arguments("formatting opened again", "<p><b id=1><i id=2>x".repeat(MANY / 3), DOM),
        arguments("huge attribute", "<p title='" + "x".repeat(MANY + 1) + "'>text", DOM),
        arguments("picture within", "<img src='data:" + "A".repeat(MANY) + "'>", DOM),
        arguments("drawing", "<p>text<svg>" + "<path d='M0 0'/>".repeat(SOME), PAGE),
        arguments("many attributes", "<p" + attributes() + ">text", PAGE),
        arguments("name of dashes", "<i class='article" + "-".repeat(900_000) + "'>" + STORY, PAGE),
        arguments("NUL", "a\0b ".repeat(SOME), PAGE),
        arguments("broken entities", "&#x110000;&#xD800;&foo;&#9999999999;&".repeat(SOME), PAGE),
        arguments("broken tags", "<p>text" + "<".repeat(MANY), PAGE),
        arguments("open comment", "<p>text<!-- " + "x".repeat(MANY), PAGE),
        arguments("spans", "<table>" + "<tr><td rowspan=65535 colspan=1000>c".repeat(SOME), PAGE),
        arguments("tall cells", "<table>" + "<tr><td rowspan=65535>c".repeat(FEW), PAGE),
        arguments("long header", "<table><tr><th>" + words() + "<th>b" + rows(), DOM),
        arguments("long label", "<dl><dt>" + words() + "<dd>y".repeat(SOME), DOM),
        arguments("long heading", "<h1>" + words() + "</h1>" + "<p>y".repeat(SOME), PAGE),
        arguments("label of colons", "<dl><dt>" + ":".repeat(MANY) + "x<dd>y</dl>", PAGE),
        arguments("notes", "<p>text<sup>" + "[1]".repeat(MANY) + "</sup>", PAGE),
        arguments("marks in one line", "<p>" + "word<sup>1</sup> ".repeat(SOME), PAGE),
        arguments(
            "links in a sentence", ("<p>" + "<a href=/x>w</a> y ".repeat(900)).repeat(9), DOM),
        arguments("long base", "<base href='/" + "a".repeat(7000) + "/'>" + links(), DOM),
        arguments("JSON-LD", "<script type=ld+json>" + "[".repeat(MANY) + "</script>text", PAGE),
        arguments("blanks in JSON-LD", jsonLd("\"@type\":" + " ".repeat(MANY)) + STORY, PAGE),
        arguments("one word", "<p>" + "w".repeat(MANY), PAGE),
        arguments("one line", "<p>" + "Word. ".repeat(MANY / 4), PAGE));
  }

  private static String attributes() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < SOME; i++) {
      attributes.append(" a").append(i).append("=1");
    }
    return attributes.toString();
  }

  private static String words() {
    return "word ".repeat(SOME);
  }

  private static String rows() {
    return "<tr><td>1<td>2".repeat(SOME);
  }

  private static String links() {
    return "<a href=b>c</a>".repeat(SOME);
  }

  private static String jsonLd(String text) {
    return "<script type=application/ld+json>" + text + "</script>";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void endsInAPageOrOneRejection(String name, String html, String outcome) {
    assertThat(outcome("text/html", html.getBytes(StandardCharsets.UTF_8))).isEqualTo(outcome);
  }

  @Test
  void readsMixedCharsetsAsFarAsTheyGo() throws Exception {
    byte[] latin = "caf\u00e9 ".repeat(3).getBytes(StandardCharsets.ISO_8859_1);
    byte[] text = ("<p>" + "plain words ".repeat(20)).getBytes(StandardCharsets.UTF_8);
    byte[] mixed = new byte[text.length + latin.length];
    System.arraycopy(text, 0, mixed, 0, text.length);
    System.arraycopy(latin, 0, mixed, text.length, latin.length);
    Page page = new HtmlPageReader().read(Documents.of("text/html; charset=utf-8", mixed));
    assertThat(page.text()).startsWith("plain words").endsWith("caf\uFFFD caf\uFFFD caf\uFFFD");
  }

  private static String outcome(String contentType, byte[] body) {
    try {
      return new HtmlPageReader().read(Documents.of(contentType, body)).blocks().isEmpty()
          ? "a page without blocks"
          : PAGE;
    } catch (UnreadablePageException e) {
      return e.reason().name();
    }
  }
}
