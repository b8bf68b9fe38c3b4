package io.hopsmith.agents.crawl;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Looks for a URL whose normal form is none. Run by {@code mvn -Pfuzz -pl schemas,agents test}. */
class UrlsFuzzTest {

  @FuzzTest(maxDuration = "2m")
  void normalisesAnyText(byte[] input) {
    String url = new String(input, StandardCharsets.UTF_8);
    Optional<String> normal = Urls.normalise(url);
    if (normal.isPresent() && !Urls.normalise(normal.get()).equals(normal)) {
      throw new IllegalStateException(normal.get() + " has another normal form");
    }
    Urls.resolve("http://a.example/b/c", url);
  }
}
