package io.hopsmith.agents.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small webs for tests. */
record WebFolder(Path root) {

  WebFolder file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** A page with one paragraph of links. */
  WebFolder page(String path, String... links) throws IOException {
    StringBuilder html = new StringBuilder("<title>" + path + "</title><p>" + path);
    for (String link : links) {
      html.append(" <a href='").append(link).append("'>").append(link).append("</a>");
    }
    return file(path, html.append("</p>").toString());
  }
}
