package io.hopsmith.agents.tools;

import io.hopsmith.schemas.Link;
import java.util.List;

/**
 * A page as an agent sees it.
 *
 * @param url its address
 * @param title its subject
 * @param text its main content, one block a line
 * @param links links of the main content
 */
public record PageView(String url, String title, String text, List<Link> links) {
  public PageView {
    links = List.copyOf(links);
  }
}
