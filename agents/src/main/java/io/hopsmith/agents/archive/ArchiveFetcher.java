package io.hopsmith.agents.archive;

import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.fetch.FetchException;
import io.hopsmith.agents.fetch.Fetcher;
import io.hopsmith.agents.fetch.KeptMessages;
import io.hopsmith.agents.fetch.Validators;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An archive in the place of the network: nothing is asked of any server. A robots.txt that it
 * lacks counts as missing, as whoever filled the archive had to obey it. Safe for several threads.
 */
public final class ArchiveFetcher implements Fetcher {
  private static final int NOT_FOUND = 404;

  private final Archive archive;

  public ArchiveFetcher(Archive archive) {
    this.archive = archive;
  }

  /**
   * {@inheritDoc}
   *
   * @param known not looked at: the archive knows one version
   * @throws FetchException as the live request failed; or when the archive lacks the answer, or
   *     holds less of it than is wanted
   */
  @Override
  public Answer get(String url, int maxBytes, Predicate<String> wantsBody, Validators known)
      throws FetchException {
    Optional<Kept> kept = find(url, maxBytes, wantsBody);
    if (kept.isEmpty()) {
      return missing(url);
    }
    if (kept.get() instanceof Kept.Failed failed) {
      throw failed.failure();
    }
    if (kept.get() instanceof Kept.Cut cut) {
      throw FetchException.kept(
          Reason.TOO_LARGE,
          "the archive holds only the first %d bytes of the body (WARC-Truncated: %s)"
              .formatted(cut.bytes(), cut.why()));
    }
    return ((Kept.Whole) kept.get()).answer();
  }

  private Optional<Kept> find(String url, int maxBytes, Predicate<String> wantsBody)
      throws FetchException {
    try {
      return archive.find(url, maxBytes, wantsBody);
    } catch (IOException e) {
      throw FetchException.kept(
          Reason.UNREACHABLE, "the archive cannot be read: " + e.getMessage());
    }
  }

  private static Answer missing(String url) throws FetchException {
    if ("/robots.txt".equals(URI.create(url).getPath())) {
      return KeptMessages.head(NOT_FOUND, List.of());
    }
    throw FetchException.kept(Reason.UNREACHABLE, "the archive holds no answer of this URL");
  }

  /** Nothing: no server is asked. */
  @Override
  public void crawlDelay(String origin, Duration wish) {}

  @Override
  public int requests() {
    return 0;
  }

  @Override
  public long bodyBytes() {
    return 0;
  }

  @Override
  public void close() {}
}
