package io.hopsmith.agents.engines;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
   * @throws HttpTimeoutException when the whole answer is not there in time
   * @throws BoundedBody.TooLargeException when it is too large
   * @throws IOException when there is none
   */
  Received send(EngineRequest request) throws IOException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(address(request)).header("Accept", "application/json");
    if (request.method().equals("POST")) {
      builder
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(request.content()));
    }
    if (keyPlace instanceof KeyPlace.Header header) {
      if (!spec.key().isNone()) {
        builder.header(header.name(), header.prefix() + spec.key().value());
      }
    }
    HttpResponse<byte[]> response = whole(builder.build());
    return new Received(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.headers().firstValue("Retry-After"),
        response.body());
  }

  /** The client's own time-out ends with the headers. */
  private HttpResponse<byte[]> whole(HttpRequest request) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> response =
        CLIENT.sendAsync(request, head -> new BoundedBody(MOST_BYTES));
    try {
      return response.get(spec.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no answer within the time");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
    } finally {
      response.cancel(true);
    }
  }

  private URI address(EngineRequest request) {
    if (request.method().equals("POST")) {
      return URI.create(spec.url());
    }
    String key =
        keyPlace instanceof KeyPlace.Parameter parameter && !spec.key().isNone()
            ? "&" + parameter.name() + "=" + EngineRequest.encoded(spec.key().value())
            : "";
    String join = spec.url().contains("?") ? "&" : "?";
    return URI.create(spec.url() + join + request.content() + key);
  }
}
