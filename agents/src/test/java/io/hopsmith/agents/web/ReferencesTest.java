package io.hopsmith.agents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
  private static final List<String> PIECES =
      List.of(
          "/",
          "//",
          ".",
          "..",
          "./",
          "../",
          "?",
          "#",
          ":",
          "a",
          "B7",
          "wiki",
          "%20",
          " ",
          "é",
          "http:",
          "https://",
          "http://b.example",
          "HTTP://B.example:80/",
          "mailto:",
          "@",
          "[",
          "\\",
          "&amp",
          "=",
          "\t",
          "index.html",
          ";s=1");

  @ParameterizedTest
  @CsvSource({
    "/c.html, http://a.example/c.html",
    "c.html, http://a.example/d/c.html",
    "../c, http://a.example/c",
    "c?d=e:f, http://a.example/d/c?d=e:f",
    "//b.example/c, http://b.example/c",
    "https://b.example/c:d, https://b.example/c:d",
    "mailto:c, mailto:c",
  })
  void resolvesReferences(String reference, String target) {
    assertThat(
            new References("http://a.example/d/e.html")
                .resolve(link("http://a.example/d/e.html", reference)))
        .isEqualTo(target);
  }

  @Property(tries = 20_000)
  void agreesWithTheLibrary(@ForAll("bases") String base, @ForAll("references") String reference) {
    Element link = link(base, reference);
    assertThat(new References(base).resolve(link)).isEqualTo(link.absUrl("href"));
  }

  @Provide
  Arbitrary<String> references() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> bases() {
    return Arbitraries.of(
        "http://a.example/d/e.html",
        "https://a.example:8443/d/?q=x/y",
        "http://a.example",
        "http://user@a.example/d",
        "http://[2001:db8::1]/d/e",
        "HTTP://A.example/d/../e/f#g",
        "file:/d/e.html",
        "d/e.html",
        "");
  }

  private static Element link(String base, String reference) {
    return new Element(Tag.valueOf("a"), base).attr("href", reference);
  }
}
