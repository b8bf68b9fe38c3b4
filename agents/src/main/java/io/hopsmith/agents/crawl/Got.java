package io.hopsmith.agents.crawl;

import io.hopsmith.agents.fetch.Answer;
import java.time.Instant;

/**
 * What came of one GET that robots.txt allowed.
 *
 * @param status HTTP status
 * @param contentType value of the header Content-Type; may be empty
 * @param location value of the header Location; may be empty
 * @param body decompressed; empty for types that are not read, cut where it is too large
 * @param tooLarge whether it is over the limit
 * @param at when it came
 * @param robots the decision that allowed it, for a person to read
 * @param contentLanguage value of the header Content-Language; may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Got(
    int status,
    String contentType,
    String location,
    byte[] body,
    boolean tooLarge,
    Instant at,
    String robots,
    String contentLanguage) {

  boolean isSuccess() {
    return status / 100 == 2;
  }

  boolean isRedirect() {
    return Answer.isRedirect(status);
  }
}
