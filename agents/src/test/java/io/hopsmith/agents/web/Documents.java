package io.hopsmith.agents.web;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Documents as they come over the wire, and what the reader makes of them. */
final class Documents {
  static final String URL = "http://atlas.example/a/page.html";

  private Documents() {}

  static FetchedDocument of(String contentType, byte[] body) {
    return new FetchedDocument(
        URL, List.of(), 200, contentType, body, Instant.EPOCH, "allowed: no robots.txt");
  }

  static FetchedDocument html(String html) {
    return of("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  static Page read(String html) throws UnreadablePageException {
    return new HtmlPageReader().read(html(html));
  }

  /** The blocks as lines: kind, context, label and value where there are any, text. */
  static List<String> blocks(String html) throws UnreadablePageException {
    return read(html).blocks().stream().map(Documents::line).toList();
  }

  static List<String> texts(String html) throws UnreadablePageException {
    return read(html).blocks().stream().map(Block::text).toList();
  }

  private static String line(Block block) {
    return switch (block.kind()) {
      case HEADING -> "h" + block.level() + " " + block.text();
      case PARAGRAPH -> "p " + block.text();
      case LIST_ITEM -> "li" + block.level() + " " + block.text();
      case KEY_VALUE ->
          "kv " + block.context() + "|" + block.label() + "|" + block.value() + "|" + block.text();
      case TABLE_ROW ->
          "tr "
              + block.context()
              + "|"
              + block.headers()
              + "|"
              + block.cells()
              + "|"
              + block.text();
    };
  }
}
