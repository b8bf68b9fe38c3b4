package io.hopsmith.agents.archive;

import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.fetch.Validators;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;

/** HTTP messages as they are written down, without their bodies. */
final class HttpText {
  private static final String CRLF = "\r\n";
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");

  /** Headers that are about bytes which are not kept. */
  private static final Set<String> OF_THE_TRANSFER =
      Set.of("content-length", "content-encoding", "transfer-encoding");

  private HttpText() {}

  /** Head of an answer whose body is kept decompressed. */
  static byte[] answer(Answer answer) {
    StringBuilder text = status(answer.status());
    for (Header header : answer.headers()) {
      String name = header.getName();
      boolean isKept = !OF_THE_TRANSFER.contains(name.toLowerCase(Locale.ROOT));
      add(text, isKept ? name : "X-Crawler-" + name, header.getValue());
    }
    add(text, "Content-Length", Integer.toString(answer.body().length));
    return bytes(text);
  }

  /** Head of an answer that has no body. */
  static byte[] bodiless(Answer answer) {
    StringBuilder text = status(answer.status());
    answer.headers().forEach(header -> add(text, header.getName(), header.getValue()));
    return bytes(text);
  }

  /** A request as the crawl sends it. */
  static byte[] request(String url, String userAgent, Validators known) {
    URI uri = URI.create(url);
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    StringBuilder text = new StringBuilder("GET " + path + query + " HTTP/1.1" + CRLF);
    add(text, "Accept-Encoding", "gzip, deflate, br");
    known.conditions().forEach(header -> add(text, header.getName(), header.getValue()));
    add(text, "Host", uri.getRawAuthority());
    add(text, "Connection", "keep-alive");
    add(text, "User-Agent", userAgent);
    return bytes(text);
  }

  private static StringBuilder status(int status) {
    String reason = EnglishReasonPhraseCatalog.INSTANCE.getReason(status, Locale.ENGLISH);
    return new StringBuilder("HTTP/1.1 " + status + " " + (reason == null ? "" : reason) + CRLF);
  }

  /** Adds a header on one line; what is no header is left out. */
  private static void add(StringBuilder text, String name, String value) {
    if (TOKEN.matcher(name).matches()) {
      String line = value == null ? "" : CONTROL.matcher(value).replaceAll(" ").strip();
      text.append(name).append(": ").append(line).append(CRLF);
    }
  }

  private static byte[] bytes(StringBuilder text) {
    return text.append(CRLF).toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
