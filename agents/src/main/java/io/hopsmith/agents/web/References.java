package io.hopsmith.agents.web;

import java.util.BitSet;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/**
 * Resolves the references of a page's links. Most are plain paths, which need no more than the site
 * or the folder before them; all others are left to jsoup, and through it to {@code java.net.URL},
 * which takes far longer. Both give the same. One per page.
 */
final class References {
  private static final String HREF = "href";

  /** What stands for itself in a path or query; a colon may end a scheme. */
  private static final BitSet PLAIN = new BitSet();

  static {
    PLAIN.set('0', '9' + 1);
    PLAIN.set('A', 'Z' + 1);
    PLAIN.set('a', 'z' + 1);
    "-_~!$&()*+,;=@%/.?:".chars().forEach(PLAIN::set);
  }

  private final String site;
  private final String folder;

  /**
   * @param base absolute URL of the page; where it is none, only absolute references lead anywhere
   */
  References(String base) {
    site = before("/x", base);
    folder = before("x", base);
  }

  /** What the page's address puts before a reference; empty where it has no such address. */
  private static String before(String reference, String base) {
    String resolved = new Element(Tag.valueOf("a"), base).attr(HREF, reference).absUrl(HREF);
    return resolved.endsWith("/x")
        ? resolved.substring(0, resolved.length() - reference.length())
        : "";
  }

  /** Where a link with an href leads, as an absolute URL; empty text where that is nowhere. */
  String resolve(Element link) {
    String reference = link.attr(HREF);
    int host = hostEnd(reference);
    if (!isPlain(reference, host)) {
      return link.absUrl(HREF);
    }
    if (host > 0) {
      return reference;
    }
    String before = reference.charAt(0) == '/' ? site : folder;
    return before.isEmpty() ? link.absUrl(HREF) : before + reference;
  }

  /** Where the path of an absolute reference to a host in plain letters begins; else 0. */
  private static int hostEnd(String reference) {
    int start = reference.startsWith("https://") ? 8 : reference.startsWith("http://") ? 7 : 0;
    int end = start;
    while (start > 0 && end < reference.length() && isOfHost(reference.charAt(end))) {
      end++;
    }
    return end > start && end < reference.length() && reference.charAt(end) == '/' ? end : 0;
  }

  private static boolean isOfHost(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  }

  /** Whether a path, and the query behind it, is its own normal form. */
  private static boolean isPlain(String reference, int start) {
    char before = '/';
    boolean inFolder = false;
    for (int i = start; i < reference.length(); i++) {
      char c = reference.charAt(i);
      boolean odd =
          !PLAIN.get(c)
              || (before == '/' && (c == '.' || (c == '/' && i > start)))
              || (c == '?' && i == start)
              || (c == ':' && !inFolder);
      if (odd) {
        return false;
      }
      inFolder |= c == '/';
      before = c;
    }
    return reference.length() > start;
  }
}
