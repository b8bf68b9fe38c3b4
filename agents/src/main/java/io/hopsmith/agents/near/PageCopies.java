package io.hopsmith.agents.near;

import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds which of some pages repeat another one of them. The page with the shortest URL, then the
 * smallest, stays; each further one is compared with those that stay. So every copy was found to be
 * one of the page that stands for it, which a chain of copies of copies would not promise, and no
 * two pages that stay are copies of each other. The result depends on the set of pages alone.
 *
 * <p>Cost: pages of the same text are found by its hash; the others are compared by signature, and
 * by their content where that is alike, each with all that stay.
 */
public final class PageCopies {
  private static final Comparator<Page> ORDER =
      Comparator.comparingInt((Page page) -> page.url().length())
          .thenComparing(Page::url)
          .thenComparing(Page::id);

  private final double threshold;
  private final Map<String, Original> byText = new HashMap<>();
  private final List<Kept> kept = new ArrayList<>();
  private final List<Copy> copies = new ArrayList<>();

  private record Kept(Page page, PageContent content) {}

  /** The page that stands for a text, and how similar it is. */
  private record Original(Page page, double similarity) {}

  /**
   * A page that repeats another.
   *
   * @param page the copy
   * @param original the page that stands for it
   * @param similarity share of all sequences of five words of both that both have, 0 to 1
   */
  public record Copy(Page page, Page original, double similarity) {}

  private PageCopies(double threshold) {
    this.threshold = threshold;
  }

  /**
   * The copies among the pages, in the order in which pages are preferred.
   *
   * @param threshold least similarity of copies, over 0 and at most 1
   */
  public static List<Copy> among(Collection<Page> pages, double threshold) {
    PageCopies copies = new PageCopies(threshold);
    pages.stream().sorted(ORDER).forEach(copies::add);
    return List.copyOf(copies.copies);
  }

  private void add(Page page) {
    String text = Ids.sha256(page.text());
    Optional<Original> original = Optional.ofNullable(byText.get(text));
    if (original.isEmpty()) {
      PageContent content = PageContent.of(page);
      original = repeated(content);
      if (original.isEmpty()) {
        kept.add(new Kept(page, content));
      }
      byText.put(text, original.orElse(new Original(page, 1)));
    }
    original.ifPresent(o -> copies.add(new Copy(page, o.page(), o.similarity())));
  }

  private Optional<Original> repeated(PageContent content) {
    return kept.stream()
        .filter(each -> content.repeats(each.content(), threshold))
        .findFirst()
        .map(each -> new Original(each.page(), content.similarity(each.content())));
  }
}
