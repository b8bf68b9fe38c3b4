package io.hopsmith.pipelines.stages;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work on several elements at a time whose results are taken in the order of the elements. */
public final class InOrder {
  private InOrder() {}

  /**
   * Hands the result of every element to {@code sink}, which runs in the calling thread. When work
   * throws, its result's turn does too, and the work that is left is interrupted. Returns when none
   * is working any more.
   *
   * @param threads elements worked on at a time; with 1 the calling thread works
   * @throws IllegalStateException when work of another thread throws, or the calling thread is
   *     interrupted
   */
  public static <I, O> void of(
      List<I> elements, int threads, Function<I, O> work, Consumer<? super O> sink) {
    if (threads == 1) {
      elements.forEach(element -> sink.accept(work.apply(element)));
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads, InOrder::daemon);
    try {
      List<Future<O>> results =
          elements.stream().map(element -> pool.submit(() -> work.apply(element))).toList();
      results.forEach(result -> sink.accept(await(result)));
    } finally {
      pool.shutdownNow();
      awaitEnd(pool);
    }
  }

  /** What works uses things that are closed as soon as nobody seems to need them any more. */
  private static void awaitEnd(ExecutorService pool) {
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = pool.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static <O> O await(Future<O> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while elements were being worked on", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("work failed: " + e.getCause(), e.getCause());
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "keyed-work");
    thread.setDaemon(true);
    return thread;
  }
}
