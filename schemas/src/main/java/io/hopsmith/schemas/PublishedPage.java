package io.hopsmith.schemas;

import java.time.Instant;

/**
 * A page as a published dataset names it: enough to fetch and check it, without its text.
 *
 * @param id see {@link Page#id}
 * @param url the URL that answered
 * @param sha256 hex SHA-256 of the body as received
 * @param fetchedAt when it was fetched, or the run's {@code as_of}
 * @param licence what the page declares, or {@code unknown}
 * @param title text of its title element
 */
public record PublishedPage(
    String id, String url, String sha256, Instant fetchedAt, String licence, String title) {

  /** What is published of a page. */
  public static PublishedPage of(Page page) {
    return new PublishedPage(
        page.id(), page.url(), page.sha256(), page.fetchedAt(), page.licence(), page.title());
  }
}
