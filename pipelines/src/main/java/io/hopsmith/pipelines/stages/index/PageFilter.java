package io.hopsmith.pipelines.stages.index;

import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Rejection.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits crawled pages into those that are indexed and those that are refused.
 *
 * @param kept pages to index, in the order given
 * @param rejections one for every other page
 */
record PageFilter(List<Page> kept, List<Rejection> rejections) {

  static PageFilter of(List<Page> pages, List<String> languages) {
    List<Page> kept = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    for (Page page : pages) {
      if (page.language().equals("und") || languages.contains(page.language())) {
        kept.add(page);
      } else {
        rejections.add(
            reject(
                page,
                Reason.LANGUAGE,
                "the page is in " + page.language() + ", the run uses " + languages));
      }
    }
    return new PageFilter(kept, rejections);
  }

  private static Rejection reject(Page page, Reason reason, String detail) {
    return new Rejection(Stage.INDEX, page.url(), reason, detail, "");
  }
}
