package io.hopsmith.pipelines.stages.index;

import io.hopsmith.agents.facts.DuplicatePages;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Rejection.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits crawled pages into those that are indexed and those that are refused.
 *
 * @param kept pages to index, in the order given
 * @param rejections one for every other page
 */
record PageFilter(List<Page> kept, List<Rejection> rejections) {

  static PageFilter of(List<Page> pages, List<String> languages) {
    List<Page> readable = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    for (Page page : pages) {
      if (page.language().equals("und") || languages.contains(page.language())) {
        readable.add(page);
      } else {
        rejections.add(
            reject(
                page,
                Reason.LANGUAGE,
                "the page is in " + page.language() + ", the run uses " + languages));
      }
    }
    Map<String, String> duplicates = DuplicatePages.find(readable);
    Map<String, String> urls = new HashMap<>();
    readable.forEach(page -> urls.put(page.id(), page.url()));
    List<Page> kept = new ArrayList<>();
    for (Page page : readable) {
      String original = duplicates.get(page.id());
      if (original == null) {
        kept.add(page);
      } else {
        rejections.add(
            reject(
                page,
                Reason.DUPLICATE_PAGE,
                "repeats page " + original + " at " + urls.get(original)));
      }
    }
    return new PageFilter(kept, rejections);
  }

  private static Rejection reject(Page page, Reason reason, String detail) {
    return new Rejection(Stage.INDEX, page.url(), reason, detail, "");
  }
}
