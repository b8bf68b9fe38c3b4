package io.hopsmith.agents.search;

import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Passage;
import java.util.List;

/**
 * A page ready for the index.
 *
 * @param page the page, for browsing
 * @param title the page's subject as resolved over the whole corpus
 * @param passages the page's passages, for searching; may be empty
 */
public record IndexedPage(Page page, String title, List<Passage> passages) {
  public IndexedPage {
    passages = List.copyOf(passages);
    for (Passage passage : passages) {
      if (!passage.pageId().equals(page.id())) {
        throw new IllegalArgumentException(
            "passage " + passage.id() + " is not of page " + page.id() + " (" + page.url() + ")");
      }
    }
  }
}
