package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.pipelines.run.StageProgress.Update;
import io.hopsmith.schemas.Rejection.Stage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressPrinterTest {
  private final StringWriter text = new StringWriter();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void printsAPlainLineWhenAStageBeginsAndEveryFiveSeconds() {
    ProgressPrinter printer = new ProgressPrinter(new PrintWriter(text), false, () -> now);
    printer.update(new Update(Stage.CRAWL, 0, -1, 0, ""));
    now = now.plusSeconds(4);
    printer.update(new Update(Stage.CRAWL, 40, -1, 10, ""));
    now = now.plusSeconds(1);
    printer.update(new Update(Stage.CRAWL, 60, -1, 12, "b.example"));
    printer.update(new Update(Stage.INDEX, 5, 58, 0, ""));
    printer.clear();
    assertThat(text.toString().lines())
        .containsExactly(
            "crawl    0 done, 0 s",
            "crawl    60 done, 12.0/s, 5 s, waiting for b.example",
            "index    5 of 58 done, 0 s");
  }

  @Test
  void saysWhichStagesAreKeptAndWhereTheRunGoesOn() {
    ProgressPrinter printer = new ProgressPrinter(new PrintWriter(text), false, () -> now);
    printer.kept(Stage.CRAWL);
    printer.kept(Stage.INDEX);
    printer.begun(Stage.GENERATE);
    printer.begun(Stage.VERIFY);
    assertThat(text.toString().lines())
        .containsExactly(
            "crawl    complete already, kept as it is",
            "index    complete already, kept as it is",
            "generate goes on here");
  }

  @Test
  void rewritesOneLineOnATerminal() {
    ProgressPrinter printer = new ProgressPrinter(new PrintWriter(text), true, () -> now);
    printer.update(new Update(Stage.CRAWL, 0, -1, 0, ""));
    printer.update(new Update(Stage.CRAWL, 1, -1, 0, ""));
    now = now.plusMillis(200);
    printer.update(new Update(Stage.CRAWL, 2, -1, 0, ""));
    printer.clear();
    assertThat(text)
        .hasToString("\r\u001b[Kcrawl    0 done, 0 s" + "\r\u001b[Kcrawl    2 done, 0 s\r\u001b[K");
  }
}
