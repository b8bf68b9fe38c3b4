package io.hopsmith.agents.crawl;

import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.Refreshes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the immediate refresh of an HTML page, which counts as a redirect. */
final class MetaRefresh {
  private static final Pattern IMMEDIATE =
      Pattern.compile(
          "\\s*0*(?:\\.\\d*)?\\s*[;,]\\s*(?:url\\s*=\\s*)?([\"']?)(.+?)\\1\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private MetaRefresh() {}

  /** The normalised target of a refresh with delay 0 that leads to another URL; empty otherwise. */
  static Optional<String> target(FetchedDocument document) {
    Refreshes refreshes = Refreshes.of(document);
    return refreshes.contents().stream()
        .flatMap(content -> target(refreshes.base(), content).stream())
        .filter(target -> !target.equals(document.url()))
        .findFirst();
  }

  private static Optional<String> target(String base, String content) {
    Matcher immediate = IMMEDIATE.matcher(content);
    return immediate.matches() ? Urls.resolve(base, immediate.group(2)) : Optional.empty();
  }
}
