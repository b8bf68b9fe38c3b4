package io.hopsmith.agents.browse;

import io.hopsmith.agents.cache.LeastRecentlyUsed;
import io.hopsmith.agents.crawl.PoliteSource;
import io.hopsmith.agents.crawl.SinglePage;
import io.hopsmith.agents.crawl.UrlSource;
import io.hopsmith.agents.engines.EngineException;
import io.hopsmith.agents.engines.FilteredEngine;
import io.hopsmith.agents.engines.SiteRules;
import io.hopsmith.agents.engines.WebHit;
import io.hopsmith.agents.engines.WebQuery;
import io.hopsmith.agents.engines.WebSearchEngine;
import io.hopsmith.agents.fetch.FetchException;
import io.hopsmith.agents.pii.MaskedText;
import io.hopsmith.agents.pii.MaskingReader;
import io.hopsmith.agents.store.StoredCalls;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.agents.web.HtmlPageReader;
import io.hopsmith.agents.web.PageReader;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The live web as tools: engines search, and pages are fetched as a crawl fetches them (guarded, by
 * robots.txt, at each host's pace). What engines and servers answered is stored before it is read,
 * so that nothing is asked for twice, and the same calls give the same answers without a network.
 *
 * <p>No address inside the machine or its network can be opened unless the configuration opens it:
 * a URL from a model, a search or a link counts for nothing. Rules on sites hold for hits, for what
 * is opened, and for what redirects lead to.
 */
public final class WebTools implements Tools, AutoCloseable {
  private static final int REMEMBERED_PAGES = 200;

  private final FilteredEngine engine;
  private final WebSettings settings;
  private final Optional<Tools> corpus;
  private final UrlSource source;
  private final SinglePage pages;
  private final Map<String, Visit> visits = new LeastRecentlyUsed<>(REMEMBERED_PAGES);

  /** A page, or why there is none. */
  private record Visit(Optional<PageView> view, Optional<Page> fetched, String refusal) {
    static Visit refused(String why) {
      return new Visit(Optional.empty(), Optional.empty(), why);
    }
  }

  /**
   * The web, through one engine (or several as one, see {@link
   * io.hopsmith.agents.engines.Engines}).
   *
   * @param corpus pages that are at hand, which are not fetched again
   */
  public WebTools(
      WebSearchEngine engine, WebSettings settings, StoredCalls calls, Optional<Tools> corpus) {
    this.engine = new FilteredEngine(engine, settings.rules());
    this.settings = settings;
    this.corpus = corpus;
    this.source =
        new StoredSource(
            new PoliteSource(settings.crawl(), settings.routes(), List.of()),
            calls,
            settings.crawl().limits().bytes());
    this.pages = new SinglePage(settings.crawl(), ruled(source), reader(settings));
  }

  private static PageReader reader(WebSettings settings) {
    PageReader reader = new HtmlPageReader(settings.reading());
    return settings.maskPersonalData() ? new MaskingReader(reader) : reader;
  }

  private UrlSource ruled(UrlSource any) {
    return url -> {
      Optional<SiteRules.Refusal> refusal = settings.rules().refusal(url);
      if (refusal.isPresent()) {
        throw FetchException.kept(Reason.ADDRESS_REFUSED, refusal.get().detail());
      }
      return any.get(url);
    };
  }

  /**
   * Hits of the engines; how they rank is theirs. None where they answer no other way to this one
   * query.
   *
   * @throws EngineException when no engine answers any query
   * @throws io.hopsmith.agents.store.MissingAnswerException when only stored answers may be used
   *     and there is none
   */
  @Override
  public List<SearchHit> search(String query, Ranking ranking, int limit) {
    List<SearchHit> hits = new ArrayList<>();
    for (WebHit hit : found(new WebQuery(query, limit, recency()))) {
      double score = 1.0 / (hits.size() + 1);
      hits.add(new SearchHit(hit.url(), shown(hit.title()), shown(hit.snippet()), score));
    }
    return hits;
  }

  private List<WebHit> found(WebQuery query) {
    try {
      return engine.search(query);
    } catch (EngineException e) {
      if (e.stopsRun()) {
        throw e;
      }
      return List.of();
    }
  }

  private OptionalInt recency() {
    return settings.recencyDays() == 0
        ? OptionalInt.empty()
        : OptionalInt.of(settings.recencyDays());
  }

  @Override
  public double usdPerSearch() {
    return engine.usdPerSearch();
  }

  private String shown(String text) {
    return settings.maskPersonalData() ? MaskedText.of(text) : text;
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.hopsmith.agents.store.MissingAnswerException when only stored answers may be used
   *     and there is none
   */
  @Override
  public Optional<PageView> browse(String url) {
    return visit(url).view();
  }

  /**
   * A page as it was read of the web; empty where there is none at the URL, or where it is at hand.
   *
   * @throws io.hopsmith.agents.store.MissingAnswerException when only stored answers may be used
   *     and there is none
   */
  public Optional<Page> page(String url) {
    return visit(url).fetched();
  }

  @Override
  public String refusal(String url) {
    return visit(url).refusal();
  }

  private Visit visit(String url) {
    Visit known = visits.get(url);
    if (known == null) {
      known = visited(url);
      visits.put(url, known);
    }
    return known;
  }

  private Visit visited(String url) {
    Optional<SiteRules.Refusal> refusal = settings.rules().refusal(url);
    if (refusal.isPresent()) {
      return Visit.refused(refusal.get().detail());
    }
    Optional<PageView> atHand = corpus.flatMap(tools -> tools.browse(url));
    if (atHand.isPresent()) {
      return new Visit(atHand, Optional.empty(), "");
    }
    try {
      Page page = pages.fetch(url);
      return new Visit(Optional.of(PageView.of(page)), Optional.of(page), "");
    } catch (UnreadablePageException e) {
      return Visit.refused(e.reason() + ": " + e.getMessage());
    }
  }

  /** How many hits were kept from agents so far, by reason. */
  public Map<SiteRules.Kept, Long> filtered() {
    return engine.filtered();
  }

  /** Closes all connections to servers of pages. */
  @Override
  public void close() {
    source.close();
  }
}
