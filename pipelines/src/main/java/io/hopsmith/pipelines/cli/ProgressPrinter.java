package io.hopsmith.pipelines.cli;

import io.hopsmith.pipelines.run.StageProgress;
import io.hopsmith.schemas.Rejection.Stage;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Prints progress: one line that rewrites itself on a terminal, a plain line now and then elsewhere
 * and one whenever a stage begins or is left as it is. Safe for use by several threads.
 */
final class ProgressPrinter implements StageProgress {
  private static final Duration TERMINAL_PAUSE = Duration.ofMillis(200);
  private static final Duration PLAIN_PAUSE = Duration.ofSeconds(5);
  private static final String REWRITE = "\r\u001b[K";

  private final PrintWriter out;
  private final boolean isTerminal;
  private final InstantSource clock;
  private Optional<Stage> stage = Optional.empty();
  private Instant stageBegan = Instant.EPOCH;
  private Instant printed = Instant.EPOCH;
  private boolean isResuming;

  ProgressPrinter(PrintWriter out, boolean isTerminal, InstantSource clock) {
    this.out = out;
    this.isTerminal = isTerminal;
    this.clock = clock;
  }

  @Override
  public synchronized void update(Update progress) {
    Instant now = clock.instant();
    boolean isNewStage = !stage.equals(Optional.of(progress.stage()));
    if (isNewStage) {
      clear();
      stage = Optional.of(progress.stage());
      stageBegan = now;
    }
    Duration pause = isTerminal ? TERMINAL_PAUSE : PLAIN_PAUSE;
    if (isNewStage || !now.isBefore(printed.plus(pause))) {
      printed = now;
      print(line(progress, Duration.between(stageBegan, now)));
    }
  }

  @Override
  public synchronized void kept(Stage kept) {
    clear();
    out.println(name(kept) + "complete already, kept as it is");
    isResuming = true;
  }

  @Override
  public synchronized void begun(Stage begun) {
    if (isResuming) {
      out.println(name(begun) + "goes on here");
      isResuming = false;
    }
  }

  /** Wipes the rewriting line, so that what follows starts on a clean one. */
  synchronized void clear() {
    if (isTerminal && stage.isPresent()) {
      out.print(REWRITE);
      out.flush();
    }
  }

  private void print(String line) {
    out.print(isTerminal ? REWRITE + line : line + System.lineSeparator());
    out.flush();
  }

  private static String name(Stage stage) {
    return "%-8s ".formatted(stage.name().toLowerCase(Locale.ROOT));
  }

  private static String line(Update progress, Duration elapsed) {
    double seconds = elapsed.toMillis() / 1000.0;
    StringBuilder line = new StringBuilder();
    line.append(name(progress.stage()));
    line.append(progress.done());
    line.append(progress.total() > 0 ? " of " + progress.total() : "").append(" done");
    if (progress.perSecond() > 0) {
      line.append(String.format(Locale.ROOT, ", %.1f/s", progress.perSecond()));
    }
    line.append(String.format(Locale.ROOT, ", %.0f s", seconds));
    if (!progress.waitingFor().isEmpty()) {
      line.append(", waiting for ").append(PlainText.printable(progress.waitingFor()));
    }
    return line.toString();
  }
}
