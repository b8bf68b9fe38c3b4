package io.hopsmith.agents.crawl;

import io.hopsmith.schemas.Page;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Keeps a crawl out of calendars, sessions and other endless series: at any time, at most so many
 * URLs of a series ({@link UrlSeries}) are let through that have not given a page with new text.
 * Those beyond wait, and each page of their series with new text lets one more through: a list of a
 * hundred thousand articles is read to its end, and of an endless calendar some pages. Used by one
 * thread; what is let through depends on the order of calls alone.
 */
final class SeriesBudget {
  private final int most;
  private final NewText text = new NewText();
  private final Map<String, Series> all = new HashMap<>();

  /** A series: how many were let through for nothing so far, and what waits. */
  private static final class Series {
    private final Map<String, Offer> waiting = new LinkedHashMap<>();
    private int spent;
  }

  /**
   * @param most URLs of a series without new text, at least 1
   */
  SeriesBudget(int most) {
    this.most = most;
  }

  /** Whether a new URL may have a turn now; if not, it waits. */
  boolean lets(Offer offer) {
    Optional<String> name = UrlSeries.of(offer.url());
    if (name.isEmpty()) {
      return true;
    }
    Series series = all.computeIfAbsent(name.get(), unknown -> new Series());
    if (series.spent >= most) {
      series.waiting.putIfAbsent(offer.url(), offer);
      return false;
    }
    series.spent++;
    return true;
  }

  /** A page was read: whoever may have a turn now for that. */
  Optional<Offer> read(String url, Page page) {
    return text.isIn(page) ? earned(url) : Optional.empty();
  }

  /** A URL was worth its turn: whoever may have one now for that. */
  Optional<Offer> earned(String url) {
    Series series = UrlSeries.of(url).map(all::get).orElse(null);
    if (series == null) {
      return Optional.empty();
    }
    Optional<Offer> next = series.waiting.values().stream().findFirst();
    next.ifPresent(offer -> series.waiting.remove(offer.url()));
    if (next.isEmpty()) {
      series.spent = Math.max(0, series.spent - 1);
    }
    return next;
  }

  /** A URL that waits gets its turn by another way. */
  void forget(String url) {
    UrlSeries.of(url).map(all::get).ifPresent(series -> series.waiting.remove(url));
  }

  /** Nothing that waits will have a turn: hands on all, with the reason of their rejection. */
  void refuseWaiting(BiConsumer<Offer, String> refusal) {
    all.forEach(
        (name, series) -> {
          String detail =
              "one of a series, %s, of which crawl.limits.urls_per_pattern %d gave no new text"
                  .formatted(name, most);
          series.waiting.values().forEach(offer -> refusal.accept(offer, detail));
          series.waiting.clear();
        });
  }
}
