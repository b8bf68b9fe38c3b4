package io.hopsmith.agents.web;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.util.List;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Reads HTML and plain text. A document is decoded and parsed once; time and memory are bounded by
 * {@link ReadingLimits}, whatever the document holds. Keeps no state: safe for several threads.
 */
public final class HtmlPageReader implements PageReader {
  private static final Evaluator FRAMES = Selector.evaluatorOf("frame[src]");
  private static final int MOST_FRAMES = 5;

  private final ReadingLimits limits;

  /** A reader with the usual limits. */
  public HtmlPageReader() {
    this(ReadingLimits.defaults());
  }

  public HtmlPageReader(ReadingLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads a document.
   *
   * @throws UnreadablePageException with {@code CONTENT_TYPE} when it is neither HTML nor plain
   *     text, {@code UNREADABLE} when its bytes are no text, {@code EMPTY_PAGE} when it shows no
   *     text, {@code DOM_LIMIT} or {@code EXTRACTION_TIME} when it goes beyond a limit
   */
  @Override
  public Page read(FetchedDocument document) throws UnreadablePageException {
    DocumentFormat format = DocumentFormat.of(document);
    DecodedText decoded = DecodedText.of(document.body(), document.contentType());
    DocumentFormat.requireReadable(document.url(), decoded.text());
    ReadingBudget budget = ReadingBudget.of(limits.time(), decoded.text().length());
    try {
      return format == DocumentFormat.HTML
          ? html(document, decoded, budget)
          : plain(document, decoded, budget);
    } catch (ReadingBudget.SpentException e) {
      throw new UnreadablePageException(e.reason(), document.url() + ": " + e.getMessage());
    }
  }

  private Page html(FetchedDocument document, DecodedText decoded, ReadingBudget budget)
      throws UnreadablePageException {
    Dom dom = BoundedDom.parse(decoded.text(), document.url(), limits, budget);
    MainContent content = MainContent.of(dom, budget);
    LinkReader links = new LinkReader(dom.document().baseUri(), budget);
    List<Block> blocks = BlockReader.read(content, links, budget);
    if (isBlank(blocks)) {
      blocks = BlockReader.read(MainContent.ofLinks(dom, budget), links, budget);
    }
    requireText(blocks, document, dom);
    PageHead head = PageHead.of(dom, document.url(), content.h1(), budget);
    List<Link> inContent = blocks.stream().flatMap(block -> block.links().stream()).toList();
    return page(
        document,
        decoded,
        head,
        Chronologies.read(blocks, head.headline()),
        links.all(dom, inContent));
  }

  /** What a set of frames shows stands in other documents. */
  private static void requireText(List<Block> blocks, FetchedDocument document, Dom dom)
      throws UnreadablePageException {
    List<String> frames =
        isBlank(blocks) ? dom.document().select(FRAMES).eachAttr("src") : List.<String>of();
    if (!frames.isEmpty()) {
      throw new UnreadablePageException(
          Rejection.Reason.EMPTY_PAGE,
          "%s: a set of frames without text of its own; read what is in them: %s"
              .formatted(
                  document.url(),
                  String.join(", ", frames.subList(0, Math.min(MOST_FRAMES, frames.size())))));
    }
  }

  private static boolean isBlank(List<Block> blocks) {
    return blocks.stream().noneMatch(block -> Words.hasLetterOrDigit(block.text()));
  }

  private static Page plain(FetchedDocument document, DecodedText decoded, ReadingBudget budget)
      throws UnreadablePageException {
    String text = decoded.text();
    PageHead head =
        new PageHead(
            document.url(),
            "",
            Licences.UNKNOWN,
            PlainTextReader.title(text),
            "",
            List.of(),
            List.of(),
            Page.About.NOTHING,
            List.of());
    return page(document, decoded, head, PlainTextReader.blocks(text, budget), List.of());
  }

  /** What the page says of itself holds before what its server says; of several, none. */
  private static String declaredLanguage(FetchedDocument document, PageHead head) {
    String said =
        head.declaredLanguage().isBlank() ? document.contentLanguage() : head.declaredLanguage();
    return said.contains(",") ? "" : said;
  }

  private static Page page(
      FetchedDocument document,
      DecodedText decoded,
      PageHead head,
      List<Block> blocks,
      List<Link> links)
      throws UnreadablePageException {
    if (isBlank(blocks)) {
      throw new UnreadablePageException(
          Rejection.Reason.EMPTY_PAGE,
          document.url() + ": no visible text in " + document.body().length + " bytes");
    }
    return new Page(
        Ids.of(head.canonicalUrl()),
        document.url(),
        head.canonicalUrl(),
        WebSite.of(document.url()),
        document.redirectedFrom(),
        document.status(),
        document.fetchedAt(),
        Ids.sha256(document.body()),
        DocumentFormat.mediaType(document.contentType()),
        decoded.charset(),
        LanguageReader.language(declaredLanguage(document, head), blocks),
        head.licence(),
        document.robots(),
        head.title(),
        head.headline(),
        head.names(),
        head.types(),
        head.about(),
        blocks,
        head.jsonLd(),
        links);
  }
}
