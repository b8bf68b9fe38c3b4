package io.hopsmith.agents.web;

import io.hopsmith.schemas.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a document is, by its header or, without one, by its first bytes. */
enum DocumentFormat {
  HTML,
  PLAIN_TEXT;

  private static final int SNIFF_BYTES = 1024;
  private static final int CONTROL_SAMPLE = 65_536;
  private static final double MOST_CONTROLS = 0.05;
  private static final Set<String> HTML_TYPES =
      Set.of("text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml");
  private static final Set<String> TEXT_TYPES = Set.of("text/plain", "text/markdown");
  private static final Pattern TAG =
      Pattern.compile("(?is)<(?:!doctype|!--|/?[a-z][a-z0-9]*[\\s/>])");
  private static final List<String> BINARY_STARTS =
      List.of("%PDF-", "\u0089PNG", "GIF8", "\u00FF\u00D8\u00FF", "PK\u0003\u0004", "\u001F\u008B");

  /** Media type of a Content-Type header: no parameters, lower case. */
  static String mediaType(String contentType) {
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Recognises a document.
   *
   * @throws UnreadablePageException for an empty body, another content type, or binary data
   */
  static DocumentFormat of(FetchedDocument document) throws UnreadablePageException {
    if (document.body().length == 0) {
      throw new UnreadablePageException(
          Rejection.Reason.EMPTY_PAGE, document.url() + ": the body has 0 bytes");
    }
    String type = mediaType(document.contentType());
    if (!type.isEmpty() && !HTML_TYPES.contains(type) && !TEXT_TYPES.contains(type)) {
      throw new UnreadablePageException(
          Rejection.Reason.CONTENT_TYPE,
          document.url() + ": content type " + type + " is neither HTML nor plain text");
    }
    return sniffed(document, type);
  }

  private static DocumentFormat sniffed(FetchedDocument document, String type)
      throws UnreadablePageException {
    byte[] body = document.body();
    String head =
        new String(body, 0, Math.min(body.length, SNIFF_BYTES), StandardCharsets.ISO_8859_1);
    if (BINARY_STARTS.stream().anyMatch(head::startsWith)) {
      throw new UnreadablePageException(
          type.isEmpty() ? Rejection.Reason.CONTENT_TYPE : Rejection.Reason.UNREADABLE,
          document.url() + ": the body is a binary file, not " + (type.isEmpty() ? "text" : type));
    }
    if (type.isEmpty()) {
      return TAG.matcher(head).find() ? HTML : PLAIN_TEXT;
    }
    return HTML_TYPES.contains(type) ? HTML : PLAIN_TEXT;
  }

  /**
   * Refuses text that is mostly control or replacement characters.
   *
   * @throws UnreadablePageException when more than 5 % of the first 64 Ki characters are such
   */
  static void requireReadable(String url, String text) throws UnreadablePageException {
    int length = Math.min(text.length(), CONTROL_SAMPLE);
    int unreadable = 0;
    for (int i = 0; i < length; i++) { // a stream would take longer than the parser
      unreadable += isUnreadable(text.charAt(i)) ? 1 : 0;
    }
    if (unreadable > MOST_CONTROLS * length) {
      throw new UnreadablePageException(
          Rejection.Reason.UNREADABLE,
          url + ": " + unreadable + " of the first " + length + " characters are no text");
    }
  }

  /** NUL is left out: parsers drop it, and text with a NUL after each letter can be read. */
  private static boolean isUnreadable(int c) {
    return c == 0xFFFD || (c < 0x20 && c != 0 && c != '\t' && c != '\n' && c != '\r' && c != '\f');
  }
}
