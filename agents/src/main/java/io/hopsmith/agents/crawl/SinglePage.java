package io.hopsmith.agents.crawl;

import io.hopsmith.agents.fetch.HostPace;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.web.PageReader;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fetches one page as a crawl does, guarded and by robots.txt, and follows its redirects, those to
 * other sites too. Keeps no state: safe for several threads where the reader is.
 */
public final class SinglePage {
  private final CrawlSettings settings;
  private final SiteCrawler crawler;

  public SinglePage(CrawlSettings settings, HostRoutes routes, PageReader reader) {
    this.settings =
        settings.withLimits(
            new CrawlSettings.Limits(
                1, 0, settings.limits().bytes(), settings.limits().redirects(), 1));
    this.crawler = new SiteCrawler(this.settings, routes, reader);
  }

  /**
   * The page that answers at a URL. A host that the URL writes as an address or as {@code
   * localhost} is open for it, as for a seed.
   *
   * @throws UnreadablePageException with the reason of a rejection when there is none
   */
  public Page fetch(String url) throws UnreadablePageException {
    String at =
        Urls.normalise(url)
            .orElseThrow(
                () ->
                    new UnreadablePageException(
                        Reason.ADDRESS_REFUSED, "not an absolute http or https URL"));
    List<String> origins = List.of(HostPace.origin(at));
    List<String> path = new ArrayList<>();
    while (path.size() <= settings.limits().redirects() && !path.contains(at)) {
      SiteCrawlResult result =
          crawler.crawl(new SiteCrawl(Sites.of(at), List.of(at), List.of(), 0, origins));
      Optional<Page> page = result.pages().stream().findFirst();
      if (page.isPresent()) {
        return path.isEmpty() ? page.get() : withPath(page.get(), path);
      }
      if (result.redirects().isEmpty()) {
        throw refused(result.rejections());
      }
      path.add(at);
      at = result.redirects().get(0).to();
    }
    throw new UnreadablePageException(
        Reason.REDIRECT_LIMIT,
        "over crawl.max_redirects %d: %s".formatted(settings.limits().redirects(), at));
  }

  private static Page withPath(Page page, List<String> path) {
    List<String> all = new ArrayList<>(path);
    all.addAll(page.redirectedFrom());
    return page.withRedirectedFrom(all);
  }

  private static UnreadablePageException refused(List<Rejection> rejections) {
    return rejections.stream()
        .findFirst()
        .map(why -> new UnreadablePageException(why.reason(), detail(why)))
        .orElseGet(() -> new UnreadablePageException(Reason.FAILURE, "the crawl found no page"));
  }

  /** Without what a crawl adds on how it came to the URL. */
  private static String detail(Rejection why) {
    return why.detail().replaceFirst("; a start URL$", "");
  }
}
