package io.hopsmith.agents.engines;

import io.hopsmith.agents.secret.SecretRef;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends requests to an engine. Redirects are not followed, so that no key goes elsewhere. Safe for
 * use by several threads.
 */
final class EngineHttp {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 8_000_000;

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  private final EngineSpec spec;
  private final KeyPlace keyPlace;

  EngineHttp(EngineSpec spec, KeyPlace keyPlace) {
    this.spec = spec;
    this.keyPlace = keyPlace;
  }

  /** An answer of whatever status. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Received(int status, String contentType, Optional<String> retryAfter, byte[] body) {}

  /**
   * Sends a request once.
   *
   * @throws IOException when there is no answer, or one that is too large
   */
  Received send(EngineRequest request) throws IOException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(address(request))
            .timeout(spec.timeout())
            .header("Accept", "application/json");
    if (request.method().equals("POST")) {
      builder
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(request.content()));
    }
    if (keyPlace instanceof KeyPlace.Header header) {
      spec.key()
          .map(SecretRef::value)
          .ifPresent(key -> builder.header(header.name(), header.prefix() + key));
    }
    HttpResponse<InputStream> response = CLIENT.send(builder.build(), BodyHandlers.ofInputStream());
    return new Received(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.headers().firstValue("Retry-After"),
        body(response));
  }

  private URI address(EngineRequest request) {
    if (request.method().equals("POST")) {
      return URI.create(spec.url());
    }
    String key =
        keyPlace instanceof KeyPlace.Parameter parameter && spec.key().isPresent()
            ? "&" + parameter.name() + "=" + EngineRequest.encoded(spec.key().get().value())
            : "";
    String join = spec.url().contains("?") ? "&" : "?";
    return URI.create(spec.url() + join + request.content() + key);
  }

  private static byte[] body(HttpResponse<InputStream> response) throws IOException {
    try (InputStream stream = response.body()) {
      byte[] body = stream.readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        throw new IOException("the answer is over %d bytes".formatted(MOST_BYTES));
      }
      return body;
    }
  }
}
