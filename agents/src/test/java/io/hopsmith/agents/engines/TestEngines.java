package io.hopsmith.agents.engines;

import io.hopsmith.agents.engines.EngineSpec.Kind;
import io.hopsmith.agents.pace.PaceLimits;
import io.hopsmith.agents.secret.SecretRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Specs and hits of tests. */
final class TestEngines {
  static final String KEY = "key-of-the-engine-test";
  static final List<Kind> REMOTE =
      List.of(Kind.SEARXNG, Kind.TAVILY, Kind.SERPER, Kind.BRAVE, Kind.GOOGLE);

  private TestEngines() {}

  /** An engine at a URL, with a key that lies in the folder. */
  static EngineSpec spec(Kind kind, String url, Path folder) throws IOException {
    Path key = Files.writeString(folder.resolve("key"), KEY);
    return spec(kind, url, new SecretRef("file:" + key), Duration.ofSeconds(30));
  }

  static EngineSpec spec(Kind kind, String url, SecretRef key, Duration patience) {
    return new EngineSpec(
        kind,
        url,
        key,
        "my-engine",
        new PaceLimits(4, 0, 0, 2, patience),
        Duration.ofSeconds(20),
        0.25);
  }

  static WebQuery query(String text, int limit) {
    return new WebQuery(text, limit, OptionalInt.empty());
  }

  /** A hit of that address without a date. */
  static WebHit hit(String url) {
    return new WebHit(url, url, "", Optional.empty(), LocalDate.of(2025, 6, 1));
  }

  /** An engine that always answers the same. */
  static WebSearchEngine fixed(String... urls) {
    List<WebHit> hits = java.util.Arrays.stream(urls).map(TestEngines::hit).toList();
    return new WebSearchEngine() {
      @Override
      public String name() {
        return "fixed";
      }

      @Override
      public List<WebHit> search(WebQuery query) {
        return hits;
      }
    };
  }
}
