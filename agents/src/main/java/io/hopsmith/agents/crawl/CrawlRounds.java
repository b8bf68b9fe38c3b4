package io.hopsmith.agents.crawl;

import io.hopsmith.agents.crawl.SiteCrawlResult.Redirect;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The state between rounds of a crawl over several sites. Every round is a list of crawls, one per
 * site, that may run anywhere in any order; what they found gives the next round. Immutable and
 * deterministic: all lists are sorted.
 *
 * @param limits what bounds the rounds
 * @param round number of the round that {@link #crawls} is, from 1
 * @param crawls what to crawl now; empty when the crawl is over
 * @param known URLs that finished rounds dealt with
 * @param pagesOf pages taken so far
 * @param seedOrigins scheme, host and port of what the user named
 * @param redirects redirects that led out of a crawl
 * @param rejections URLs that the round cap left unvisited, and URLs that redirect to where no
 *     round goes; filled when the crawl is over
 */
public record CrawlRounds(
    Limits limits,
    int round,
    List<SiteCrawl> crawls,
    List<String> known,
    List<PageCount> pagesOf,
    List<String> seedOrigins,
    List<Redirect> redirects,
    List<Rejection> rejections) {

  /**
   * What bounds the rounds.
   *
   * @param maxRounds at least 1; with 1 only the sites of the seeds are crawled, from the seeds
   * @param anySite whether links may lead to every site
   * @param sites hosts whose sites they may lead to otherwise
   * @param scope patterns that URLs found by links must satisfy
   */
  public record Limits(
      int maxRounds, boolean anySite, List<String> sites, CrawlSettings.Scope scope) {
    public Limits {
      sites = sites.stream().map(Sites::ofHost).distinct().toList();
      if (maxRounds < 1) {
        throw new IllegalArgumentException(
            "max_rounds is %d; it must be at least 1".formatted(maxRounds));
      }
    }

    /** Why a URL is not crawled, to follow it in a sentence; empty when it may be. */
    Optional<String> objection(String url) {
      String site = Sites.of(url);
      if (!anySite && !sites.contains(site)) {
        return Optional.of(
            ", whose site %s is not crawled; add %s to crawl.sites".formatted(site, site));
      }
      return scope.covers(url) ? Optional.empty() : Optional.of(CrawlLedger.LEFT_OUT);
    }
  }

  /** Pages taken from a site. */
  public record PageCount(String site, int pages) {}

  public CrawlRounds {
    crawls = List.copyOf(crawls);
    known = List.copyOf(known);
    pagesOf = List.copyOf(pagesOf);
    seedOrigins = List.copyOf(seedOrigins);
    redirects = List.copyOf(redirects);
    rejections = List.copyOf(rejections);
  }

  /**
   * The first round: the seeds, grouped by site.
   *
   * @param seedUrls absolute http(s) URLs; their sites are crawled even when {@code limits} lists
   *     others only
   */
  public static CrawlRounds first(Limits limits, List<String> seedUrls) {
    List<SiteCrawl> crawls =
        seedUrls.stream()
            .collect(Collectors.groupingBy(Sites::of, TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(SiteCrawl::ofSeeds)
            .toList();
    List<String> origins =
        crawls.stream().flatMap(crawl -> crawl.seedOrigins().stream()).sorted().toList();
    return new CrawlRounds(limits, 1, crawls, List.of(), List.of(), origins, List.of(), List.of());
  }

  /** Whether nothing is left to crawl. */
  public boolean isOver() {
    return crawls.isEmpty();
  }

  /**
   * The state after this round: new URLs of all sites, each site continued from them.
   *
   * @param results of all {@link #crawls} of this round, and of folders read beside them, in any
   *     order
   */
  public CrawlRounds next(Collection<SiteCrawlResult> results) {
    Set<String> nowKnown = new TreeSet<>(known);
    results.forEach(result -> urls(result).forEach(nowKnown::add));
    Set<String> found = new TreeSet<>();
    results.stream()
        .flatMap(result -> result.crossSiteLinks().stream())
        .filter(url -> !nowKnown.contains(url) && limits.objection(url).isEmpty())
        .forEach(found::add);
    List<Redirect> allRedirects =
        sorted(
            Stream.concat(
                redirects.stream(), results.stream().flatMap(r -> r.redirects().stream())));
    boolean more = round < limits.maxRounds() && !found.isEmpty();
    Map<String, Integer> counts = counts(results);
    return new CrawlRounds(
        limits,
        round + 1,
        more ? continued(found, nowKnown, counts) : List.of(),
        List.copyOf(nowKnown),
        counts.entrySet().stream().map(e -> new PageCount(e.getKey(), e.getValue())).toList(),
        seedOrigins,
        allRedirects,
        more ? List.of() : unfollowed(found, LostRedirects.of(limits, allRedirects, nowKnown)));
  }

  /**
   * A page with the redirects that reached it from other sites or later rounds among its aliases.
   * Apply to all pages when the crawl is over.
   */
  public Page withAliases(Page page) {
    List<String> more = new ArrayList<>(page.redirectedFrom());
    redirects.stream()
        .filter(redirect -> ends(redirect.to()).equals(page.url()))
        .map(Redirect::from)
        .filter(from -> !more.contains(from))
        .forEach(more::add);
    return more.size() == page.redirectedFrom().size() ? page : page.withRedirectedFrom(more);
  }

  private String ends(String url) {
    Map<String, String> targets = new HashMap<>();
    redirects.forEach(redirect -> targets.put(redirect.from(), redirect.to()));
    String at = url;
    while (targets.containsKey(at)) {
      at = targets.remove(at);
    }
    return at;
  }

  private List<SiteCrawl> continued(
      Set<String> found, Set<String> nowKnown, Map<String, Integer> counts) {
    Map<String, List<String>> knownOf = nowKnown.stream().collect(Collectors.groupingBy(Sites::of));
    return found.stream()
        .collect(Collectors.groupingBy(Sites::of, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            site ->
                new SiteCrawl(
                    site.getKey(),
                    site.getValue(),
                    knownOf.getOrDefault(site.getKey(), List.of()),
                    counts.getOrDefault(site.getKey(), 0),
                    seedOrigins))
        .toList();
  }

  private Map<String, Integer> counts(Collection<SiteCrawlResult> results) {
    Map<String, Integer> counts = new TreeMap<>();
    pagesOf.forEach(count -> counts.put(count.site(), count.pages()));
    results.forEach(result -> counts.merge(result.site(), result.pages().size(), Integer::sum));
    return counts;
  }

  private List<Rejection> unfollowed(Set<String> found, List<Rejection> lost) {
    String detail = "found in the last round; crawl.rounds is " + limits.maxRounds();
    Stream<Rejection> unvisited =
        found.stream().map(url -> CrawlLedger.rejection(url, Reason.CRAWL_LIMIT, detail));
    return Stream.concat(unvisited, lost.stream()).toList();
  }

  private static Stream<String> urls(SiteCrawlResult result) {
    Stream<String> pages =
        result.pages().stream()
            .flatMap(page -> Stream.concat(Stream.of(page.url()), page.redirectedFrom().stream()));
    Stream<String> rejected = result.rejections().stream().map(Rejection::key);
    Stream<String> redirected = result.redirects().stream().map(Redirect::from);
    return Stream.of(pages, rejected, redirected).flatMap(stream -> stream);
  }

  private static List<Redirect> sorted(Stream<Redirect> redirects) {
    return redirects
        .distinct()
        .sorted((a, b) -> (a.from() + "\n" + a.to()).compareTo(b.from() + "\n" + b.to()))
        .toList();
  }
}
