package io.hopsmith.agents.engines;

import io.hopsmith.agents.pace.PaceLimits;
import io.hopsmith.agents.secret.SecretRef;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * A search engine and how it is asked.
 *
 * @param kind whose API it speaks
 * @param url where that API is; for {@link Kind#LOCAL} unused
 * @param key where the key is; {@link SecretRef#NONE} for servers that want none
 * @param engineId identifier of an own engine, which {@link Kind#GOOGLE} wants; else empty
 * @param limits how fast it may be asked
 * @param timeout longest wait for an answer
 * @param pricePerQuery in US dollars for one page of hits, at least 0
 */
public record EngineSpec(
    Kind kind,
    String url,
    SecretRef key,
    String engineId,
    PaceLimits limits,
    Duration timeout,
    double pricePerQuery)
    implements Serializable {

  /** APIs of search engines. */
  public enum Kind {
    /** An own SearXNG server, which asks others. */
    SEARXNG("", false),
    TAVILY("https://api.tavily.com/search", true),
    SERPER("https://google.serper.dev/search", true),
    BRAVE("https://api.search.brave.com/res/v1/web/search", true),
    /** Google Programmable Search. */
    GOOGLE("https://www.googleapis.com/customsearch/v1", true),
    /** The index of the run's own pages. */
    LOCAL("", false);

    private final String standardUrl;
    private final boolean needsKey;

    Kind(String standardUrl, boolean needsKey) {
      this.standardUrl = standardUrl;
      this.needsKey = needsKey;
    }

    /** Where the provider's own service is; empty where there is none. */
    public String standardUrl() {
      return standardUrl;
    }

    /** Whether it answers nobody without a key. */
    public boolean needsKey() {
      return needsKey;
    }

    /** The kind as configurations write it. */
    public String lower() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind that configurations write so.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Kind of(String lower) {
      return valueOf(lower.toUpperCase(Locale.ROOT));
    }
  }

  public EngineSpec {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(limits, "limits");
    if (!(pricePerQuery >= 0)) {
      throw new IllegalArgumentException(
          "pricePerQuery is %s; allowed: 0 or more".formatted(pricePerQuery));
    }
  }

  /** Host and port that are asked. */
  public String host() {
    String authority = URI.create(url).getRawAuthority();
    return authority == null ? url : authority;
  }
}
