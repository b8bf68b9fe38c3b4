package io.hopsmith.agents.browse;

import io.hopsmith.agents.crawl.Got;
import io.hopsmith.agents.crawl.UrlSource;
import io.hopsmith.agents.fetch.FetchException;
import io.hopsmith.agents.store.Call;
import io.hopsmith.agents.store.StoredAnswer;
import io.hopsmith.agents.store.StoredCalls;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Fetches each URL once: from the store where it was fetched before, else from another source, and
 * stored before anybody reads it. Failures are stored too, so that a run repeated without a network
 * meets them again.
 */
final class StoredSource implements UrlSource {
  private final UrlSource live;
  private final StoredCalls calls;
  private final String bounds;

  /**
   * @param mostBytes of a body, which is a part of the key: a larger limit is another fetch
   */
  StoredSource(UrlSource live, StoredCalls calls, int mostBytes) {
    this.live = live;
    this.calls = calls;
    this.bounds = "at most %d bytes".formatted(mostBytes);
  }

  @Override
  public Got get(String url) throws FetchException, InterruptedException {
    Call call = new Call(Call.Kind.FETCH, url, bounds, 0);
    try {
      Instant now = Instant.now();
      return FetchRecord.read(
          calls.answer(call, () -> fetch(url), stored -> FetchRecord.holds(stored, now)).answer());
    } catch (FetchException e) {
      throw e;
    } catch (IOException e) {
      throw FetchException.kept(Reason.UNREACHABLE, String.valueOf(e.getMessage()));
    }
  }

  private StoredAnswer fetch(String url) throws InterruptedException {
    long begin = System.nanoTime();
    try {
      Got got = live.get(url);
      return FetchRecord.of(got, millisSince(begin));
    } catch (FetchException e) {
      return FetchRecord.of(e, millisSince(begin), Instant.now());
    }
  }

  private static long millisSince(long begin) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  @Override
  public void close() {
    live.close();
  }
}
