package io.hopsmith.agents.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class UsableUrlsPropertyTest {

  @Property
  void everyTextHasAFormThatCanBeAskedForOrNone(
      @ForAll String text, @ForAll @CharRange(from = ' ', to = '~') String host) {
    assertUsable(Urls.normalise("http://a.example/" + text));
    assertUsable(Urls.normalise("http://" + host));
    assertUsable(Urls.normalise(text));
    assertUsable(Urls.resolve("http://a.example/x/y?z", text));
  }

  @Property
  void theFormOfAFormIsItself(
      @ForAll @AlphaChars @StringLength(max = 8) String folder,
      @ForAll @StringLength(max = 12) String name,
      @ForAll @StringLength(max = 12) String value) {
    Optional<String> once =
        Urls.normalise("http://a.example/" + folder + "/../" + name + "?b=" + value + "&a=1");
    once.ifPresent(url -> assertThat(Urls.normalise(url)).isEqualTo(once));
  }

  private static void assertUsable(Optional<String> url) {
    url.ifPresent(
        normal -> {
          assertThat(URI.create(normal).getHost()).isNotEmpty();
          assertThat(Sites.of(normal)).isNotEmpty();
          assertThat(UrlSeries.of(normal).orElse(normal)).startsWith("http");
        });
  }
}
