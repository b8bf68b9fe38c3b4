package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.pipelines.cli.PageSources.Source;
import io.hopsmith.schemas.Page;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Shows pages as the pipeline sees them, without a run. Several are read at a time and printed in
 * order; few are held at once, however many there are.
 */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = {
      "Show pages as the pipeline sees them: main text, title, byline, dates, language, licence,"
          + " breadcrumbs, lists, tables, links.",
      "URLs are fetched as a crawl would: by robots.txt, within limits, from public addresses; one"
          + " typed with an IP address or localhost is open. Personal data is shown; a run masks it."
    },
    footer = {
      "",
      "With --json each page is one line: source, url, canonical, title, headline, byline,"
          + " published, modified, language, licence, charset, breadcrumbs, names, types, text,"
          + " lists [[level, text]], tables [context, headers, rows], pairs [context, label, value],"
          + " links [url, anchor, sentence], json_ld; a page that cannot be read is source, reason,"
          + " detail.",
      "Exit codes: 0 done, 1 some page could not be read, 2 wrong arguments."
    })
final class ReadCommand implements Callable<Integer> {
  private static final int AHEAD_PER_THREAD = 4;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "URLs, files, and folders with .html, .htm and .txt files.")
  private List<String> sources;

  @Option(names = "--json", description = "Print pages as JSON, one a line.")
  private boolean json;

  @Option(
      names = "--open",
      paramLabel = "HOST[:PORT]",
      description = "A host that may lie inside this machine or its network; can be repeated.")
  private List<String> openHosts = List.of();

  /** A page that cannot be read, as JSON. */
  private record Refused(String source, String reason, String detail) {}

  /** What is printed of a source, and whether it is a page. */
  private record Shown(String text, boolean page) {}

  @Override
  public Integer call() throws UsageException, InterruptedException, ExecutionException {
    List<Source> wanted = new PageSources(openHosts).of(sources);
    int threads = Math.min(wanted.size(), Runtime.getRuntime().availableProcessors());
    ExecutorService readers = Executors.newFixedThreadPool(threads);
    try {
      return printed(wanted.iterator(), readers, threads * AHEAD_PER_THREAD)
          ? 0
          : Hopsmith.RUN_FAILED;
    } finally {
      readers.shutdownNow();
    }
  }

  /** Prints all in order, with at most so many read ahead; whether all are pages. */
  private boolean printed(Iterator<Source> wanted, ExecutorService readers, int ahead)
      throws InterruptedException, ExecutionException {
    Deque<Future<Shown>> reading = new ArrayDeque<>();
    boolean all = true;
    while (wanted.hasNext() || !reading.isEmpty()) {
      while (wanted.hasNext() && reading.size() < ahead) {
        Source source = wanted.next();
        reading.add(readers.submit(() -> shown(source)));
      }
      Shown shown = reading.remove().get();
      print(shown);
      all &= shown.page();
    }
    return all;
  }

  private Shown shown(Source source) {
    try {
      Page page = source.reading().page();
      return new Shown(
          json ? Json.line(PageView.of(source.name(), page)) : PageText.of(source.name(), page),
          true);
    } catch (UnreadablePageException e) {
      return new Shown(
          json
              ? Json.line(new Refused(source.name(), e.reason().name(), e.getMessage()))
              : PlainText.printable(
                  "hopsmith read: %s: %s: %s".formatted(source.name(), e.reason(), e.getMessage())),
          false);
    }
  }

  private void print(Shown shown) {
    boolean result = json || shown.page();
    PrintWriter writer = result ? spec.commandLine().getOut() : spec.commandLine().getErr();
    writer.println(shown.text());
  }
}
