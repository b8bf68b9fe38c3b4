package io.hopsmith.agents.fetch;

import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hc.core5.http.Header;

/** Reads answers that were kept within the same bounds as those that come over the network. */
public final class KeptMessages {
  private final FetchSettings.Limits limits;
  private final BodyReader bodies;

  public KeptMessages(FetchSettings settings) {
    limits = settings.limits();
    bodies = new BodyReader(settings, () -> 0); // what lies in a file is never too slow
  }

  /**
   * An answer as {@link Fetcher#get} gives it.
   *
   * @param head status and headers
   * @param content of the body, without transfer encoding; compressed as the headers say
   * @throws FetchException beyond a bound, or when the body breaks off or is no such compression
   */
  public Answer read(Answer head, InputStream content, int maxBytes, Predicate<String> wantsBody)
      throws FetchException {
    BoundedHttp.checkHeaders(head.headers(), limits);
    if (!wantsBody.test(head.header("Content-Type"))) {
      return head;
    }
    try {
      byte[] body = bodies.read(content, head.header("Content-Encoding"), maxBytes + 1);
      return new Answer(head.status(), head.headers(), body, body.length > maxBytes);
    } catch (FetchException e) {
      throw e;
    } catch (IOException e) {
      throw new FetchException(
          Reason.MALFORMED_ANSWER, false, "broken answer: " + e.getMessage(), e);
    }
  }

  /** Status and headers of an answer, without its body. */
  public static Answer head(int status, List<Header> headers) {
    return new Answer(status, headers, new byte[0], false);
  }
}
