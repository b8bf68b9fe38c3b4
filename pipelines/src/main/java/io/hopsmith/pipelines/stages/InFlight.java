package io.hopsmith.pipelines.stages;

import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work on many elements at a time, for work that mostly waits: runners bind a thread to each
 * element, this does not. As many as wished are under way, each by a thread of its own; one more is
 * begun when any has ended. Results are handed over by the thread that adds, in the order in which
 * they are ready, so that none waits in memory for another. Nothing is lost as long as {@link
 * #finish} is called before a bundle ends. For one adding thread at a time.
 *
 * @param <O> what comes of an element
 */
final class InFlight<O> implements AutoCloseable {
  private final int most;
  private final ExecutorService pool;
  private final CompletionService<O> done;
  private int underWay;

  /**
   * Nothing is under way.
   *
   * @param most elements at a time; with 1 the thread that adds works itself
   */
  InFlight(int most) {
    this.most = most;
    pool = most == 1 ? null : Executors.newFixedThreadPool(most, InFlight::daemon);
    done = most == 1 ? null : new ExecutorCompletionService<>(pool);
  }

  /**
   * Begins the work on an element, when fewer than the most are under way; hands over what has
   * become ready until then.
   *
   * @throws IllegalStateException when some work has thrown, or the calling thread is interrupted;
   *     all that was under way has ended then
   */
  void add(Supplier<O> work, Consumer<? super O> sink) {
    if (most == 1) {
      sink.accept(work.get());
      return;
    }
    for (Future<O> ready = done.poll(); ready != null; ready = done.poll()) {
      handOver(ready, sink);
    }
    while (underWay >= most) {
      handOver(next(), sink);
    }
    done.submit(work::get);
    underWay++;
  }

  /**
   * Waits for all that is under way and hands it over.
   *
   * @throws IllegalStateException as {@link #add}
   */
  void finish(Consumer<? super O> sink) {
    while (underWay > 0) {
      handOver(next(), sink);
    }
  }

  /** Interrupts what is under way and returns when none is working any more. */
  @Override
  public void close() {
    if (most > 1) {
      pool.shutdownNow();
      awaitEnd();
    }
  }

  private Future<O> next() {
    try {
      return done.take();
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while elements were being worked on", e);
    }
  }

  private void handOver(Future<O> ready, Consumer<? super O> sink) {
    underWay--;
    O result;
    try {
      result = ready.get();
    } catch (InterruptedException | ExecutionException e) {
      close();
      throw new IllegalStateException("work failed: " + e.getCause(), e.getCause());
    }
    sink.accept(result);
  }

  /** What works uses things that are closed as soon as nobody seems to need them any more. */
  private void awaitEnd() {
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

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "in-flight");
    thread.setDaemon(true);
    return thread;
  }
}
