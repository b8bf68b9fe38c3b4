package io.hopsmith.agents.crawl;

import io.hopsmith.agents.fetch.FetchException;
import io.hopsmith.agents.fetch.HostPace;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.PageReader;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;

/**
 * Fetches one page as a crawl does, guarded and by robots.txt, and follows its redirects, those to
 * other sites too. Safe for several threads where source and reader are.
 */
public final class SinglePage {
  private final CrawlSettings settings;
  private final Function<String, UrlSource> sources;
  private final DocumentReader documents;

  /**
   * Pages of the network. A host that a URL writes as an address or as {@code localhost} is open
   * for it, as for a seed; for each page robots.txt is fetched anew.
   */
  public SinglePage(CrawlSettings settings, HostRoutes routes, PageReader reader) {
    this(settings, reader, origin -> new PoliteSource(settings, routes, List.of(origin)));
  }

  /** Pages of a source, which stays open. */
  public SinglePage(CrawlSettings settings, UrlSource source, PageReader reader) {
    this(settings, reader, origin -> url -> source.get(url));
  }

  private SinglePage(
      CrawlSettings settings, PageReader reader, Function<String, UrlSource> sources) {
    this.settings = settings;
    this.sources = sources;
    this.documents = new DocumentReader(settings, reader);
  }

  /**
   * The page that answers at a URL.
   *
   * @throws UnreadablePageException with the reason of a rejection when there is none
   */
  public Page fetch(String url) throws UnreadablePageException {
    String start =
        Urls.normalise(url)
            .orElseThrow(
                () ->
                    new UnreadablePageException(
                        Reason.ADDRESS_REFUSED, "not an absolute http or https URL"));
    try (UrlSource source = sources.apply(HostPace.origin(start))) {
      return page(start, source);
    } catch (FetchException e) {
      throw new UnreadablePageException(e.reason(), e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a page was fetched", e);
    }
  }

  private Page page(String start, UrlSource source)
      throws UnreadablePageException, FetchException, InterruptedException {
    String at = start;
    List<String> path = new ArrayList<>();
    while (path.size() <= settings.limits().redirects() && !path.contains(at)) {
      Parsed parsed = parsed(at, path, source.get(at));
      if (parsed instanceof Parsed.Read read) {
        return read.page();
      }
      path.add(at);
      at = ((Parsed.Refresh) parsed).target();
    }
    throw new UnreadablePageException(
        Reason.REDIRECT_LIMIT,
        "over crawl.max_redirects %d: %s".formatted(settings.limits().redirects(), at));
  }

  private Parsed parsed(String url, List<String> path, Got got) throws UnreadablePageException {
    if (got.isRedirect()) {
      return new Parsed.Refresh(
          target(url, got)
              .orElseThrow(() -> status(got.status(), "without an http(s) URL to go to")));
    }
    if (!got.isSuccess()) {
      String reason = EnglishReasonPhraseCatalog.INSTANCE.getReason(got.status(), Locale.ENGLISH);
      throw status(got.status(), reason == null ? "" : reason);
    }
    if (got.tooLarge()) {
      throw new UnreadablePageException(
          Reason.TOO_LARGE, "body over crawl.max_bytes " + settings.limits().bytes());
    }
    return documents.read(
        new FetchedDocument(
            url,
            path,
            got.status(),
            got.contentType(),
            got.body(),
            got.at(),
            got.robots(),
            got.contentLanguage()));
  }

  private static Optional<String> target(String url, Got got) {
    return got.location().isEmpty() ? Optional.empty() : Urls.resolve(url, got.location());
  }

  private static UnreadablePageException status(int status, String what) {
    return new UnreadablePageException(
        Reason.HTTP_STATUS, ("status " + status + " " + what).strip());
  }
}
