package io.hopsmith.agents.crawl;

import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.PageReader;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page reader just good enough to crawl with: all links, paragraphs as main content. */
final class PlainReader implements PageReader {

  @Override
  public Page read(FetchedDocument document) throws UnreadablePageException {
    Document html =
        Jsoup.parse(new String(document.body(), StandardCharsets.UTF_8), document.url());
    if (html.text().isBlank()) {
      throw new UnreadablePageException(Reason.EMPTY_PAGE, "no text");
    }
    if (html.text().contains("reader bug")) {
      throw new IllegalStateException("a bug of the reader");
    }
    List<Block> blocks = html.select("p").stream().map(PlainReader::block).toList();
    return new Page(
        Ids.of(document.url()),
        document.url(),
        document.url(),
        Sites.of(document.url()),
        document.redirectedFrom(),
        document.status(),
        document.fetchedAt(),
        Ids.sha256(document.body()),
        Answer.mediaType(document.contentType()),
        "utf-8",
        "und",
        "unknown",
        document.robots(),
        html.title(),
        "",
        List.of(),
        List.of(),
        Page.About.NOTHING,
        blocks,
        List.of(),
        links(html));
  }

  private static Block block(Element paragraph) {
    return Block.text(Block.Kind.PARAGRAPH, 0, "", paragraph.text(), links(paragraph));
  }

  private static List<Link> links(Element element) {
    return element.select("a[href]").stream()
        .map(anchor -> new Link(anchor.absUrl("href").replaceFirst("#.*", ""), anchor.text(), ""))
        .toList();
  }
}
