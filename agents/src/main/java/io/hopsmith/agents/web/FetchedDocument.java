package io.hopsmith.agents.web;

import java.time.Instant;
import java.util.List;

/**
 * A document as it came over the wire.
 *
 * @param url the URL that answered, after redirects
 * @param redirectedFrom URLs that led here, oldest first
 * @param status HTTP status; 200 for files
 * @param contentType value of the Content-Type header, parameters included; may be empty
 * @param body bytes as received, decompressed
 * @param fetchedAt arrival, or the run's {@code as_of}
 * @param robots the decision that allowed the fetch, for a person to read
 * @param contentLanguage value of the Content-Language header (RFC 9110, 8.5); may be empty
 */
@SuppressWarnings(
    "ArrayRecordComponent") // compared by nobody; a copy of every body would double memory
public record FetchedDocument(
    String url,
    List<String> redirectedFrom,
    int status,
    String contentType,
    byte[] body,
    Instant fetchedAt,
    String robots,
    String contentLanguage) {
  public FetchedDocument {
    redirectedFrom = List.copyOf(redirectedFrom);
  }

  /** A document that came without a Content-Language header. */
  public FetchedDocument(
      String url,
      List<String> redirectedFrom,
      int status,
      String contentType,
      byte[] body,
      Instant fetchedAt,
      String robots) {
    this(url, redirectedFrom, status, contentType, body, fetchedAt, robots, "");
  }
}
