package io.hopsmith.pipelines.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hopsmith.agents.secret.Scrubber;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Requests to a hub. One that may be made twice is repeated after a refusal that does not last and
 * after a broken connection, twice at most. The token goes to the hub alone and follows no
 * redirect.
 */
final class HubHttp {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final Duration ANSWER = Duration.ofMinutes(5);
  private static final Duration UPLOAD = Duration.ofHours(2);
  private static final int ATTEMPTS = 3;
  private static final int SHOWN = 300;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String token;
  private final Duration pause;

  /**
   * Requests with a token.
   *
   * @param pause before a request is repeated; twice as long before the second time
   */
  HubHttp(String token, Duration pause) {
    this.token = token;
    this.pause = pause;
  }

  /** An answer that is none of an error, or one of those that were expected. */
  record Answer(int status, HttpResponse<String> response) {
    JsonNode json() throws PushException {
      try {
        return JSON.readTree(response.body());
      } catch (JsonProcessingException e) {
        throw new PushException(
            "%s answered with what is no JSON: is it a hub?".formatted(response.uri()), e);
      }
    }
  }

  /** A GET to the hub. */
  Answer get(URI uri, int... expected) throws PushException {
    return send(authorised(uri).GET().build(), true, expected);
  }

  /** A POST of text to the hub. */
  Answer post(URI uri, String type, String body, boolean twice, int... expected)
      throws PushException {
    HttpRequest request =
        authorised(uri)
            .header("Content-Type", type)
            .header("Accept", type.contains("git-lfs") ? type : "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return send(request, twice, expected);
  }

  /** A PUT to wherever the hub says, without the token. */
  Answer put(URI uri, Map<String, String> headers, BodyPublisher body) throws PushException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(UPLOAD).PUT(body);
    headers.forEach(request::header);
    return send(request.build(), true);
  }

  private HttpRequest.Builder authorised(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(ANSWER).header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest request, boolean twice, int... expected) throws PushException {
    int attempts = twice ? ATTEMPTS : 1;
    for (int attempt = 1; ; attempt++) {
      try {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        int status = response.statusCode();
        if (status / 100 == 2 || contains(expected, status)) {
          return new Answer(status, response);
        }
        if (attempt == attempts || (status != 429 && status < 500)) {
          throw refused(request, response);
        }
      } catch (IOException e) {
        if (attempt == attempts) {
          throw new PushException(
              Scrubber.scrubbed(
                  "%s %s failed: %s; push again when that is mended, what was uploaded is not sent twice"
                      .formatted(request.method(), plain(request.uri()), e)),
              e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new PushException("the push was interrupted; nothing of it is visible", e);
      }
      rest(attempt);
    }
  }

  private void rest(int attempt) throws PushException {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis() * attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PushException("the push was interrupted; nothing of it is visible", e);
    }
  }

  private static PushException refused(HttpRequest request, HttpResponse<String> response) {
    String body = response.body().strip();
    return new PushException(
        Scrubber.scrubbed(
            "%s %s was answered with %d%s%s"
                .formatted(
                    request.method(),
                    plain(request.uri()),
                    response.statusCode(),
                    body.isEmpty() ? "" : ": " + body.substring(0, Math.min(SHOWN, body.length())),
                    remedy(response.statusCode()))));
  }

  private static String remedy(int status) {
    return switch (status) {
      case 401 -> "; the token is not valid, see --token";
      case 403 -> "; the token may not write there, see --token and --repo";
      case 404 -> "; there is no such repository, or the token may not see it, see --repo";
      case 409, 412 -> "; somebody else has pushed meanwhile, push again";
      default -> status / 100 == 3 ? "; name the address that it leads to with --to" : "";
    };
  }

  /** Without the query, which has the signature of an upload. */
  private static String plain(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
  }

  private static boolean contains(int[] expected, int status) {
    for (int each : expected) {
      if (each == status) {
        return true;
      }
    }
    return false;
  }
}
