package io.hopsmith.pipelines.cli;

import io.hopsmith.pipelines.browse.BrowseException;
import io.hopsmith.pipelines.browse.Browser;
import io.hopsmith.pipelines.export.DatasetFolder;
import io.hopsmith.pipelines.export.ExportException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves a dataset as pages to look at and to mark rows in, until it is interrupted. */
@Command(
    name = "browse",
    mixinStandardHelpOptions = true,
    description = {
      "Serve a dataset as pages on this machine: search, filter, sort, compare, step through, mark.",
      "Marks go to a review file; 'hopsmith publish CONFIG --review FILE' leaves out what was dropped."
    })
final class BrowseCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder of a run, or its dataset.")
  private Path folder;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to listen on; without it, or with 0, a free one.")
  private int port;

  @Option(
      names = "--review",
      paramLabel = "FILE",
      description =
          "File that marks are kept in; without it review.jsonl in the run's folder, beside the"
              + " dataset.")
  private Optional<Path> review = Optional.empty();

  @Override
  public Integer call() throws UsageException {
    if (port < 0 || port > LAST_PORT) {
      throw new UsageException("--port is %d; it must be 0 to %d".formatted(port, LAST_PORT));
    }
    try {
      Path dataset = DatasetFolder.find(folder).toRealPath();
      Path marks = review.orElse(dataset.resolveSibling("review.jsonl")).toAbsolutePath();
      checkWritable(marks);
      try (Browser browser = Browser.start(dataset, marks, port)) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("browse: " + browser.address());
        out.println("marks: " + marks);
        out.println("Ctrl-C ends it.");
        out.flush();
        new CountDownLatch(1).await();
        return 0;
      }
    } catch (ExportException | BrowseException e) {
      throw new UsageException(e.getMessage(), e);
    } catch (IOException e) {
      throw new UsageException("%s cannot be read: %s".formatted(folder, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static void checkWritable(Path marks) throws UsageException {
    Path parent = marks.getParent();
    if (Files.exists(marks) ? !Files.isWritable(marks) : !Files.isWritable(parent)) {
      throw new UsageException(
          "the review file %s cannot be written; name another with --review".formatted(marks));
    }
    if (Files.isDirectory(marks)) {
      throw new UsageException("--review %s is a folder; name a file in it".formatted(marks));
    }
  }
}
