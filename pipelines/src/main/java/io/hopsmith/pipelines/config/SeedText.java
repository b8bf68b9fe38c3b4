package io.hopsmith.pipelines.config;

import io.hopsmith.agents.archive.WarcFiles;
import io.hopsmith.agents.crawl.FolderReader;
import io.hopsmith.schemas.Seed;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One seed as people write it, checked as far as the disk and the text itself can tell. */
final class SeedText {
  private static final Pattern PORT = Pattern.compile(":([^:\\]]*)$");
  private static final int MAX_PORT = 65_535;

  private SeedText() {}

  /**
   * The seed of a text.
   *
   * @param beside the folder that relative paths start from
   * @throws IllegalArgumentException whose message says what is wrong and what to write
   */
  static Seed parse(String text, Path beside) {
    Seed seed;
    try {
      seed = Seed.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'%s' is no seed; write http(s)://HOST/PATH, sitemap:URL, file:FOLDER or warc:PATH"
              .formatted(text),
          e);
    }
    return switch (seed.kind()) {
      case FOLDER -> existing(seed, beside);
      case WARC -> archive(seed, beside);
      default -> addressed(seed);
    };
  }

  private static Seed archive(Seed seed, Path beside) {
    Path path = beside.resolve(seed.value()).toAbsolutePath().normalize();
    try {
      if (WarcFiles.in(path).isEmpty()) {
        throw new IllegalArgumentException(
            "'warc:%s' holds no WARC file (looked at %s for .warc and .warc.gz)"
                .formatted(seed.value(), path));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "'warc:%s' cannot be read (looked at %s); paths are relative to the file that names them"
              .formatted(seed.value(), path),
          e);
    }
    return new Seed(Seed.Kind.WARC, path.toString());
  }

  private static Seed existing(Seed seed, Path beside) {
    Path path = beside.resolve(seed.value()).toAbsolutePath().normalize();
    if (!Files.isDirectory(path) || !Files.isReadable(path)) {
      throw new IllegalArgumentException(
          "'file:%s' is not a readable folder (looked at %s); paths are relative to the file that"
                  .formatted(seed.value(), path)
              + " names them");
    }
    try {
      if (!FolderReader.holdsDocuments(path)) {
        throw new IllegalArgumentException(
            "'file:%s' holds no HTML file (looked at %s for .html, .htm and .txt)"
                .formatted(seed.value(), path));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "'file:%s' cannot be read in full: %s".formatted(seed.value(), e.getMessage()), e);
    }
    return new Seed(Seed.Kind.FOLDER, path.toString());
  }

  private static Seed addressed(Seed seed) {
    String url = seed.value();
    try {
      URI uri = new URI(url);
      checkPort(url, uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
      if (uri.getHost() == null) {
        throw new IllegalArgumentException(
            "'%s' names no host; write http(s)://HOST/PATH".formatted(url));
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "'%s' is not a URL: %s at character %d; write it as %%XX or correct it"
              .formatted(url, e.getReason(), e.getIndex() + 1),
          e);
    }
    return seed;
  }

  private static void checkPort(String url, String authority) {
    Matcher port = PORT.matcher(authority);
    if (port.find() && !port.group(1).isEmpty() && !isPort(port.group(1))) {
      throw new IllegalArgumentException(
          "'%s' has port '%s'; allowed: 1 to %d".formatted(url, port.group(1), MAX_PORT));
    }
  }

  private static boolean isPort(String text) {
    if (!text.matches("\\d{1,5}")) {
      return false;
    }
    int port = Integer.parseInt(text);
    return port >= 1 && port <= MAX_PORT;
  }
}
