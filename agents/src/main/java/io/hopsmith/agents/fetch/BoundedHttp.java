package io.hopsmith.agents.fetch;

import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;

/**
 * GET with bounded bytes in bounded time, over vetted addresses and checked certificates; follows
 * no redirect, keeps no cookies, retries nothing. Safe for several threads.
 */
final class BoundedHttp implements AutoCloseable {
  static final String ALARM_THREAD = "crawl-time-limit";

  private static final int AROUND_HEADER = ": \r\n".length();

  private final CloseableHttpClient client;
  private final FetchSettings.Limits limits;
  private final BodyReader bodies;
  private final ScheduledExecutorService alarms =
      Executors.newSingleThreadScheduledExecutor(BoundedHttp::alarmThread);
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicLong bodyBytes = new AtomicLong();

  BoundedHttp(FetchSettings settings, HostRoutes routes, AddressGuard guard) {
    limits = settings.limits();
    bodies = new BodyReader(settings, System::nanoTime);
    client = BoundedClient.create(settings, routes, guard);
  }

  /**
   * One request.
   *
   * @param url a vetted URL
   * @param maxBytes most bytes of the body that are read
   * @param wantsBody whether to read the body of an answer with this Content-Type header (empty
   *     where there is none)
   * @param known the version that is known; another answer than status 304 is wanted only where
   *     there is a newer one
   * @throws FetchException when there is none, or it takes too long
   */
  Answer get(URI url, int maxBytes, Predicate<String> wantsBody, Validators known)
      throws FetchException {
    HttpGet request = new HttpGet(url);
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, BodyReader.ENCODINGS);
    known.conditions().forEach(request::setHeader);
    requests.incrementAndGet();
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> alarm =
        alarms.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            limits.time().toMillis(),
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
    return requests.get();
  }

  long bodyBytes() {
    return bodyBytes.get();
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
      checkHeaders(head.headers(), limits);
      HttpEntity entity = response.getEntity();
      if (entity == null || !wantsBody.test(head.header("Content-Type"))) {
        complete = entity == null;
        return head;
      }
      byte[] body = bodies.read(entity.getContent(), head.header("Content-Encoding"), maxBytes + 1);
      bodyBytes.addAndGet(body.length);
      complete = body.length <= maxBytes;
      return new Answer(head.status(), head.headers(), body, !complete);
    } finally {
      if (!complete) {
        request.cancel(); // or closing would read the body to its end
      }
      close(response);
    }
  }

  static void checkHeaders(List<Header> headers, FetchSettings.Limits limits)
      throws FetchException {
    int bytes = 0;
    for (Header header : headers) {
      int value = header.getValue() == null ? 0 : header.getValue().length();
      bytes += header.getName().length() + value + AROUND_HEADER;
    }
    if (bytes > limits.headerBytes()) {
      String bound = "headers over crawl.limits.header_bytes " + limits.headerBytes();
      throw Troubles.beyond(Reason.TOO_LARGE, bound, null);
    }
  }

  private static void close(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException e) {
      // expected of a broken connection; the answer has been read as far as it is wanted
    }
  }

  private FetchException tooSlow(Exception cause) {
    String bound =
        "no complete answer within "
            + limits.time().toMillis()
            + " ms, as crawl.limits.answer_ms is";
    return Troubles.beyond(Reason.TOO_SLOW, bound, cause);
  }

  private static Thread alarmThread(Runnable work) {
    Thread thread = new Thread(work, ALARM_THREAD);
    thread.setDaemon(true);
    return thread;
  }
}
