package io.hopsmith.generators.question;

import io.hopsmith.schemas.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When each page was fetched and what its body hashed to, for the evidence of hops. */
public final class PageStamps {

  /**
   * A page's hash and times.
   *
   * @param published date that the page gives itself, ISO 8601, perhaps the year alone; may be
   *     empty
   */
  public record Stamp(String id, String url, String sha256, Instant fetchedAt, String published) {
    public static Stamp of(Page page) {
      return new Stamp(page.id(), page.url(), page.sha256(), page.fetchedAt(), page.about().date());
    }
  }

  private final Function<String, Optional<Stamp>> others;
  private final Map<String, Stamp> byUrl;
  private final Map<String, Stamp> byId;

  /** Stamps of crawled pages. */
  public PageStamps(Collection<Stamp> stamps) {
    this(stamps, url -> Optional.empty());
  }

  /**
   * Stamps of crawled pages and of others.
   *
   * @param others asked for the page at a URL that was not crawled
   */
  public PageStamps(Collection<Stamp> stamps, Function<String, Optional<Stamp>> others) {
    this.others = others;
    byId = stamps.stream().collect(Collectors.toMap(Stamp::id, Function.identity(), (a, b) -> a));
    byUrl = stamps.stream().collect(Collectors.toMap(Stamp::url, Function.identity(), (a, b) -> a));
  }

  /** The stamp of the page at a URL. */
  public Stamp at(String url) {
    return Optional.ofNullable(byUrl.get(url))
        .or(() -> others.apply(url))
        .orElseThrow(() -> new IllegalArgumentException("no page was read at " + url));
  }

  /** The stamp of a page id. */
  public Stamp of(String pageId) {
    return Optional.ofNullable(byId.get(pageId))
        .orElseThrow(() -> new IllegalArgumentException("no page with id " + pageId));
  }
}
