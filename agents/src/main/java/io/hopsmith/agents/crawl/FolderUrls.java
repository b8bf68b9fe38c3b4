package io.hopsmith.agents.crawl;

import io.hopsmith.schemas.Page;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Addresses of files that do not depend on the machine: {@code file:///FOLDER/path/in/it}, percent
 * encoded, without fragment.
 */
final class FolderUrls {
  private static final Pattern FILE = Pattern.compile("^file:/+", Pattern.CASE_INSENSITIVE);

  private FolderUrls() {}

  /** The address of a file inside a folder. */
  static String of(Path folder, Path file) {
    StringBuilder path = new StringBuilder("/").append(folder.getFileName());
    folder.relativize(file).forEach(part -> path.append('/').append(part));
    return encoded(path.toString());
  }

  /** One spelling per file URL; other URLs, and those that cannot be parsed, as they are. */
  static String normalise(String url) {
    if (!FILE.matcher(url).find()) {
      return url;
    }
    try {
      String escaped = url.replace(" ", "%20");
      return encoded(new URI(FILE.matcher(escaped).replaceFirst("file:///")).normalize().getPath());
    } catch (URISyntaxException e) {
      return url;
    }
  }

  /** The page with all its links to files in that spelling. */
  static Page normalise(Page page) {
    return page.withTargets(FolderUrls::normalise);
  }

  private static String encoded(String path) {
    try {
      return "file://" + new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("file path '" + path + "' cannot stand in a URL", e);
    }
  }
}
