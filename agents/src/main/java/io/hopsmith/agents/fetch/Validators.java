package io.hopsmith.agents.fetch;

import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * What an earlier answer said of its version, for asking whether there is a newer one (<a
 * href="https://www.rfc-editor.org/rfc/rfc9110#name-conditional-requests">RFC 9110, 13</a>).
 *
 * @param etag its ETag; empty where it had none
 * @param lastModified its Last-Modified; empty where it had none
 */
public record Validators(String etag, String lastModified) {
  /** Nothing known: a request that wants an answer in any case. */
  public static final Validators NONE = new Validators("", "");

  public static Validators of(Answer answer) {
    return new Validators(
        answer.header(HttpHeaders.ETAG), answer.header(HttpHeaders.LAST_MODIFIED));
  }

  /** Whether there is nothing to ask by. */
  public boolean isEmpty() {
    return etag.isEmpty() && lastModified.isEmpty();
  }

  /** The headers of a request that wants a body only where there is a newer version. */
  public List<Header> conditions() {
    return Stream.of(
            new BasicHeader(HttpHeaders.IF_NONE_MATCH, etag),
            new BasicHeader(HttpHeaders.IF_MODIFIED_SINCE, lastModified))
        .filter(header -> !header.getValue().isEmpty())
        .map(Header.class::cast)
        .toList();
  }
}
