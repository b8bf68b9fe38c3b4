package io.hopsmith.agents.crawl.serve;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Content-Type headers for files. */
final class MediaTypes {
  private static final int PROLOGUE_BYTES = 2_048;
  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta[^>]+charset\\s*=|<\\?xml[^>]+encoding\\s*=|^\\u00ef\\u00bb\\u00bf|^\\u00fe\\u00ff|^\\u00ff\\u00fe",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("xml", "application/xml"),
          Map.entry("json", "application/json"),
          Map.entry("jsonld", "application/ld+json"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("md", "text/markdown; charset=utf-8"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("zip", "application/zip"),
          Map.entry("gz", "application/gzip"));

  private MediaTypes() {}

  /**
   * By the name's extension. HTML gets {@code charset=utf-8} unless the document declares a charset
   * of its own, which the header would override.
   */
  static String of(String name, byte[] body) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "html", "htm" -> html("text/html", body);
      case "xhtml" -> html("application/xhtml+xml", body);
      default -> OTHERS.getOrDefault(extension, "application/octet-stream");
    };
  }

  /** A decoded path as it stands in a URL. */
  static String encoded(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("path '" + path + "' cannot stand in a URL", e);
    }
  }

  private static String html(String type, byte[] body) {
    int length = Math.min(body.length, PROLOGUE_BYTES);
    String start = new String(body, 0, length, StandardCharsets.ISO_8859_1);
    return DECLARED.matcher(start).find() ? type : type + "; charset=utf-8";
  }
}
