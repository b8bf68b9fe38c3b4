package io.hopsmith.agents.crawl;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What URLs have in common that differ only in what a server can count up without end: numbers,
 * dates, ids, the values of long queries, and parts of the path that are repeated.
 */
final class UrlSeries {
  private static final String NUMBER = "#";

  /** Numbers, dates and times, UUIDs and long hexadecimal ids. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<![%A-Za-z0-9])[0-9a-f]{8}[0-9a-f-]{8,}(?![A-Za-z0-9])"
              + "|(?<!%)(?<!%[0-9A-F])\\d+"); // but no percent-escapes

  /** A query of so many parameters says how things are shown rather than which. */
  private static final int LONG_QUERY = 3;

  /** Folders lie within one of the same name, but hardly within two. */
  private static final int MOST_EQUAL_SEGMENTS = 2;

  private UrlSeries() {}

  /**
   * The URL with {@code #} for each number or id, {@code *} for values of a long query and {@code
   * ...} behind the different segments of a path that repeats itself; empty when it has none of
   * them, so that it is one of no series.
   *
   * @param url in normal form
   */
  static Optional<String> of(String url) {
    int path = url.indexOf('/', url.indexOf("//") + 2);
    int query = url.indexOf('?');
    int pathEnd = query < 0 ? url.length() : query;
    String series =
        url.substring(0, path)
            + ofPath(COUNTED.matcher(url.substring(path, pathEnd)).replaceAll(NUMBER))
            + (query < 0 ? "" : ofQuery(url.substring(query)));
    return series.equals(url) ? Optional.empty() : Optional.of(series);
  }

  private static String ofPath(String path) {
    String[] segments = path.split("/");
    Set<String> different = new LinkedHashSet<>();
    for (String segment : segments) {
      different.add(segment);
      long equal = Arrays.stream(segments).filter(segment::equals).count();
      if (equal > MOST_EQUAL_SEGMENTS && !segment.equals(NUMBER)) {
        different.addAll(Arrays.asList(segments));
        return String.join("/", different) + "/...";
      }
    }
    return path;
  }

  private static String ofQuery(String query) {
    String[] parameters = query.substring(1).split("&");
    return parameters.length < LONG_QUERY
        ? COUNTED.matcher(query).replaceAll(NUMBER)
        : Arrays.stream(parameters)
            .map(parameter -> parameter.replaceFirst("=.*", "=*"))
            .collect(Collectors.joining("&", "?", ""));
  }
}
