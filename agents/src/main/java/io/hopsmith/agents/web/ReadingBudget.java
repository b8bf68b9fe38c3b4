package io.hopsmith.agents.web;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Rejection.Reason;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What the reading of one page may still cost: time, and characters of what is read. Every walk
 * over a page asks it at each step, so that a page which was made to be slow ends in a rejection,
 * wherever the time goes. Spans, headings and labels repeat text; a page may not grow by them to
 * {@value #MOST_GROWTH} times its size. Used by the thread that made it.
 */
final class ReadingBudget {
  static final int MOST_GROWTH = 20;

  private static final int FREE_CHARS = 1_000_000;
  private static final int STEPS_BETWEEN_LOOKS = 16;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** A limit that was reached, on its way out of all walks. */
  static final class SpentException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    SpentException(Reason reason, String detail) {
      super(detail, null, false, false);
      this.reason = reason;
    }

    Reason reason() {
      return reason;
    }
  }

  private final LongSupplier nanos;
  private final Duration time;
  private final long end;
  private long charsLeft;
  private int steps;

  private ReadingBudget(LongSupplier nanos, Duration time, long chars) {
    this.nanos = nanos;
    this.time = time;
    this.end = nanos.getAsLong() + time.toNanos();
    this.charsLeft = chars;
  }

  /**
   * For a page that begins to be read.
   *
   * @param length of the decoded document in characters
   */
  static ReadingBudget of(Duration time, int length) {
    return of(time, length, clock());
  }

  /** As {@link #of(Duration, int)}, by a clock that counts nanoseconds. */
  static ReadingBudget of(Duration time, int length, LongSupplier nanos) {
    return new ReadingBudget(nanos, time, FREE_CHARS + (long) MOST_GROWTH * length);
  }

  private static LongSupplier clock() {
    return THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled()
        ? THREADS::getCurrentThreadCpuTime
        : System::nanoTime;
  }

  /**
   * One step of a walk.
   *
   * @throws SpentException when the time is over
   */
  void step() {
    steps++;
    if (steps % STEPS_BETWEEN_LOOKS == 0 && nanos.getAsLong() - end > 0) {
      throw new SpentException(
          Reason.EXTRACTION_TIME,
          "reading took longer than crawl.limits.extraction_ms %d".formatted(time.toMillis()));
    }
  }

  /**
   * Characters that the page will hold.
   *
   * @throws SpentException when it grows too much
   */
  void spend(long chars) {
    charsLeft -= chars;
    if (charsLeft < 0) {
      throw new SpentException(
          Reason.DOM_LIMIT,
          "spanned cells, headings and labels would repeat the text to more than %d times the page"
              .formatted(MOST_GROWTH));
    }
  }

  /** What blocks will hold; a step for each. */
  List<Block> spend(List<Block> blocks) {
    blocks.forEach(this::spend);
    return blocks;
  }

  /** What a block will hold, its links included. */
  Block spend(Block block) {
    step();
    spend(
        (long) block.text().length()
            + block.section().length()
            + block.context().length()
            + block.label().length()
            + block.value().length()
            + block.cells().size()
            + chars(block.cells())
            + chars(block.headers()));
    block.links().forEach(this::spend);
    return block;
  }

  /** What a link will hold. */
  void spend(Link link) {
    spend((long) link.url().length() + link.anchor().length() + link.sentence().length());
  }

  private static long chars(Collection<String> texts) {
    return texts.stream().mapToLong(String::length).sum();
  }
}
