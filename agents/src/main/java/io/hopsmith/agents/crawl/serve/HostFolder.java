package io.hopsmith.agents.crawl.serve;

import io.hopsmith.schemas.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the paths of one host lead to: first the lines of its {@code _redirects} file ({@code /old
 * /new 301}; 301 when no status is given, # begins a comment), then files; a folder means its
 * {@code index.html}; anything else is answered 404 with the host's {@code 404.html} if it has one.
 * Nothing outside the folder is served.
 */
final class HostFolder {
  private static final String REDIRECTS = "_redirects";
  private static final String INDEX = "index.html";
  private static final String NOT_FOUND = "404.html";

  private final Path folder;

  HostFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The answer for a path.
   *
   * @param path percent-decoded, beginning with a slash
   */
  Reply reply(String path) throws IOException {
    Optional<Reply> redirect = redirect(path);
    if (redirect.isPresent()) {
      return redirect.get();
    }
    Optional<Path> found = inside(path);
    if (found.isEmpty()) {
      return notFound();
    }
    if (!Files.isDirectory(found.get())) {
      return path.endsWith("/") ? notFound() : file(200, found.get());
    }
    if (!path.endsWith("/")) {
      return Reply.redirect(301, MediaTypes.encoded(path + "/"));
    }
    Path index = found.get().resolve(INDEX);
    return Files.isRegularFile(index) ? file(200, index) : notFound();
  }

  private Optional<Reply> redirect(String path) throws IOException {
    Path rules = folder.resolve(REDIRECTS);
    if (!Files.isRegularFile(rules)) {
      return Optional.empty();
    }
    return Files.readAllLines(rules).stream()
        .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip().split("\\s+"))
        .filter(rule -> rule.length >= 2 && rule[0].equals(path))
        .map(rule -> Reply.redirect(rule.length > 2 ? Integer.parseInt(rule[2]) : 301, rule[1]))
        .findFirst();
  }

  /** The file or folder of a path when it exists inside the host's folder, links followed. */
  private Optional<Path> inside(String path) throws IOException {
    try {
      Path asked = folder.resolve("." + path).normalize();
      if (!asked.startsWith(folder) || asked.endsWith(REDIRECTS) || !Files.exists(asked)) {
        return Optional.empty();
      }
      return asked.toRealPath().startsWith(folder.toRealPath())
          ? Optional.of(asked)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty(); // no file can have this name
    }
  }

  private Reply notFound() throws IOException {
    Path page = folder.resolve(NOT_FOUND);
    return Files.isRegularFile(page)
        ? file(404, page)
        : Reply.of(
            404,
            "text/html; charset=utf-8",
            "<!doctype html><title>Not found</title><h1>Not found</h1>\n"
                .getBytes(StandardCharsets.UTF_8));
  }

  private static Reply file(int status, Path file) throws IOException {
    byte[] body = Files.readAllBytes(file);
    String tag = '"' + Ids.sha256(body).substring(0, 16) + '"';
    return Reply.of(status, MediaTypes.of(file.getFileName().toString(), body), body)
        .with("ETag", tag);
  }
}
