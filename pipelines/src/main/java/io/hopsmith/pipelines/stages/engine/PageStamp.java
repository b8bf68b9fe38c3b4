package io.hopsmith.pipelines.stages.engine;

import io.hopsmith.generators.question.PageStamps;
import io.hopsmith.schemas.Page;

/**
 * What rows say of a page.
 *
 * @param stamp hash and times
 * @param site its site
 * @param licence what it declares
 */
public record PageStamp(PageStamps.Stamp stamp, String site, String licence) {
  static PageStamp of(Page page) {
    return new PageStamp(PageStamps.Stamp.of(page), page.site(), page.licence());
  }
}
