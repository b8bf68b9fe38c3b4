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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Keeps in a journal what another fetcher is answered, or why it is not, and asks for nothing that
 * the journal has: a crawl that is begun again goes on where it was killed. Where an earlier
 * archive is at hand, it asks only for what the policy wants to know anew, and whether that has
 * changed. As safe for several threads as the other fetcher.
 *
 * <p>An answer is in the journal as soon as its last byte has arrived, whether its turn has come or
 * not. What a kill costs is therefore the requests under way, no more than the pace's {@code
 * parallel} a host: that is less than 2 % of a site of fifty times as many URLs, and more of a
 * smaller one, because half an answer cannot be told from a whole one that was cut.
 */
public final class JournalFetcher implements Fetcher {
  private static final int NOT_MODIFIED = 304;

  private final Fetcher network;
  private final Journal journal;
  private final Optional<Earlier> earlier;
  private final Clock clock;
  private final Map<String, Answer> early = new ConcurrentHashMap<>();

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
   * @param known not looked at: what is known is in the earlier archive
   * @throws UncheckedIOException when the journal cannot be read or written
   */
  @Override
  public Answer get(String url, int maxBytes, Predicate<String> wantsBody, Validators known)
      throws FetchException, InterruptedException {
    Request request = new Request(url, maxBytes, wantsBody);
    try {
      Optional<Answer> settled = Optional.ofNullable(early.remove(url));
      if (settled.isPresent()) {
        network.get(url, maxBytes, wantsBody); // takes note of what it was answered early
        return settled.get();
      }
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
      throw trouble(e);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @param known not looked at: what is known is in the earlier archive
   * @throws UncheckedIOException when the journal cannot be read or written
   */
  @Override
  public Optional<Answer> ahead(
      String url, int maxBytes, Predicate<String> wantsBody, Validators known)
      throws InterruptedException {
    Request request = new Request(url, maxBytes, wantsBody);
    try {
      Optional<Kept> kept = journal.find(url, maxBytes, wantsBody);
      if (kept.isPresent() && !(kept.get() instanceof Kept.Cut)) {
        return kept.get() instanceof Kept.Whole whole
            ? Optional.of(whole.answer())
            : Optional.empty();
      }
      Optional<Answer> before = before(request);
      if (isFresh(request, before)) {
        return Optional.empty(); // taken when it is its turn, as it takes no time
      }
      Validators version = version(before);
      Optional<Answer> answer = network.ahead(url, maxBytes, wantsBody, version);
      if (answer.isPresent()) {
        early.put(url, settle(request, before, answer.get()));
      }
      return Optional.ofNullable(early.get(url));
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  /** What is asked for. */
  private record Request(String url, int maxBytes, Predicate<String> wantsBody) {
    boolean isRead(Answer answer) {
      return wantsBody.test(answer.header("Content-Type"));
    }
  }

  private Answer anew(Request request) throws IOException, InterruptedException {
    String url = request.url();
    Optional<Answer> before = before(request);
    if (isFresh(request, before)) {
      Answer answer = before.get();
      journal.keep(url, answer.arrived().orElseThrow(), answer, request.isRead(answer));
      return answer;
    }
    try {
      Validators version = version(before);
      return settle(
          request, before, network.get(url, request.maxBytes(), request.wantsBody(), version));
    } catch (FetchException e) {
      journal.keep(url, now(), e);
      throw e;
    }
  }

  private Optional<Answer> before(Request request) throws IOException {
    return earlier.isEmpty()
        ? Optional.empty()
        : earlier.get().answer(request.url(), request.maxBytes(), request.wantsBody());
  }

  private boolean isFresh(Request request, Optional<Answer> before) {
    return before.isPresent()
        && earlier.get().isFresh(request.url(), before.get(), clock.instant());
  }

  private static Validators version(Optional<Answer> before) {
    return before.map(Validators::of).orElse(Validators.NONE);
  }

  /** Keeps an answer; what it means to somebody who knows nothing of an earlier one. */
  private Answer settle(Request request, Optional<Answer> before, Answer answer)
      throws IOException {
    String url = request.url();
    Instant now = now();
    if (answer.status() == NOT_MODIFIED && !version(before).isEmpty()) {
      Answer good = before.orElseThrow();
      journal.keepRevisit(url, now, answer, good, request.isRead(good));
      return Revisits.renewed(good, answer.headers()).arrivedAt(now);
    }
    journal.keep(url, now, answer, request.isRead(answer));
    return answer.arrivedAt(now);
  }

  private static UncheckedIOException trouble(IOException e) {
    return new UncheckedIOException("the journal of the crawl: " + e.getMessage(), e);
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
