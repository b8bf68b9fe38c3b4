package io.hopsmith.agents.fetch;

import io.hopsmith.schemas.Rejection.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * GET with bounded bytes in bounded time, over vetted addresses and checked certificates; follows
 * no redirect, keeps no cookies, retries nothing.
 */
final class BoundedHttp implements AutoCloseable {
  private static final int READS_PER_ANSWER = 5;
  private static final int CHUNK_BYTES = 8_192;

  private final CloseableHttpClient client;
  private final Duration answerTimeout;
  private final ScheduledExecutorService alarms =
      Executors.newSingleThreadScheduledExecutor(BoundedHttp::alarmThread);
  private int requests;
  private long bodyBytes;

  BoundedHttp(FetchSettings settings, HostRoutes routes, AddressGuard guard) {
    answerTimeout = settings.pace().readTimeout().multipliedBy(READS_PER_ANSWER);
    client = client(settings, routes, guard);
  }

  /**
   * One request.
   *
   * @param url a vetted URL
   * @param maxBytes most bytes of the body that are read
   * @param wantsBody whether to read the body of an answer with this Content-Type header (empty
   *     where there is none)
   * @throws FetchException when there is none, or it takes too long
   */
  Answer get(URI url, int maxBytes, Predicate<String> wantsBody) throws FetchException {
    HttpGet request = new HttpGet(url);
    requests++;
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> alarm =
        alarms.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            answerTimeout.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      HttpHost host = RoutingSupport.determineHost(request);
      return readAndClose(client.executeOpen(host, request, null), request, maxBytes, wantsBody);
    } catch (HttpException e) {
      throw late.get() ? tooSlow(e) : Troubles.of(e);
    } catch (IOException e) {
      throw late.get() ? tooSlow(e) : Troubles.of(e);
    } finally {
      alarm.cancel(false);
    }
  }

  int requests() {
    return requests;
  }

  long bodyBytes() {
    return bodyBytes;
  }

  @Override
  public void close() {
    alarms.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }

  private Answer readAndClose(
      ClassicHttpResponse response, HttpGet request, int maxBytes, Predicate<String> wantsBody)
      throws IOException {
    boolean complete = false;
    try {
      Answer head =
          new Answer(response.getCode(), List.of(response.getHeaders()), new byte[0], false);
      HttpEntity entity = response.getEntity();
      if (entity == null || !wantsBody.test(head.header("Content-Type"))) {
        complete = entity == null;
        return head;
      }
      byte[] body = body(entity, maxBytes + 1);
      bodyBytes += body.length;
      complete = body.length <= maxBytes;
      return new Answer(head.status(), head.headers(), body, !complete);
    } finally {
      if (!complete) {
        request.cancel(); // or closing would read the body to its end
      }
      close(response);
    }
  }

  private static void close(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException e) {
      // expected of a broken connection; the answer has been read as far as it is wanted
    }
  }

  /** At most so many bytes; a body that fits is read to its end, so the connection is kept. */
  private static byte[] body(HttpEntity entity, int atMost) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK_BYTES);
    InputStream content = entity.getContent(); // closing it would read a huge body to its end
    byte[] chunk = new byte[CHUNK_BYTES];
    while (bytes.size() < atMost) {
      int count = content.read(chunk, 0, Math.min(chunk.length, atMost - bytes.size()));
      if (count < 0) {
        content.close();
        break;
      }
      bytes.write(chunk, 0, count);
    }
    return bytes.toByteArray();
  }

  private FetchException tooSlow(Exception cause) {
    String bound = "no complete answer within " + answerTimeout.toMillis() + " ms";
    return Troubles.beyond(Reason.TOO_SLOW, bound, cause);
  }

  private static CloseableHttpClient client(
      FetchSettings settings, HostRoutes routes, AddressGuard guard) {
    Timeout read = Timeout.of(settings.pace().readTimeout());
    ConnectionConfig connections =
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(settings.pace().connectTimeout()))
            .setSocketTimeout(read)
            .build();
    return HttpClientBuilder.create()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setDefaultConnectionConfig(connections)
                .build())
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(read).build())
        .setRoutePlanner(new RoutedHosts(routes))
        .setUserAgent(settings.userAgent())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  private static Thread alarmThread(Runnable work) {
    Thread thread = new Thread(work, "crawl-time-limit");
    thread.setDaemon(true);
    return thread;
  }
}
