package io.hopsmith.agents.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the immediate refresh of an HTML page, which counts as a redirect (<a
 * href="https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh">HTML,
 * pragma directives</a>).
 */
final class MetaRefresh {
  private static final Pattern HINT =
      Pattern.compile("http-equiv\\s*=\\s*[\"']?\\s*refresh", Pattern.CASE_INSENSITIVE);
  private static final Pattern IMMEDIATE =
      Pattern.compile(
          "\\s*0*(?:\\.\\d*)?\\s*[;,]\\s*(?:url\\s*=\\s*)?([\"']?)(.+?)\\1\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private MetaRefresh() {}

  /**
   * The normalised target of a refresh with delay 0 that leads to another URL; empty otherwise.
   * Parses only documents that mention a refresh; ignores one inside {@code noscript}.
   */
  static Optional<String> target(String url, byte[] html) {
    if (!HINT.matcher(new String(html, StandardCharsets.ISO_8859_1)).find()) {
      return Optional.empty();
    }
    Document document = parse(url, html);
    return document.select("meta[http-equiv=refresh][content]").stream()
        .filter(meta -> meta.closest("noscript") == null)
        .flatMap(meta -> target(document.baseUri(), meta).stream())
        .filter(target -> !target.equals(url))
        .findFirst();
  }

  private static Optional<String> target(String base, Element meta) {
    Matcher content = IMMEDIATE.matcher(meta.attr("content"));
    return content.matches() ? Urls.resolve(base, content.group(2)) : Optional.empty();
  }

  private static Document parse(String url, byte[] html) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(html), null, url);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }
}
