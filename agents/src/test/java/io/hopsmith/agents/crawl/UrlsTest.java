package io.hopsmith.agents.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {

  @ParameterizedTest
  @CsvSource({
    "HTTP://Nations.Example, http://nations.example/",
    "http://nations.example:80/a/./b/../c#top, http://nations.example/a/c",
    "http://nations.example/%7Euser?b=2&a=1, http://nations.example/~user?a=1&b=2",
    "http://nations.example/C\u00f4te d'Ivoire, http://nations.example/C%C3%B4te%20d'Ivoire",
    "http://127.0.0.1:8000/x, http://127.0.0.1:8000/x",
    "http://[2001:DB8::1]:8000/a/../x?b=2&a=1#y, http://[2001:db8::1]:8000/x?a=1&b=2",
    "https://[::1]:443, https://[::1]/",
    "http://a.example../x?b=1, http://a.example/x?b=1",
    "http://a.example...:80, http://a.example/",
    "http://a.example/x;jsessionid=0A1B2C?b=1, http://a.example/x?b=1",
    "http://a.example/x;JSESSIONID=0A.node1/y;v=2, http://a.example/x/y;v=2",
    "http://a.example/x?PHPSESSID=abc, http://a.example/x",
    "http://a.example/x?utm_source=b&utm_medium=c&id=7&gclid=1, http://a.example/x?id=7",
    "http://a.example/x?sid=0123456789abcdef01&id=7, http://a.example/x?id=7",
    "http://a.example/x?sid=21/05/story&id=7, http://a.example/x?id=7&sid=21/05/story",
    "http://a.example/x?session=spring-2026, http://a.example/x?session=spring-2026",
    "http://a.example/x?session=late-in-september, http://a.example/x?session=late-in-september"
  })
  void writesEveryUrlInOneWay(String url, String normal) {
    assertThat(Urls.normalise(url)).contains(normal);
    assertThat(Urls.normalise(normal)).contains(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "mailto:a@b.example", "javascript:void(0)", "/a", "http://", "http:a"})
  void hasNoFormForOtherText(String text) {
    assertThat(Urls.normalise(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/x/y.html, z.html, http://a.example/x/z.html",
    "http://a.example/x/y.html?q=1, ?q=2, http://a.example/x/y.html?q=2",
    "http://a.example/x/y.html, //b.example/, http://b.example/",
    "file:///folder/a/b.html, ../c d.html#e, file:///folder/c%20d.html"
  })
  void resolvesReferences(String base, String reference, String target) {
    assertThat(Urls.resolve(base, reference)).contains(target);
  }
}
