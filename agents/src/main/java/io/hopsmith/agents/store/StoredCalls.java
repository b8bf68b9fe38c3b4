package io.hopsmith.agents.store;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Makes every call at most once: from the store where it has the answer, else live, and stored
 * before anybody reads it. Of equal calls at the same time one is made and all get its answer. Safe
 * for use by several threads.
 */
public final class StoredCalls {
  private final AnswerStore store;
  private final StoreMode mode;
  private final String run;
  private final Instant began;
  private final Map<String, CompletableFuture<Answered>> underWay = new ConcurrentHashMap<>();

  /**
   * Calls of a run.
   *
   * @param run name of the run, under which it pays
   */
  public StoredCalls(AnswerStore store, StoreMode mode, String run) {
    this.store = store;
    this.mode = mode;
    this.run = run;
    this.began = mode == StoreMode.REFRESH ? store.began(run, Instant.now()) : Instant.MIN;
  }

  /** A call made live. Not called when the store has the answer. */
  public interface Live {
    /**
     * Makes the call. An answer that is not worth keeping (a refusal that passes with time) is an
     * exception.
     */
    StoredAnswer make() throws IOException, InterruptedException;
  }

  /**
   * An answer, and whether it was there already.
   *
   * @param remembered whether nothing was sent for it
   * @param accounted whether it is noted, or will be by another caller, what it took
   */
  public record Answered(StoredAnswer answer, boolean remembered, boolean accounted) {}

  /**
   * The answer to a call.
   *
   * @throws MissingAnswerException where it is not stored and nothing may be sent
   * @throws IOException when the live call fails; nothing is stored then
   */
  public Answered answer(Call call, Live live) throws IOException, InterruptedException {
    return answer(call, live, stored -> true);
  }

  /**
   * The answer to a call, where what is stored may have been overtaken by time.
   *
   * @param holds whether a stored answer still counts; one that does not is replaced, but where
   *     nothing may be sent it counts all the same
   * @throws MissingAnswerException where it is not stored and nothing may be sent
   * @throws IOException when the live call fails; nothing is stored then
   */
  public Answered answer(Call call, Live live, Predicate<StoredAnswer> holds)
      throws IOException, InterruptedException {
    String key = call.key();
    CompletableFuture<Answered> mine = new CompletableFuture<>();
    CompletableFuture<Answered> other = underWay.putIfAbsent(key, mine);
    if (other != null) {
      return remembered(joined(other));
    }
    try {
      Answered answered = storedOrLive(call, key, live, holds);
      mine.complete(answered);
      return answered;
    } catch (IOException | InterruptedException | RuntimeException e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      mine.cancel(false); // an Error came between: nobody may wait for it
      underWay.remove(key, mine);
    }
  }

  private static Answered remembered(Answered answered) {
    return new Answered(answered.answer(), true, true);
  }

  private static Answered joined(CompletableFuture<Answered> other) throws IOException {
    try {
      return other.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failed) {
        throw failed;
      }
      throw new IOException("the same call under way failed: " + e.getCause().getMessage(), e);
    }
  }

  private Answered storedOrLive(Call call, String key, Live live, Predicate<StoredAnswer> holds)
      throws IOException, InterruptedException {
    Optional<AnswerStore.Found> stored = store.find(key);
    if (stored.isPresent() && counts(stored.get().answer(), holds)) {
      return new Answered(stored.get().answer(), true, stored.get().accounted());
    }
    if (mode == StoreMode.REPLAY_ONLY) {
      throw new MissingAnswerException(call, store.name());
    }
    // The clock of another worker may have said when the run began: what came since is no older.
    StoredAnswer answer = live.make().noEarlierThan(began);
    store.put(run, call, answer, mode == StoreMode.REFRESH || stored.isPresent());
    return new Answered(answer, false, false);
  }

  private boolean counts(StoredAnswer stored, Predicate<StoredAnswer> holds) {
    return mode == StoreMode.REPLAY_ONLY || (!stored.at().isBefore(began) && holds.test(stored));
  }

  /** Notes what the answer to a call took. */
  public void account(Call call, Spend spend) {
    store.account(call.key(), spend);
  }

  /** Whether no call is ever sent: what is not stored is an error. */
  public boolean sendsNothing() {
    return mode == StoreMode.REPLAY_ONLY;
  }

  /** What the run has spent on models and searches so far. */
  public Spend spent() {
    return store.spent(run);
  }

  /** What the run has spent on calls of a kind so far. */
  public Spend spent(Call.Kind kind) {
    return store.spent(run, kind);
  }
}
