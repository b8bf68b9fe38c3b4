package io.hopsmith.agents.crawl;

/**
 * A URL that a crawl wants.
 *
 * @param url in normal form
 * @param parent the page that links to it, or the URL that redirects to it; empty for a start URL
 * @param depth links between a start URL and it
 * @param redirects redirects that led to it
 */
record Offer(String url, String parent, int depth, int redirects) {

  static Offer start(String url) {
    return new Offer(url, "", 0, 0);
  }

  Offer link(String target) {
    return new Offer(target, url, depth + 1, 0);
  }

  Offer redirect(String target) {
    return new Offer(target, url, depth, redirects + 1);
  }

  /** Where the URL was found, for a person. */
  String origin() {
    if (parent.isEmpty()) {
      return "a start URL";
    }
    return (redirects > 0 ? "redirected from " : "linked from ") + parent;
  }
}
