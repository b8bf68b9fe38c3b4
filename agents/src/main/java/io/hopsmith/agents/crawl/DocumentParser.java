package io.hopsmith.agents.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.crawler.Page;
import edu.uci.ics.crawler4j.parser.HtmlParser;
import edu.uci.ics.crawler4j.parser.Parser;
import edu.uci.ics.crawler4j.url.TLDList;
import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.PageReader;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.Header;

/** Reads documents with our reader in place of Tika, so that each is parsed once. */
final class DocumentParser extends Parser {
  private final CrawlSettings settings;
  private final PageReader reader;

  DocumentParser(CrawlConfig config, TLDList domains, CrawlSettings settings, PageReader reader)
      throws IOException {
    super(config, new BasicURLNormalizer(), new HtmlParser() {}, domains, CrawlUrl::new);
    this.settings = settings;
    this.reader = reader;
  }

  @Override
  public void parse(Page page) throws UnreadablePageException {
    String contentType = contentType(page);
    String mediaType = Answer.mediaType(contentType);
    if (!mediaType.isEmpty() && !settings.scope().contentTypes().contains(mediaType)) {
      throw new UnreadablePageException(
          Reason.CONTENT_TYPE, "%s is not one of %s".formatted(mediaType, types()));
    }
    page.setParseData(
        read(
            new FetchedDocument(
                page.getWebURL().getURL(),
                List.of(),
                page.getStatusCode(),
                contentType,
                page.getContentData(),
                settings.fetchTime(((CrawlUrl) page.getWebURL()).arrived()),
                page.getWebURL().getTag())));
  }

  private Parsed read(FetchedDocument document) throws UnreadablePageException {
    return read(document, reader);
  }

  /** A document as a page or as the redirect it is. */
  static Parsed read(FetchedDocument document, PageReader reader) throws UnreadablePageException {
    try {
      Optional<String> target = MetaRefresh.target(document.url(), document.body());
      return target.isPresent()
          ? new Parsed.Refresh(target.get())
          : new Parsed.Read(reader.read(document));
    } catch (StackOverflowError e) {
      throw new UnreadablePageException(Reason.UNREADABLE, "elements are nested too deeply");
    }
  }

  private String types() {
    return String.join(", ", settings.scope().contentTypes());
  }

  private static String contentType(Page page) {
    return Arrays.stream(page.getFetchResponseHeaders())
        .filter(header -> header.getName().equalsIgnoreCase("Content-Type"))
        .map(Header::getValue)
        .findFirst()
        .orElse("");
  }
}
