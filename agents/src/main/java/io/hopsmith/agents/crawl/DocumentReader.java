package io.hopsmith.agents.crawl;

import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.PageReader;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.schemas.Rejection.Reason;
import java.util.List;
import java.util.Optional;

/** Turns answers into pages, or into the redirects they are. Safe for several threads. */
final class DocumentReader {
  private final CrawlSettings settings;
  private final PageReader reader;

  DocumentReader(CrawlSettings settings, PageReader reader) {
    this.settings = settings;
    this.reader = reader;
  }

  /** Whether the body of an answer with this Content-Type header can be a page. */
  boolean isWanted(String contentType) {
    return settings.scope().reads(contentType);
  }

  /**
   * The document of a successful answer.
   *
   * @param robots the decision that let it be fetched
   */
  Parsed read(String url, Answer answer, String robots) throws UnreadablePageException {
    return read(
        new FetchedDocument(
            url,
            List.of(),
            answer.status(),
            answer.header("Content-Type"),
            answer.body(),
            settings.fetchTime(answer.arrived()),
            robots,
            answer.header("Content-Language")));
  }

  /** A document as a page or as the redirect it is, if it is of a wanted type. */
  Parsed read(FetchedDocument document) throws UnreadablePageException {
    if (!isWanted(document.contentType())) {
      String types = String.join(", ", settings.scope().contentTypes());
      throw new UnreadablePageException(
          Reason.CONTENT_TYPE,
          "%s is not one of %s".formatted(Answer.mediaType(document.contentType()), types));
    }
    return read(document, reader);
  }

  /** A document as a page or as the redirect it is. */
  static Parsed read(FetchedDocument document, PageReader reader) throws UnreadablePageException {
    try {
      Optional<String> target = MetaRefresh.target(document);
      return target.isPresent()
          ? new Parsed.Refresh(target.get())
          : new Parsed.Read(reader.read(document));
    } catch (StackOverflowError e) {
      throw new UnreadablePageException(Reason.UNREADABLE, "elements are nested too deeply");
    }
  }
}
