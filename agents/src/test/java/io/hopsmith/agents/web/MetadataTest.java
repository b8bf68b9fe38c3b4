package io.hopsmith.agents.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
  private static final String STORY = "<h1>The bridge</h1>%s<p>It was built of stone.</p>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Ada Example\"},{\"name\":\"Bo Sample\"}]}</script> | Ada Example, Bo Sample",
        "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#a\"}},{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ada Example\"}]}</script> | Ada Example",
        "<script type=application/ld+json>{\"@type\":\"Book\",\"author\":\"Cy Writer\"}</script> | ''",
        "<meta name=author content='By Ada Example'> | Ada Example",
        "<meta property=article:author content='https://a.example/ada'> | ''",
        "<meta name=citation_author content='Ada Example'><meta name=citation_author content='Bo Sample'> | Ada Example, Bo Sample",
        "<a rel=author href=/ada>Ada Example</a> | Ada Example",
        "<div itemprop=author><span itemprop=name>Ada Example</span>, reporter</div> | Ada Example",
        "<p class=byline>By Ada Example</p> | Ada Example",
        "<div class=comment><p class=author>troll</p></div> | ''",
        "<div>By <a href=/ada>Ada Example</a> and Bo van Sample</div> | Ada Example and Bo van Sample",
        "<p>By the river stands a mill.</p> | ''",
        "<meta name=author content='webmaster@a.example'> | ''"
      })
  void readsWhoWroteThePage(String markup, String byline) throws Exception {
    assertThat(Documents.read(STORY.formatted(markup)).about().byline()).isEqualTo(byline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":\"2024-03-01T10:00\",\"dateModified\":\"2024-04-02\"}</script> | 2024-03-01 | 2024-04-02",
        "<meta property=article:published_time content=2024-03-01T10:00:00Z> | 2024-03-01 | ''",
        "<meta property=article:modified_time content=2024-03-01T10:00:00Z> | '' | 2024-03-01",
        "<meta name=DC.date.issued content=2024-03> | 2024-03 | ''",
        "<meta name=dcterms.modified content=20240301> | '' | 2024-03-01",
        "<meta name=pubdate content='Fri, 01 Mar 2024 10:00:00 GMT'> | 2024-03-01 | ''",
        "<meta itemprop=datePublished content='March 1st, 2024'> | 2024-03-01 | ''",
        "<meta name=date content=0001-01-01> | '' | ''",
        "<meta name=date content=2024-13-45> | '' | ''",
        "<time itemprop=dateModified datetime=2024-03-01>yesterday</time> | '' | 2024-03-01",
        "<time class=entry-date>1 March 2024</time> | 2024-03-01 | ''",
        "<div class=post-meta><time datetime=2024-03-01>x</time></div> | 2024-03-01 | ''",
        "<p>It opened on <time datetime=1894-06-30>30 June 1894</time>.</p> | '' | ''",
        "<p>Posted on 3 May 2010 by the crew</p> | 2010-05-03 | ''",
        "<ul><li>Published 3 May 1910</ul> | '' | ''",
        "<footer>Last updated: <b>4 May 2023</b></footer> | '' | 2023-05-04"
      })
  void readsWhenThePageWasPublishedAndChanged(String markup, String published, String modified)
      throws Exception {
    Page.About about = Documents.read(STORY.formatted(markup)).about();
    assertThat(about.published()).isEqualTo(published);
    assertThat(about.modified()).isEqualTo(modified);
    assertThat(about.date()).isEqualTo(published.isEmpty() ? modified : published);
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.atlas.example/b, http://www.atlas.example/b",
    "/b?id=2#part, http://atlas.example/b?id=2",
    "https://atlas.example/, http://atlas.example/a/page.html",
    "/index.html, http://atlas.example/a/page.html",
    "http://other.example/b, http://atlas.example/a/page.html",
    "/errors/404.html, http://atlas.example/a/page.html",
    "/not-found, http://atlas.example/a/page.html",
    "javascript:alert(1), http://atlas.example/a/page.html",
    "http://atlas.example:x/, http://atlas.example/a/page.html"
  })
  void believesACanonicalAddressOfTheSameSite(String named, String canonical) throws Exception {
    String link = "<link rel=canonical href='" + named + "'>";
    String openGraph = "<meta property=og:url content='" + named + "'>";
    assertThat(Documents.read(link + "<p>text").canonicalUrl()).isEqualTo(canonical);
    assertThat(Documents.read(openGraph + "<p>text").canonicalUrl()).isEqualTo(canonical);
  }

  @Test
  void believesNoneOfTwoCanonicalAddresses() throws Exception {
    String two = "<link rel=canonical href=/b><link rel=canonical href=/c>";
    assertThat(Documents.read(two + "<p>text").canonicalUrl()).isEqualTo(Documents.URL);
  }

  @Test
  void letsASavedFileNameWhereItIsFrom() throws Exception {
    String html = "<link rel=canonical href=http://atlas.example/%s><p>text";
    assertThat(file("b.html", html.formatted("b"))).isEqualTo("http://atlas.example/b");
    assertThat(file("b.html", html.formatted(""))).isEqualTo("file:///web/b.html");
    assertThat(file("index.html", html.formatted(""))).isEqualTo("http://atlas.example/");
  }

  private static String file(String name, String html) throws Exception {
    return new HtmlPageReader()
        .read(
            new FetchedDocument(
                "file:///web/" + name,
                List.of(),
                200,
                "text/html",
                html.getBytes(StandardCharsets.UTF_8),
                Instant.EPOCH,
                "allowed"))
        .canonicalUrl();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a rel=license href=https://creativecommons.org/licenses/by-sa/3.0/us/>x</a> | CC-BY-SA-3.0-US",
        "<a rel='License noopener' href=//creativecommons.org/licenses/by/3.0/igo/>x</a> | CC-BY-3.0-IGO",
        "<figure><img><a rel=license href=https://creativecommons.org/licenses/by/2.0/>x</a></figure> | unknown",
        "<script type=application/ld+json>{\"@type\":\"ImageObject\",\"license\":\"https://creativecommons.org/licenses/by/2.0/\"}</script> | unknown",
        "<script type=application/ld+json>{\"@type\":\"WebPage\",\"license\":{\"@id\":\"https://creativecommons.org/publicdomain/zero/1.0/\"}}</script> | CC0-1.0",
        "<meta name=dcterms.license content='Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International'> | CC-BY-NC-SA-4.0",
        "<meta name=license content='CC BY-ND 4.0'> | CC-BY-ND-4.0",
        "<p>Text under <a href=https://creativecommons.org/licenses/by-nd-nc/1.0/>these terms</a> | CC-BY-NC-ND-1.0",
        "<a href=https://creativecommons.org/licenses/by/4.0/>a</a><a href=https://creativecommons.org/licenses/by/2.0/>b</a> | unknown",
        "<meta name=dc.rights content='All rights reserved'> | unknown"
      })
  void readsTheLicenceOfThePage(String markup, String licence) throws Exception {
    assertThat(Documents.read(STORY.formatted(markup)).licence()).isEqualTo(licence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type=application/ld+json>{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"position\":3,\"name\":\"Stone\"},{\"position\":1,\"name\":\"Home\"},{\"position\":2,\"item\":{\"name\":\"Bridges\"}},{\"position\":4,\"name\":\"The bridge\"}]}</script>",
        "<ol itemscope itemtype=https://schema.org/BreadcrumbList><li itemprop=itemListElement><a href=/><span itemprop=name>Home</span></a><li><span itemprop=name>Bridges</span><li><span itemprop=name>Stone</span><li><span itemprop=name>This one</span></ol>",
        "<div typeof=BreadcrumbList><a property=name>Bridges</a><a property=name>Stone</a><a property=name>x</a></div>",
        "<nav aria-label=Breadcrumb><a href=/>Home</a><a href=b>Bridges</a><a href=s>Stone</a><a href=q aria-current=page>x</a></nav>"
      })
  void readsWhereThePageStands(String markup) throws Exception {
    Page page = Documents.read(STORY.formatted(markup));
    assertThat(page.about().breadcrumbs()).containsExactly("Bridges", "Stone");
    assertThat(page.types()).contains("Bridges", "Stone");
  }

  @Test
  void dropsCharactersWithoutAShape() throws Exception {
    String text = "a\u200Bb\u2060c\u00ADd\u200De\u2063f \uD83D\uDC68\u200D\uD83D\uDD2C";
    String tags = new String(Character.toChars(0xE0041)) + new String(Character.toChars(0xE0100));
    assertThat(Documents.texts("<p>" + text + tags + " \u0645\u06CC\u200C\u0631\u0648"))
        .containsExactly("abcdef \uD83D\uDC68\u200D\uD83D\uDD2C \u0645\u06CC\u200C\u0631\u0648");
  }
}
