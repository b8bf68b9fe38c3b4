package io.hopsmith.agents.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.crawler.exceptions.PageBiggerThanMaxSizeException;
import edu.uci.ics.crawler4j.fetcher.PageFetchResult;
import edu.uci.ics.crawler4j.fetcher.PageFetcher;
import edu.uci.ics.crawler4j.url.WebURL;
import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.fetch.Fetcher;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** The guarded fetcher in the place of crawler4j's own, whose client is never used. */
final class BoundedFetcher extends PageFetcher {
  private final CrawlSettings settings;
  private final Fetcher fetcher;
  private final DocumentReader documents;

  BoundedFetcher(
      CrawlConfig config, CrawlSettings settings, Fetcher fetcher, DocumentReader documents)
      throws GeneralSecurityException {
    super(config, new BasicURLNormalizer(), url -> 0);
    this.settings = settings;
    this.fetcher = fetcher;
    this.documents = documents;
  }

  /** The answer as crawler4j wants it; the body is read only for wanted content types. */
  @Override
  public PageFetchResult fetchPage(WebURL url)
      throws InterruptedException, IOException, PageBiggerThanMaxSizeException {
    Answer answer = fetcher.get(url.getURL(), settings.limits().bytes(), documents::isWanted);
    if (answer.tooLarge() && answer.isSuccess()) {
      throw new PageBiggerThanMaxSizeException(answer.body().length);
    }
    ((CrawlUrl) url).arrivedAt(answer.arrived());
    PageFetchResult result = new PageFetchResult(true);
    result.setStatusCode(answer.status());
    result.setResponseHeaders(answer.headers().toArray(Header[]::new));
    result.setEntity(new ByteArrayEntity(answer.body(), null));
    result.setFetchedUrl(url.getURL());
    if (answer.isRedirect()) {
      location(url.getURL(), answer).ifPresent(result::setMovedToUrl);
    }
    return result;
  }

  /** Where a redirect leads, in normal form; empty when its Location is missing or no http URL. */
  static Optional<String> location(String url, Answer answer) {
    String location = answer.header("Location");
    return location.isEmpty() ? Optional.empty() : Urls.resolve(url, location);
  }
}
