package io.hopsmith.agents.crawl;

import io.hopsmith.agents.crawl.SiteCrawlResult.Redirect;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Redirects out of a crawl that no round followed, so that their URLs are not lost. */
final class LostRedirects {
  private final CrawlRounds.Limits limits;
  private final Set<String> known;
  private final Map<String, String> targets = new HashMap<>();

  private LostRedirects(CrawlRounds.Limits limits, Set<String> known) {
    this.limits = limits;
    this.known = known;
  }

  /**
   * One rejection for each redirect that ends at no URL of the crawl, in the order given.
   *
   * @param redirects of all rounds
   * @param known URLs that the rounds dealt with; a redirect that ends at one is accounted for
   *     there, as is one to a URL that the limits allow
   */
  static List<Rejection> of(
      CrawlRounds.Limits limits, Collection<Redirect> redirects, Set<String> known) {
    LostRedirects lost = new LostRedirects(limits, known);
    redirects.forEach(redirect -> lost.targets.put(redirect.from(), redirect.to()));
    return redirects.stream().map(Redirect::from).flatMap(from -> lost.at(from).stream()).toList();
  }

  private Optional<Rejection> at(String from) {
    String end = RedirectEnds.end(targets, from);
    if (targets.containsKey(end)) {
      String circle = "redirects in a circle through " + end;
      return Optional.of(CrawlLedger.rejection(from, Reason.REDIRECT_LIMIT, circle));
    }
    if (known.contains(end)) {
      return Optional.empty();
    }
    if (end.startsWith("file:")) {
      String missing = "redirects to " + end + ", which is no file that was read";
      return Optional.of(CrawlLedger.rejection(from, Reason.UNREACHABLE, missing));
    }
    return limits
        .objection(end)
        .map(why -> CrawlLedger.rejection(from, Reason.CRAWL_LIMIT, "redirects to " + end + why));
  }
}
