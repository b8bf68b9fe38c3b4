package io.hopsmith.agents.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads redirects that a page asks for by a refresh without delay. */
public final class MetaRefresh {
  private static final int HEAD_BYTES = 16_384;
  private static final Pattern NOW =
      Pattern.compile(
          "(?is)^\\s*0*(?:\\.0*)?\\s*[;,]\\s*(?:url\\s*=\\s*)?['\"]?\\s*([^'\"\\s]+).*");

  private MetaRefresh() {}

  /**
   * The absolute URL without fragment that the document sends its readers to at once; empty when it
   * sends them nowhere, only later, or to itself. Looks at the first 16 KiB of HTML.
   */
  public static Optional<String> target(FetchedDocument document) {
    int length = Math.min(document.body().length, HEAD_BYTES);
    String head = new String(document.body(), 0, length, StandardCharsets.ISO_8859_1);
    return head.toLowerCase(Locale.ROOT).contains("refresh")
        ? parsed(Jsoup.parse(head, document.url())).filter(url -> !url.equals(self(document)))
        : Optional.empty();
  }

  private static String self(FetchedDocument document) {
    return document.url().replaceFirst("#.*", "");
  }

  private static Optional<String> parsed(Document head) {
    for (Element meta : head.select("meta[http-equiv=refresh][content]")) {
      Matcher now = NOW.matcher(meta.attr("content"));
      if (meta.closest("noscript") == null && now.matches()) {
        meta.attr("content", now.group(1));
        return LinkReader.absolute(meta.absUrl("content"));
      }
    }
    return Optional.empty();
  }
}
