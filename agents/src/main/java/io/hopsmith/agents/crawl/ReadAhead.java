package io.hopsmith.agents.crawl;

import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.fetch.Fetcher;
import io.hopsmith.agents.web.UnreadablePageException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fetches and reads documents before their turn, so that a host without delay answers several
 * requests at a time while the crawl still enters one URL after the other. Used by one thread; the
 * work is done by others, which end with it.
 */
final class ReadAhead implements AutoCloseable {
  /** Documents begun and not yet entered, so that a slow one does not keep all others waiting. */
  private static final int BEGUN_PER_REQUEST = 4;

  private final int most;
  private final int maxBytes;
  private final Fetcher fetcher;
  private final DocumentReader documents;
  private final ExecutorService threads;
  private final Map<String, Future<Optional<Parsed>>> begun = new HashMap<>();
  private Future<Optional<Parsed>> turn = CompletableFuture.completedFuture(Optional.empty());

  ReadAhead(CrawlSettings settings, Fetcher fetcher, DocumentReader documents) {
    int parallel = settings.fetch().pace().parallel();
    most = parallel == 1 ? 0 : parallel * BEGUN_PER_REQUEST;
    maxBytes = settings.limits().bytes();
    threads = Executors.newFixedThreadPool(parallel, ReadAhead::thread);
    this.fetcher = fetcher;
    this.documents = documents;
  }

  /** How many URLs may be begun at a time; 0 where each waits for its turn. */
  int most() {
    return most;
  }

  /** Whether a URL can be begun: it is not, and there are not enough that are. */
  boolean mayBegin(String url) {
    return begun.size() < most && !begun.containsKey(url);
  }

  /**
   * Begins a URL that will have its turn.
   *
   * @param robots the decision that lets it be fetched
   */
  void begin(String url, String robots) {
    begun.put(url, threads.submit(() -> read(url, robots)));
  }

  /** It is the turn of this URL: waits for what was begun of it. */
  void turnOf(String url) throws InterruptedException {
    turn = begun.getOrDefault(url, CompletableFuture.completedFuture(Optional.empty()));
    begun.remove(url);
    try {
      turn.get();
    } catch (ExecutionException e) {
      // thrown again where the document is asked for
    }
  }

  /**
   * The document whose turn it is; empty where it was not read before.
   *
   * @throws UnreadablePageException when it was, and is no page
   */
  Optional<Parsed> document() throws UnreadablePageException {
    try {
      return turn.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnreadablePageException unreadable) {
        throw unreadable;
      }
      throw e.getCause() instanceof RuntimeException bug
          ? bug
          : new IllegalStateException("reading failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the crawl was interrupted", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private Optional<Parsed> read(String url, String robots)
      throws InterruptedException, UnreadablePageException {
    Optional<Answer> answer = fetcher.ahead(url, maxBytes, documents::isWanted);
    return answer.isPresent() && answer.get().isSuccess() && !answer.get().tooLarge()
        ? Optional.of(documents.read(url, answer.get(), robots))
        : Optional.empty();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "crawl-ahead");
    thread.setDaemon(true);
    return thread;
  }
}
