package io.hopsmith.schemas;

import java.util.Locale;
import java.util.Objects;

/**
 * Where a crawl or a walk starts.
 *
 * @param kind what the value is
 * @param value an absolute http(s) URL, that of a sitemap or of its host, the path of a folder of
 *     HTML files or of an archive, or an entity's name
 */
public record Seed(Kind kind, String value) {

  /** What a seed's value is. */
  public enum Kind {
    /** An absolute http or https URL. */
    URL,
    /** A local folder of HTML files, read without a server. */
    FOLDER,
    /** A list of URLs of a site, or the host whose robots.txt names such lists. */
    SITEMAP,
    /** A local WARC file or a folder of them, read without a server. */
    WARC,
    /** The name or id of an entity of the corpus, from which a walk starts. */
    ENTITY
  }

  public Seed {
    Objects.requireNonNull(kind, "kind");
    if (value.isBlank()) {
      throw new IllegalArgumentException("seed of kind " + kind + " has an empty value");
    }
  }

  /**
   * Reads {@code http(s)://...} as a URL, {@code sitemap:http(s)://...} as a sitemap, {@code
   * file:...} as a folder and {@code warc:...} as an archive.
   */
  public static Seed parse(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      return new Seed(Kind.URL, text.strip());
    }
    if (lower.startsWith("sitemap:http://") || lower.startsWith("sitemap:https://")) {
      return new Seed(Kind.SITEMAP, text.strip().substring("sitemap:".length()));
    }
    if (lower.startsWith("file:")) {
      return new Seed(Kind.FOLDER, text.strip().substring("file:".length()));
    }
    if (lower.startsWith("warc:")) {
      return new Seed(Kind.WARC, text.strip().substring("warc:".length()));
    }
    throw new IllegalArgumentException(
        "seed '"
            + text
            + "' is neither an http(s) URL nor sitemap:URL nor file:FOLDER nor warc:FILE");
  }
}
