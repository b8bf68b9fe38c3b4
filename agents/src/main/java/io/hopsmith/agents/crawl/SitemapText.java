package io.hopsmith.agents.crawl;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The content of one sitemap: XML, an index of sitemaps, RSS, Atom or plain text, as it is or in
 * gzip (<a href="https://www.sitemaps.org/protocol.html">sitemaps.org</a>). Document type
 * definitions, and with them entities, are refused.
 */
final class SitemapText {
  /** Bytes of an unpacked sitemap, as sitemaps.org says. */
  static final int MOST_BYTES = 50 * 1024 * 1024;

  private static final int GZIP_MAGIC = 0x1f8b;
  private static final SiteMapParser PARSER = new SiteMapParser(false, false);

  private SitemapText() {}

  /** An entry: another sitemap, or a URL, with the time of its last change. */
  record Entry(boolean isSitemap, String url, Optional<Date> modified) {}

  /**
   * All entries, in order.
   *
   * @param expansion how many times as large as packed gzip may become
   * @throws UnreadablePageException when it is no sitemap, or too large
   */
  static List<Entry> entries(URL url, byte[] body, int expansion) throws UnreadablePageException {
    byte[] content = isGzip(body) ? unpacked(body, expansion) : body;
    try {
      AbstractSiteMap sitemap = PARSER.parseSiteMap(content, url);
      return sitemap instanceof SiteMapIndex index
          ? sitemaps(index.getSitemaps())
          : urls((SiteMap) sitemap);
    } catch (UnknownFormatException | IOException e) {
      throw unreadable("no sitemap: " + line(e));
    } catch (RuntimeException e) { // a parser's bug ends one sitemap, not the run
      throw unreadable("a sitemap that cannot be parsed: " + Failures.describe(e));
    }
  }

  private static List<Entry> sitemaps(Collection<AbstractSiteMap> sitemaps) {
    return sitemaps.stream()
        .map(s -> new Entry(true, s.getUrl().toString(), Optional.ofNullable(s.getLastModified())))
        .toList();
  }

  private static List<Entry> urls(SiteMap sitemap) {
    return sitemap.getSiteMapUrls().stream()
        .map(u -> new Entry(false, u.getUrl().toString(), Optional.ofNullable(u.getLastModified())))
        .toList();
  }

  private static boolean isGzip(byte[] body) {
    return body.length > 2 && ((body[0] & 0xff) << 8 | (body[1] & 0xff)) == GZIP_MAGIC;
  }

  private static byte[] unpacked(byte[] body, int expansion) throws UnreadablePageException {
    long most = Math.min(MOST_BYTES, Math.max(65_536L, (long) body.length * expansion));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] content = in.readNBytes((int) most + 1);
      if (content.length > most) {
        throw most == MOST_BYTES
            ? new UnreadablePageException(Reason.TOO_LARGE, "unpacked over 50 MB")
            : new UnreadablePageException(
                Reason.EXPANSION_LIMIT,
                "grows over crawl.limits.expansion " + expansion + " times");
      }
      return content;
    } catch (IOException e) {
      throw new UnreadablePageException(
          Reason.MALFORMED_ANSWER, "broken gzip: " + Failures.describe(e));
    }
  }

  private static UnreadablePageException unreadable(String why) {
    return new UnreadablePageException(Reason.UNREADABLE, why);
  }

  private static String line(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage()).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
