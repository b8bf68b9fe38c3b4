package io.hopsmith.agents.crawl.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An answer that is ready to be sent. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Reply(int status, List<Header> headers, byte[] body) {

  /** A response header. */
  record Header(String name, String value) {}

  static Reply of(int status, String contentType, byte[] body) {
    return new Reply(status, List.of(new Header("Content-Type", contentType)), body);
  }

  static Reply text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  static Reply redirect(int status, String location) {
    return text(status, "Moved to " + location + "\n").with("Location", location);
  }

  Reply with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Reply(status, List.copyOf(more), body);
  }

  /** 304 without a body when the client already has this version. */
  Reply unlessMatching(String ifNoneMatch) {
    if (status != 200 || ifNoneMatch == null) {
      return this;
    }
    boolean matches =
        headers.stream()
            .filter(header -> header.name().equals("ETag"))
            .anyMatch(tag -> listed(ifNoneMatch, tag.value()));
    return matches ? new Reply(304, headers, new byte[0]) : this;
  }

  void send(HttpExchange exchange) throws IOException {
    headers.forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().add("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static boolean listed(String ifNoneMatch, String tag) {
    return Arrays.stream(ifNoneMatch.split(","))
        .map(item -> item.strip().replaceFirst("^W/", ""))
        .anyMatch(item -> item.equals("*") || item.equals(tag));
  }
}
