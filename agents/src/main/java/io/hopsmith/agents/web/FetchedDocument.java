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
    String robots) {
  public FetchedDocument {
    redirectedFrom = List.copyOf(redirectedFrom);
  }
}
