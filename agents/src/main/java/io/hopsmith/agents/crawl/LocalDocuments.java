package io.hopsmith.agents.crawl;

import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.PageReader;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads single files as pages, as {@link FolderReader} reads those of a folder, but for the way
 * that a refresh points to: the file is shown, not what it leads to. Safe for several threads where
 * the reader is.
 */
public final class LocalDocuments {
  private static final int STATUS = 200;

  private final CrawlSettings settings;
  private final PageReader reader;

  public LocalDocuments(CrawlSettings settings, PageReader reader) {
    this.settings = settings;
    this.reader = reader;
  }

  /**
   * The {@code .html}, {@code .htm} and {@code .txt} files of a folder and its subfolders, sorted
   * by path.
   *
   * @throws IOException when a folder cannot be listed
   */
  public static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(FolderReader::isDocument).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * A file as a page whose address is {@code file:///FOLDER/relative/path}; files with another
   * ending than a folder's documents are told by their content.
   *
   * @param folder the folder, or one around it, that the file stands in
   * @throws UnreadablePageException when it cannot be read, with the reason of a rejection
   */
  public Page page(Path folder, Path file) throws UnreadablePageException {
    try {
      if (Files.size(file) > settings.limits().bytes()) {
        throw new UnreadablePageException(
            Reason.TOO_LARGE, "file over crawl.max_bytes " + settings.limits().bytes());
      }
      return reader.read(document(folder, file));
    } catch (IOException e) {
      throw new UnreadablePageException(Reason.UNREACHABLE, Failures.describe(e));
    } catch (RuntimeException e) { // one bad file never stops the others
      throw new UnreadablePageException(Reason.FAILURE, Failures.describe(e));
    }
  }

  private FetchedDocument document(Path folder, Path file) throws IOException {
    String url =
        FolderUrls.of(folder.toRealPath(), folder.toRealPath().resolve(folder.relativize(file)));
    return new FetchedDocument(
        url,
        List.of(),
        STATUS,
        FolderReader.isDocument(file) ? FolderReader.contentType(url) : "",
        Files.readAllBytes(file),
        settings.clock().instant(),
        "allowed: a local file");
  }
}
