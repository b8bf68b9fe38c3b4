package io.hopsmith.agents.archive;

import io.hopsmith.agents.fetch.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.Header;

/** Answers that are still good. */
final class Revisits {
  /** What belongs to the body as it was sent (RFC 9111, 3.2 and 4.3.4). */
  private static final Set<String> OF_THE_BODY =
      Set.of(
          "content-length",
          "content-encoding",
          "content-type",
          "content-range",
          "transfer-encoding");

  private Revisits() {}

  /** The answer with the headers that came with the news that it is still good. */
  static Answer renewed(Answer answer, List<Header> news) {
    List<Header> renewing = news.stream().filter(h -> !OF_THE_BODY.contains(lower(h))).toList();
    Set<String> names = renewing.stream().map(Revisits::lower).collect(Collectors.toSet());
    List<Header> headers = new ArrayList<>(renewing);
    answer.headers().stream().filter(h -> !names.contains(lower(h))).forEach(headers::add);
    return new Answer(answer.status(), headers, answer.body(), answer.tooLarge(), answer.arrived());
  }

  private static String lower(Header header) {
    return header.getName().toLowerCase(Locale.ROOT);
  }
}
