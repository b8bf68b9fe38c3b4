package io.hopsmith.agents.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What holds of every document, whatever it holds. */
class ExtractorPropertyTest {

  @Property(tries = 500)
  void anyBytesGiveAPageOrARejection(@ForAll @Size(max = 2000) byte[] body, @ForAll Kind kind) {
    read(kind.contentType, body);
  }

  @Property(tries = 500)
  void anyMarkupGivesPlainTextTwiceTheSame(@ForAll("markup") String html) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    List<Page> pages = read("text/html; charset=utf-8", body);
    assertThat(read("text/html; charset=utf-8", body)).isEqualTo(pages);
    for (Page page : pages) {
      assertThat(page.blocks()).isNotEmpty().allSatisfy(ExtractorPropertyTest::isSound);
      assertThat(page.links()).allMatch(link -> link.url().matches("(?i)(https?|file):[^#]*"));
      assertThat(page.language()).matches("[a-z]{2}|und");
      assertThat(page.about().date()).matches("(\\d{4}(-\\d\\d(-\\d\\d)?)?)?");
    }
  }

  private static void isSound(Block block) {
    assertThat(block.text()).isNotBlank().doesNotContainPattern("[\\p{Cntrl}\u200B\uFEFF]|  ");
    assertThat(block.text()).contains(block.value());
    assertThat(block.headers()).hasSameSizeAs(block.cells());
  }

  /** The page, or none where it is refused. */
  private static List<Page> read(String contentType, byte[] body) {
    try {
      return List.of(new HtmlPageReader().read(Documents.of(contentType, body)));
    } catch (UnreadablePageException e) {
      assertThat(e.getMessage()).startsWith(Documents.URL).doesNotContain("\n");
      return List.of();
    }
  }

  /** What a server may call a document. */
  enum Kind {
    HTML("text/html"),
    HTML_UTF_16("text/html; charset=utf-16"),
    HTML_SHIFT_JIS("text/html; charset=shift_jis"),
    HTML_UNKNOWN("text/html; charset=no-such"),
    TEXT("text/plain"),
    UNSAID("");

    private final String contentType;

    Kind(String contentType) {
      this.contentType = contentType;
    }
  }

  @Provide
  Arbitrary<String> markup() {
    Arbitrary<String> names =
        Arbitraries.of(
            "p",
            "div",
            "b",
            "a",
            "table",
            "tr",
            "td",
            "th",
            "ul",
            "li",
            "dl",
            "dt",
            "dd",
            "h1",
            "h2",
            "sup",
            "br",
            "svg",
            "math",
            "template",
            "select",
            "option",
            "form",
            "nav",
            "main",
            "article",
            "script",
            "style",
            "title",
            "meta",
            "time",
            "blockquote",
            "caption",
            "sub");
    Arbitrary<String> attributes =
        Arbitraries.of(
            "",
            " class=author",
            " class=byline",
            " href=/x#y",
            " href='javascript:1'",
            " hidden",
            " rowspan=65535",
            " colspan=1000",
            " style='display:none'",
            " itemprop=author",
            " rel=license",
            " datetime=2024-02-30",
            " name=date content=2024-02-03",
            " id=\"a");
    Arbitrary<String> open =
        Combinators.combine(names, attributes).as((name, with) -> "<" + name + with + ">");
    Arbitrary<String> close = names.map(name -> "</" + name + ">");
    Arbitrary<String> text =
        Arbitraries.oneOf(
            Arbitraries.of(
                "Length: 40 km",
                "By Ada Example",
                "Last updated 4 May 2023",
                "[1]",
                ":",
                "&amp;",
                "&#0;",
                "&nbsp;",
                "\u200B",
                "\u202E",
                "\uDB40\uDC41",
                "\uD800",
                "<!-- x",
                "]]>"),
            Arbitraries.strings().ofMaxLength(20));
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, open),
            net.jqwik.api.Tuple.of(2, close),
            net.jqwik.api.Tuple.of(4, text))
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }
}
