package io.hopsmith.agents.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every URL in normal form. */
class UrlsPropertyTest {

  @Property(tries = 2000)
  void normalFormIsAUrlWithoutFragmentAndItsOwnNormalForm(@ForAll("urls") String url) {
    Optional<String> normal = Urls.normalise(url);
    normal.ifPresent(
        form -> {
          assertThat(URI.create(form).getHost()).isEqualTo(form.split("[/:]+")[1]);
          assertThat(form).doesNotContain("#").matches("https?://[^A-Z/]+/.*");
          assertThat(Urls.normalise(form)).contains(form);
        });
  }

  @Property(tries = 1000)
  void anyTextGivesAUrlOrNone(@ForAll String text) {
    assertThat(Urls.normalise(text))
        .matches(form -> form.isEmpty() || form.get().toLowerCase(Locale.ROOT).startsWith("http"));
    assertThat(Urls.normalise("http://a.example/" + text)).isNotNull();
    assertThat(Urls.resolve("http://a.example/b/c", text)).isNotNull();
  }

  @Provide
  Arbitrary<String> urls() {
    Arbitrary<String> schemes = Arbitraries.of("http://", "https://", "HTTP://");
    Arbitrary<String> hosts =
        Arbitraries.of("a.example", "WWW.A.example", "127.0.0.1", "a.example:80", "b.example:8080");
    Arbitrary<String> segments =
        Arbitraries.of("a", "B", "..", ".", "", "%41", "%2f", "%zz", "é", "a b", "a;b", "a:b", "~");
    Arbitrary<String> paths =
        segments.list().ofMaxSize(6).map(parts -> "/" + String.join("/", parts));
    Arbitrary<String> queries =
        Arbitraries.of("", "?", "?b=2&a=1", "?a=%41&a", "?q=a+b", "?&&", "?x=/../y", "?é=ü");
    Arbitrary<String> fragments = Arbitraries.of("", "#", "#part", "#a#b");
    return Combinators.combine(schemes, hosts, paths, queries, fragments)
        .as((scheme, host, path, query, fragment) -> scheme + host + path + query + fragment);
  }
}
