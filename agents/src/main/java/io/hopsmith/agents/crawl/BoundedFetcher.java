package io.hopsmith.agents.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.crawler.exceptions.PageBiggerThanMaxSizeException;
import edu.uci.ics.crawler4j.fetcher.PageFetchResult;
import edu.uci.ics.crawler4j.fetcher.PageFetcher;
import edu.uci.ics.crawler4j.url.WebURL;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * crawler4j's fetcher with bounds: bytes, time of the whole answer, retries, and addresses. One
 * request at a time.
 */
final class BoundedFetcher extends PageFetcher {
  private final CrawlSettings settings;
  private final BoundedHttp http;
  private final HostPace pace;

  BoundedFetcher(CrawlConfig config, CrawlSettings settings, BoundedHttp http, HostPace pace)
      throws GeneralSecurityException {
    super(config, new BasicURLNormalizer(), pace);
    this.settings = settings;
    this.http = http;
    this.pace = pace;
  }

  /** The answer as crawler4j wants it; the body is read only for wanted content types. */
  @Override
  public PageFetchResult fetchPage(WebURL url)
      throws InterruptedException, IOException, PageBiggerThanMaxSizeException {
    Answer answer = get(url.getURL(), settings.limits().bytes(), this::isWanted);
    if (answer.tooLarge() && answer.status() / 100 == 2) {
      throw new PageBiggerThanMaxSizeException(answer.body().length);
    }
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

  /** Asks politely, and again after a broken connection or a temporary refusal. */
  Answer get(String url, int maxBytes, Predicate<String> wantsBody)
      throws IOException, InterruptedException {
    Duration wait = settings.pace().retryWait();
    for (int retriesLeft = settings.pace().retries(); ; retriesLeft--) {
      Thread.sleep(pace.millisToWait(Urls.origin(url), System.nanoTime()));
      try {
        Answer answer = http.get(url, maxBytes, wantsBody);
        if (!answer.isTemporary() || retriesLeft == 0) {
          return answer;
        }
        Thread.sleep(bounded(answer.retryAfter().orElse(wait)).toMillis());
      } catch (UnknownHostException | InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        if (retriesLeft == 0) {
          throw e;
        }
        Thread.sleep(bounded(wait).toMillis());
      }
      wait = wait.multipliedBy(2);
    }
  }

  /** Closes the connections of crawler4j's client, which is never used, and of the bounded one. */
  @Override
  public synchronized void shutDown() {
    super.shutDown();
    http.close();
  }

  private boolean isWanted(String contentType) {
    return contentType.isEmpty()
        || settings.scope().contentTypes().contains(Answer.mediaType(contentType));
  }

  private Duration bounded(Duration wait) {
    Duration most = settings.pace().maxCrawlDelay();
    return wait.compareTo(most) > 0 ? most : wait;
  }
}
