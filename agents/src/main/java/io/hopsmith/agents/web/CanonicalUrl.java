package io.hopsmith.agents.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * The address that a page calls its own (<a href="https://www.rfc-editor.org/rfc/rfc6596">RFC
 * 6596</a>): its canonical link, else its {@code og:url}. Pages with one canonical address count as
 * one page, so that a false one loses pages; sites that copy one template name the same address
 * everywhere. Hence it is believed only when
 *
 * <ul>
 *   <li>the page names a single one;
 *   <li>it lies on the page's own site: nobody can speak for another's pages. A file has no site,
 *       and may name where it was saved from;
 *   <li>it is neither the front page of a page that is none nor an error page.
 * </ul>
 */
final class CanonicalUrl {
  private static final Evaluator LINK =
      Selector.evaluatorOf("link[rel~=(?i)\\bcanonical\\b][href]");
  private static final Evaluator OPEN_GRAPH =
      Selector.evaluatorOf("meta[property=og:url][content]");
  private static final Pattern FRONT =
      Pattern.compile(
          "/*+(?:(?:index|default|home)(?:\\.\\w{2,5})?)?/*+", Pattern.CASE_INSENSITIVE);
  private static final Pattern ERROR =
      Pattern.compile(
          "(?:^|/)(?:40[34]|500|errors?|not[-_]?found|page[-_]?not[-_]?found)(?:\\.\\w{2,5})?/?$");

  private CanonicalUrl() {}

  /**
   * The absolute address without fragment; empty when the page names none that can be believed.
   *
   * @param url where the page was read
   */
  static Optional<String> of(Dom dom, String url) {
    return named(dom.named("link", LINK).map(link -> link.absUrl("href")))
        .filter(named -> isBelieved(named, url))
        .or(
            () ->
                named(dom.named("meta", OPEN_GRAPH).map(meta -> meta.absUrl("content")))
                    .filter(named -> isBelieved(named, url)));
  }

  /** Two different ones say nothing. */
  private static Optional<String> named(Stream<String> urls) {
    List<String> found = urls.distinct().toList();
    return found.size() == 1 ? LinkReader.absolute(found.get(0).strip()) : Optional.empty();
  }

  private static boolean isBelieved(String named, String url) {
    Optional<URI> to = uri(named).filter(uri -> uri.getHost() != null);
    Optional<URI> from = uri(url);
    if (to.isEmpty() || from.isEmpty()) {
      return false;
    }
    String path = to.get().getPath().toLowerCase(Locale.ROOT);
    boolean isFile = "file".equalsIgnoreCase(from.get().getScheme());
    boolean isOwn = isFile || isOneSite(named, url) || isOneHost(to.get(), from.get());
    boolean isFront =
        isFront(to.get()) && !(isFile ? isFrontFile(from.get()) : isFront(from.get()));
    return isOwn && !isFront && !ERROR.matcher(path).find();
  }

  private static boolean isOneSite(String named, String url) {
    return WebSite.of(named).equals(WebSite.of(url));
  }

  /** With www or without, where no registrable domain is known. */
  private static boolean isOneHost(URI to, URI from) {
    return from.getHost() != null && bare(to.getHost()).equals(bare(from.getHost()));
  }

  private static String bare(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring(4) : lower;
  }

  private static boolean isFront(URI uri) {
    return uri.getRawQuery() == null && FRONT.matcher(uri.getPath()).matches();
  }

  /** Whether a file has the name of a front page. */
  private static boolean isFrontFile(URI file) {
    String path = file.getPath();
    return FRONT.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
  }

  private static Optional<URI> uri(String url) {
    try {
      return Optional.of(new URI(url.replace(" ", "%20"))).filter(uri -> uri.getPath() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
