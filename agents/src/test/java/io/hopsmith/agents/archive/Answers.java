package io.hopsmith.agents.archive;

import io.hopsmith.agents.fetch.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;

/** Answers for tests. */
final class Answers {
  private Answers() {}

  /** With headers as lines {@code Name: value}. */
  static Answer of(int status, String body, String... headers) {
    List<Header> parsed =
        Stream.of(headers)
            .map(line -> line.split(": ", 2))
            .map(parts -> (Header) new BasicHeader(parts[0], parts[1]))
            .toList();
    return new Answer(status, parsed, body.getBytes(StandardCharsets.UTF_8), false);
  }

  static Answer html(String body, String... headers) {
    return of(
        200,
        body,
        Stream.concat(Stream.of("Content-Type: text/html"), Stream.of(headers))
            .toArray(String[]::new));
  }

  static String body(Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** One spelling per URL, as far as tests need it. */
  static Optional<String> normalForm(String url) {
    return url.startsWith("http")
        ? Optional.of(url.toLowerCase(Locale.ROOT).replaceFirst("#.*", ""))
        : Optional.empty();
  }
}
