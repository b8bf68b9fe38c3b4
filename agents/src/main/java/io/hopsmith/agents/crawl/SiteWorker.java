package io.hopsmith.agents.crawl;

import edu.uci.ics.crawler4j.crawler.Page;
import edu.uci.ics.crawler4j.crawler.WebCrawler;
import edu.uci.ics.crawler4j.url.WebURL;
import io.hopsmith.agents.fetch.FetchException;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.schemas.Rejection.Reason;
import java.util.Optional;
import java.util.stream.Stream;

/** crawler4j's worker: enters what happens to each URL into the ledger. */
final class SiteWorker extends WebCrawler {
  private final CrawlLedger ledger;
  private final HostRobots robots;
  private final ReadAhead ahead;
  private final CrawlSettings settings;

  SiteWorker(CrawlLedger ledger, HostRobots robots, ReadAhead ahead, CrawlSettings settings) {
    this.ledger = ledger;
    this.robots = robots;
    this.ahead = ahead;
    this.settings = settings;
  }

  /** What ended the worker before its time, if anything did. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(getError());
  }

  @Override
  @SuppressWarnings("ReturnsNull") // crawler4j's way to skip a URL
  protected WebURL handleUrlBeforeProcess(WebURL url) {
    try {
      RobotsDecision decision = robots.decide(url.getURL());
      if (decision instanceof RobotsDecision.Refused refused) {
        ledger.refuse(url.getURL(), refused.reason(), refused.text());
        return null;
      }
      url.setTag(((RobotsDecision.Allowed) decision).text());
      begin(ledger.upcoming(ahead.most()));
      ahead.turnOf(url.getURL());
      return url;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private void begin(Stream<String> upcoming) {
    upcoming
        .filter(ahead::mayBegin)
        .forEach(
            url -> robots.permission(url).ifPresent(permission -> ahead.begin(url, permission)));
  }

  @Override
  public void visit(Page page) {
    String url = page.getWebURL().getURL();
    if (page.getParseData() instanceof Parsed.Refresh refresh) {
      ledger.redirect(url, refresh.target());
    } else if (page.getParseData() instanceof Parsed.Read read) {
      ledger.read(url, read.page());
    }
  }

  @Override
  protected void onRedirectedStatusCode(Page page) {
    ledger.redirect(page.getWebURL().getURL(), page.getRedirectedToUrl());
  }

  @Override
  protected void onRedirectedToInvalidUrl(Page page) {
    String detail = "status " + page.getStatusCode() + " without an http(s) URL to go to";
    ledger.refuse(page.getWebURL().getURL(), Reason.HTTP_STATUS, detail);
  }

  @Override
  protected void onUnexpectedStatusCode(
      String url, int status, String contentType, String description) {
    String detail = "status " + status + (description == null ? "" : " " + description);
    ledger.refuse(url, Reason.HTTP_STATUS, detail);
  }

  @Override
  protected void onPageBiggerThanMaxSize(Page page, long size) {
    String detail = "body over crawl.max_bytes " + settings.limits().bytes();
    ledger.refuse(page.getWebURL().getURL(), Reason.TOO_LARGE, detail);
  }

  @Override
  protected void onContentFetchError(Page page, Exception failure) {
    ledger.refuse(page.getWebURL().getURL(), Reason.UNREACHABLE, Failures.describe(failure));
  }

  @Override
  protected void onParseError(WebURL url, Exception failure) {
    if (failure instanceof UnreadablePageException unreadable) {
      ledger.refuse(url.getURL(), unreadable.reason(), unreadable.getMessage());
    } else {
      ledger.refuse(url.getURL(), Reason.FAILURE, Failures.describe(failure));
    }
  }

  @Override
  protected void onUnhandledException(Page page, Throwable failure) {
    if (failure instanceof InterruptedException) {
      throw interrupted(failure);
    }
    if (failure instanceof CrawlLedger.NotTaken notTaken) {
      throw notTaken;
    }
    String url = page.getWebURL().getURL();
    if (failure instanceof FetchException trouble) {
      ledger.refuse(url, trouble.reason(), trouble.getMessage());
    } else {
      ledger.refuse(url, Reason.FAILURE, Failures.describe(failure));
    }
  }

  private static IllegalStateException interrupted(Throwable cause) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("the crawl was interrupted", cause);
  }
}
