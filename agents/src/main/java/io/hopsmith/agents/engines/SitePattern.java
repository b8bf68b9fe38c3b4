package io.hopsmith.agents.engines;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Some of the web's addresses: a domain with all below it, a domain and the beginning of a path, or
 * {@code *TEXT*} for every URL that has the text in it. Upper and lower case are the same.
 *
 * @param text as it is written, lower case
 */
public record SitePattern(String text) implements Serializable {
  /** What a pattern looks like, for messages. */
  public static final String FORM = "DOMAIN, DOMAIN/PATH or *TEXT*";

  private static final Pattern SITE =
      Pattern.compile("[\\p{L}\\p{N}_-]+(\\.[\\p{L}\\p{N}_-]+)*(/[^\\s*?#]*)?");
  private static final Pattern ANYWHERE = Pattern.compile("\\*[^\\s*]{3,}\\*");

  /** Checks the form. */
  public SitePattern {
    text = text.strip().toLowerCase(Locale.ROOT);
    if (!SITE.matcher(text).matches() && !ANYWHERE.matcher(text).matches()) {
      throw new IllegalArgumentException("'%s' is not allowed; allowed: %s".formatted(text, FORM));
    }
  }

  /** Whether a URL is one of them; one without a host is none. */
  public boolean matches(String url) {
    String lower = url.strip().toLowerCase(Locale.ROOT);
    if (text.startsWith("*")) {
      return lower.contains(text.substring(1, text.length() - 1));
    }
    try {
      URI uri = new URI(lower.replaceFirst("[?#].*", ""));
      return uri.getHost() != null && matches(uri);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private boolean matches(URI uri) {
    int slash = text.indexOf('/');
    String domain = slash < 0 ? text : text.substring(0, slash);
    String path = slash < 0 ? "" : text.substring(slash).replaceFirst("/$", "");
    String host = uri.getHost().replaceFirst("\\.$", "");
    String at = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/{2,}", "/");
    return (host.equals(domain) || host.endsWith("." + domain))
        && (at.equals(path) || path.isEmpty() || at.startsWith(path + "/"));
  }
}
