package io.hopsmith.agents.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.crawler.Page;
import edu.uci.ics.crawler4j.parser.HtmlParser;
import edu.uci.ics.crawler4j.parser.Parser;
import edu.uci.ics.crawler4j.url.TLDList;
import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.web.UnreadablePageException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Our reader in the place of Tika, so that each document is parsed once. */
final class DocumentParser extends Parser {
  private final DocumentReader documents;
  private final ReadAhead ahead;

  /**
   * @param ahead where documents are that were read before their turn
   */
  DocumentParser(CrawlConfig config, TLDList domains, DocumentReader documents, ReadAhead ahead)
      throws IOException {
    super(config, new BasicURLNormalizer(), new HtmlParser() {}, domains, CrawlUrl::new);
    this.documents = documents;
    this.ahead = ahead;
  }

  @Override
  public void parse(Page page) throws UnreadablePageException {
    Optional<Parsed> early = ahead.document();
    page.setParseData(early.isPresent() ? early.get() : read(page));
  }

  private Parsed read(Page page) throws UnreadablePageException {
    Answer answer =
        new Answer(
            page.getStatusCode(),
            List.of(page.getFetchResponseHeaders()),
            page.getContentData(),
            false,
            ((CrawlUrl) page.getWebURL()).arrived());
    return documents.read(page.getWebURL().getURL(), answer, page.getWebURL().getTag());
  }
}
