package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.crawl.Sites;
import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.PageReader;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads paragraphs, their links and {@code link rel=canonical}. */
final class ParagraphReader implements PageReader {

  @Override
  public Page read(FetchedDocument fetched) throws UnreadablePageException {
    String text = new String(fetched.body(), StandardCharsets.UTF_8);
    Document html = Jsoup.parse(text, fetched.url());
    if (html.text().isBlank()) {
      throw new UnreadablePageException(Rejection.Reason.EMPTY_PAGE, "no text");
    }
    Element link = html.selectFirst("link[rel=canonical]");
    String canonical = link == null ? fetched.url() : link.absUrl("href");
    List<Block> blocks =
        html.select("p").stream()
            .map(p -> Block.text(Block.Kind.PARAGRAPH, 0, "", p.text(), links(p)))
            .toList();
    return new Page(
        Ids.of(canonical),
        fetched.url(),
        canonical,
        Sites.of(fetched.url()),
        fetched.redirectedFrom(),
        fetched.status(),
        fetched.fetchedAt(),
        Ids.sha256(fetched.body()),
        "text/html",
        "utf-8",
        "en",
        "unknown",
        fetched.robots(),
        html.title(),
        "",
        List.of(),
        List.of(),
        Page.About.NOTHING,
        blocks,
        List.of(),
        links(html));
  }

  private static List<Link> links(Element element) {
    return element.select("a[href]").stream()
        .map(a -> new Link(a.absUrl("href"), a.text(), ""))
        .toList();
  }
}
