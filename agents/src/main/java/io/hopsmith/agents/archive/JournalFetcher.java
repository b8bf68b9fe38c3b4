package io.hopsmith.agents.archive;

import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.fetch.FetchException;
import io.hopsmith.agents.fetch.Fetcher;
import io.hopsmith.agents.fetch.Validators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Keeps in a journal what another fetcher is answered, or why it is not, and asks for nothing that
 * the journal has: a crawl that is begun again goes on where it was killed. Where an earlier
 * archive is at hand, it asks only for what the policy wants to know anew, and whether that has
 * changed. As safe for several threads as the other fetcher.
 */
public final class JournalFetcher implements Fetcher {
  private static final int NOT_MODIFIED = 304;

  private final Fetcher network;
  private final Journal journal;
  private final Optional<Earlier> earlier;
  private final Clock clock;

  /**
   * @param network closed with this
   * @param journal left open
   * @param earlier what an earlier crawl was answered
   * @param clock of the run
   */
  public JournalFetcher(Fetcher network, Journal journal, Optional<Earlier> earlier, Clock clock) {
    this.network = network;
    this.journal = journal;
    this.earlier = earlier;
    this.clock = clock;
  }

  /**
   * {@inheritDoc}
   *
   * @throws UncheckedIOException when the journal cannot be read or written
   */
  @Override
  public Answer get(String url, int maxBytes, Predicate<String> wantsBody, Validators known)
      throws FetchException, InterruptedException {
    Request request = new Request(url, maxBytes, wantsBody);
    try {
      Optional<Kept> kept = journal.find(url, maxBytes, wantsBody);
      if (kept.isPresent() && kept.get() instanceof Kept.Failed failed) {
        throw failed.failure();
      }
      return kept.isPresent() && kept.get() instanceof Kept.Whole whole
          ? whole.answer()
          : anew(request);
    } catch (FetchException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("the journal of the crawl: " + e.getMessage(), e);
    }
  }

  /** What is asked for. */
  private record Request(String url, int maxBytes, Predicate<String> wantsBody) {
    boolean isRead(Answer answer) {
      return wantsBody.test(answer.header("Content-Type"));
    }
  }

  private Answer anew(Request request) throws IOException, InterruptedException {
    Optional<Answer> before = earlier.isEmpty() ? Optional.empty() : before(request);
    if (before.isPresent() && earlier.get().isFresh(request.url(), before.get(), clock.instant())) {
      Instant then = before.get().arrived().orElseThrow();
      journal.keep(request.url(), then, before.get(), request.isRead(before.get()));
      return before.get();
    }
    return ask(request, before);
  }

  private Optional<Answer> before(Request request) throws IOException {
    return earlier.get().answer(request.url(), request.maxBytes(), request.wantsBody());
  }

  private Answer ask(Request request, Optional<Answer> before)
      throws IOException, InterruptedException {
    String url = request.url();
    Validators known = before.map(Validators::of).orElse(Validators.NONE);
    try {
      Answer answer = network.get(url, request.maxBytes(), request.wantsBody(), known);
      Instant now = now();
      if (answer.status() == NOT_MODIFIED && !known.isEmpty()) {
        journal.keepRevisit(url, now, answer, before.get(), request.isRead(before.get()));
        return Revisits.renewed(before.get(), answer.headers()).arrivedAt(now);
      }
      journal.keep(url, now, answer, request.isRead(answer));
      return answer.arrivedAt(now);
    } catch (FetchException e) {
      journal.keep(url, now(), e);
      throw e;
    }
  }

  /** As exact as rows of pages are. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public void crawlDelay(String origin, Duration wish) {
    network.crawlDelay(origin, wish);
  }

  @Override
  public int requests() {
    return network.requests();
  }

  @Override
  public long bodyBytes() {
    return network.bodyBytes();
  }

  @Override
  public void close() {
    network.close();
  }
}
