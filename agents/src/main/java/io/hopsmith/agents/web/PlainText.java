package io.hopsmith.agents.web;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Texts from elsewhere than pages, such as snippets of search engines, as pages are read. Pure. */
public final class PlainText {
  private static final Pattern DECORATION =
      Pattern.compile("(?i)</?(?:strong|b|em|i|mark|span|br|wbr)(?:\\s[^<>]*)?/?>");

  private PlainText() {}

  /**
   * The text on one line: without the elements that set off words, with characters in the place of
   * their references, and without characters that have no shape.
   */
  public static String of(String marked) {
    String bare = DECORATION.matcher(marked).replaceAll("");
    return VisibleText.of(Parser.unescapeEntities(bare, false));
  }
}
