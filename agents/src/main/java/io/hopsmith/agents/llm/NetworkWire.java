package io.hopsmith.agents.llm;

import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Requests over HTTP/1.1, connections kept open. One for the whole process. */
final class NetworkWire implements Wire {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final int THREADS = 2;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT_TIMEOUT)
          .executor(threads())
          .build();

  private static ExecutorService threads() {
    return Executors.newFixedThreadPool(
        THREADS,
        task -> {
          Thread thread = new Thread(task, "hopsmith-model-client");
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public Received send(HttpRequest request, Duration timeout)
      throws IOException, InterruptedException {
    var builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(timeout)
            .method(
                request.method().name(),
                request.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(request.body()));
    request.headers().forEach((name, values) -> values.forEach(v -> builder.header(name, v)));
    HttpResponse<String> response = client.send(builder.build(), head -> new TimedBody(timeout));
    return new Received(response.statusCode(), lowerCase(response), response.body());
  }

  private static Map<String, List<String>> lowerCase(HttpResponse<?> response) {
    Map<String, List<String>> headers = new HashMap<>();
    response.headers().map().forEach((name, v) -> headers.put(name.toLowerCase(Locale.ROOT), v));
    return headers;
  }
}
