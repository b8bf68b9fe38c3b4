package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.crawl.CrawlSettings;
import io.hopsmith.agents.crawl.LocalDocuments;
import io.hopsmith.agents.crawl.SinglePage;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.web.HtmlPageReader;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.schemas.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns URLs, files and folders into single pages that can be read one by one. */
final class PageSources {
  private static final int MOST_BYTES = 5_000_000;

  private final LocalDocuments documents;
  private final SinglePage web;

  /** One page, by the name that the user knows it by. */
  record Source(String name, Reading reading) {}

  /** Reads a page; may be called in any thread. */
  interface Reading {
    Page page() throws UnreadablePageException;
  }

  /**
   * @param openHosts entries HOST or HOST:PORT that may lie inside the machine or its network
   * @throws UsageException when an entry is none
   */
  PageSources(List<String> openHosts) throws UsageException {
    HtmlPageReader reader = new HtmlPageReader();
    CrawlSettings settings = settings(openHosts);
    this.documents = new LocalDocuments(settings, reader);
    this.web = new SinglePage(settings, HostRoutes.none(), reader);
  }

  private static CrawlSettings settings(List<String> openHosts) throws UsageException {
    FetchSettings fetch = FetchSettings.defaults();
    try {
      CrawlSettings defaults = CrawlSettings.defaults();
      return defaults
          .withLimits(new CrawlSettings.Limits(1, 0, MOST_BYTES, defaults.limits().redirects(), 1))
          .withFetch(fetch.withReach(new FetchSettings.Reach(fetch.reach().ports(), openHosts)));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--open: " + e.getMessage());
    }
  }

  /**
   * The pages of all arguments in their order; those of a folder by path.
   *
   * @throws UsageException when an argument is neither a URL nor a file or folder that can be read
   */
  List<Source> of(List<String> arguments) throws UsageException {
    List<Source> sources = new ArrayList<>();
    for (String argument : arguments) {
      String lower = argument.toLowerCase(Locale.ROOT);
      if (lower.startsWith("http://") || lower.startsWith("https://")) {
        sources.add(new Source(argument, () -> web.fetch(argument)));
      } else {
        sources.addAll(local(argument));
      }
    }
    return sources;
  }

  private List<Source> local(String argument) throws UsageException {
    Path path = path(argument);
    if (Files.isRegularFile(path)) {
      Path folder = path.toAbsolutePath().getParent();
      return List.of(source(folder, path.toAbsolutePath(), argument));
    }
    if (!Files.isDirectory(path)) {
      throw new UsageException(
          "'%s' is no http(s) URL, and there is no file or folder of that name"
              .formatted(argument));
    }
    try {
      List<Source> sources = new ArrayList<>();
      for (Path file : LocalDocuments.in(path)) {
        sources.add(source(path, file, file.toString()));
      }
      if (sources.isEmpty()) {
        throw new UsageException("folder %s holds no .html, .htm or .txt file".formatted(argument));
      }
      return sources;
    } catch (IOException e) {
      throw new UsageException(
          "folder %s cannot be listed: %s".formatted(argument, e.getMessage()), e);
    }
  }

  private Source source(Path folder, Path file, String name) {
    return new Source(name, () -> documents.page(folder, file));
  }

  private static Path path(String argument) throws UsageException {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new UsageException("'%s' is no path: %s".formatted(argument, e.getReason()), e);
    }
  }
}
