package io.hopsmith.agents.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.hopsmith.agents.bench.ExtractionPages.Marked;
import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.HtmlPageReader;
import io.hopsmith.agents.web.UnreadablePageException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main text of real pages, by the page reader, by readability4j and as plain text, against what
 * people marked. Run by {@code mvn -Pbench}; the table goes to the terminal and to {@code
 * target/benchmarks/extraction.md}. Speed is that of a second pass, in pages per second of the
 * processor, whatever thread it was spent in.
 */
class ExtractionBenchmark {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final StringBuilder table = new StringBuilder();

  @TempDir Path folder;

  /** Reads the main text of a page. */
  private interface TextReader {
    String text(Marked page) throws IOException;
  }

  /** A reader's results over all pages, in their order. */
  private record Run(
      String name, List<Marked> pages, List<SegmentScore> scores, double pagesPerSecond) {
    SegmentScore sum(Predicate<Marked> of) {
      SegmentScore sum = SegmentScore.NOTHING;
      for (int i = 0; i < pages.size(); i++) {
        sum = of.test(pages.get(i)) ? sum.plus(scores.get(i)) : sum;
      }
      return sum;
    }
  }

  @Test
  void readsTheMainTextOfRealPages() throws Exception {
    List<Marked> pages = ExtractionPages.unpackedTo(folder).pages();
    Run plain = run("plain text", pages, ExtractionBenchmark::plain);
    Run readability = run("readability4j", pages, ExtractionBenchmark::readability);
    Run own = run("Hopsmith", pages, ExtractionBenchmark::own);
    row(
        "| reader | precision | recall | F | F, half tuned on | F, half held out | pages/s | F over it |");
    row("|---|---|---|---|---|---|---|---|");
    List.of(own, readability, plain).forEach(each -> row(each, own));
    System.out.println(table);
    Path file = Path.of("target", "benchmarks", "extraction.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, table);
    assertThat(own.sum(page -> true).f()).isGreaterThan(readability.sum(page -> true).f());
  }

  private static Run run(String name, List<Marked> pages, TextReader reader) throws IOException {
    List<SegmentScore> scores = new ArrayList<>();
    for (Marked page : pages) {
      scores.add(page.score(reader.text(page)));
    }
    long start = SYSTEM.getProcessCpuTime();
    for (Marked page : pages) {
      reader.text(page);
    }
    double seconds = (SYSTEM.getProcessCpuTime() - start) / 1e9;
    return new Run(name, pages, scores, pages.size() / seconds);
  }

  private static String own(Marked page) {
    try {
      return new HtmlPageReader()
          .read(
              new FetchedDocument(
                  page.url(),
                  List.of(),
                  200,
                  "text/html",
                  page.body(),
                  Instant.EPOCH,
                  "allowed: a local file"))
          .text();
    } catch (UnreadablePageException e) {
      return ""; // a page without text to this reader, which counts against it
    }
  }

  private static String readability(Marked page) throws IOException {
    try {
      String text = new Readability4J(page.url(), parsed(page)).parse().getTextContent();
      return Objects.requireNonNullElse(text, "");
    } catch (IllegalStateException e) {
      return ""; // it fails where it finds no element around its best one
    }
  }

  private static String plain(Marked page) throws IOException {
    return parsed(page).body().text();
  }

  private static Document parsed(Marked page) throws IOException {
    return Jsoup.parse(new ByteArrayInputStream(page.body()), null, page.url());
  }

  private void row(Run run, Run own) {
    SegmentScore all = run.sum(page -> true);
    row(
        "| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.0f | %.2f |",
        run.name,
        all.precision(),
        all.recall(),
        all.f(),
        run.sum(page -> !page.heldOut()).f(),
        run.sum(Marked::heldOut).f(),
        run.pagesPerSecond,
        own.sum(page -> true).f() / all.f());
  }

  private void row(String format, Object... values) {
    table.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
