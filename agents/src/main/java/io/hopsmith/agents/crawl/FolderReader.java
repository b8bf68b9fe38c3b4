package io.hopsmith.agents.crawl;

import io.hopsmith.agents.crawl.RedirectEnds.Totals;
import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.PageReader;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads the {@code .html}, {@code .htm} and {@code .txt} files of a folder as the pages of a site
 * named after the folder; size and page caps, include and exclude patterns apply. Page URLs are
 * {@code file:///FOLDER/relative/path}, the same on every machine.
 */
public final class FolderReader {
  private static final int STATUS = 200;

  private final CrawlSettings settings;
  private final PageReader reader;

  public FolderReader(CrawlSettings settings, PageReader reader) {
    this.settings = settings;
    this.reader = reader;
  }

  /** The same with all pages in memory, in the result. */
  public SiteCrawlResult read(Path folder) throws IOException {
    List<Page> content = new ArrayList<>();
    return read(folder, content::add).withContent(content);
  }

  /**
   * All files of the folder and its subfolders, sorted by path.
   *
   * @param content gets each page as soon as it is read, without the URLs that lead to it
   * @return the result, whose pages are without content
   * @throws IOException when the folder cannot be read; a single file that cannot is a rejection
   */
  public SiteCrawlResult read(Path folder, Consumer<Page> content) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("seed folder '" + folder + "' does not exist or is not a folder");
    }
    return new Reading(folder.toRealPath(), content).result();
  }

  /**
   * Whether the folder or a subfolder has any file that would be read.
   *
   * @throws IOException when a folder cannot be listed
   */
  public static boolean holdsDocuments(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(FolderReader::isDocument);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** One folder being read. */
  private final class Reading {
    private final Path folder;
    private final Consumer<Page> content;
    private final long start = System.nanoTime();
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, String> redirects = new TreeMap<>();
    private final Map<String, Rejection> rejections = new TreeMap<>();
    private final Set<String> webLinks = new TreeSet<>();
    private int unwanted;
    private int offered;
    private long bytes;

    Reading(Path folder, Consumer<Page> content) throws IOException {
      this.folder = folder;
      this.content = content;
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(FolderReader::isDocument).sorted().forEach(this::offer);
      }
    }

    SiteCrawlResult result() {
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      String site = Sites.of(FolderUrls.of(folder, folder.resolve("x")));
      noteWebLinks(redirects.values().stream());
      return new RedirectEnds(redirects, pages, rejections)
          .result(site, webLinks, new Totals(offered, unwanted, 0, bytes, millis));
    }

    private void offer(Path file) {
      String url = FolderUrls.of(folder, file);
      if (!settings.scope().covers(url)) {
        unwanted++;
        return;
      }
      offered++;
      int cap = settings.limits().pagesPerSite();
      if (pages.size() >= cap) {
        refuse(url, Reason.CRAWL_LIMIT, "crawl.max_pages_per_site %d reached".formatted(cap));
      } else {
        read(url, file);
      }
    }

    private void read(String url, Path file) {
      document(url, file).ifPresent(page -> keep(url, page));
    }

    private Optional<Page> document(String url, Path file) {
      try {
        if (Files.size(file) > settings.limits().bytes()) {
          refuse(url, Reason.TOO_LARGE, "file over crawl.max_bytes " + settings.limits().bytes());
          return Optional.empty();
        }
        byte[] body = Files.readAllBytes(file);
        bytes += body.length;
        Parsed parsed = DocumentReader.read(document(url, body), reader);
        if (parsed instanceof Parsed.Refresh refresh) {
          redirects.put(url, FolderUrls.normalise(refresh.target()));
        } else if (parsed instanceof Parsed.Read read) {
          return Optional.of(FolderUrls.normalise(read.page()));
        }
      } catch (UnreadablePageException e) {
        refuse(url, e.reason(), e.getMessage());
      } catch (IOException e) {
        refuse(url, Reason.UNREACHABLE, Failures.describe(e));
      } catch (RuntimeException e) { // one bad page never stops a run
        refuse(url, Reason.FAILURE, Failures.describe(e));
      }
      return Optional.empty();
    }

    private FetchedDocument document(String url, byte[] body) {
      String type = contentType(url);
      return new FetchedDocument(
          url, List.of(), STATUS, type, body, settings.clock().instant(), "allowed: a local file");
    }

    private void refuse(String url, Reason reason, String detail) {
      rejections.put(url, CrawlLedger.rejection(url, reason, detail));
    }

    private void keep(String url, Page page) {
      noteWebLinks(page.blocks().stream().flatMap(block -> block.links().stream()).map(Link::url));
      content.accept(page);
      pages.put(url, page.withoutContent());
    }

    private void noteWebLinks(Stream<String> urls) {
      urls.map(Urls::normalise).flatMap(Optional::stream).forEach(webLinks::add);
    }
  }

  /** What a file of this name holds. */
  static String contentType(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".txt") ? "text/plain" : "text/html";
  }

  static boolean isDocument(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file)
        && (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".txt"));
  }
}
