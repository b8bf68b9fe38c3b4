package io.hopsmith.agents.tools;

import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import java.util.List;

/**
 * A page as an agent sees it.
 *
 * @param url its address
 * @param title its subject
 * @param text its main content as it stands there, one block a line
 * @param lines the same lines as a person reads them: where one label governs several, each begins
 *     with it ("Median age: female: 31 years" for the line "female: 31 years" below "Median age")
 * @param links links of the main content
 */
public record PageView(
    String url, String title, String text, List<String> lines, List<Link> links) {
  public PageView {
    lines = List.copyOf(lines);
    links = List.copyOf(links);
  }

  /** A page that was read, under its headline, else its title, else its address. */
  public static PageView of(Page page) {
    String title = page.headline().isEmpty() ? page.title() : page.headline();
    return new PageView(
        page.url(),
        title.isEmpty() ? page.url() : title,
        page.text(),
        page.readings(),
        page.mainLinks());
  }

  /** A page whose lines all speak for themselves. */
  public static PageView plain(String url, String title, String text, List<Link> links) {
    return new PageView(url, title, text, text.lines().toList(), links);
  }
}
