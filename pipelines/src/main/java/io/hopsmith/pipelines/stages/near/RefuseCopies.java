package io.hopsmith.pipelines.stages.near;

import io.hopsmith.agents.near.PageCopies;
import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Compares the pages of a group word for word; one of those that repeat each other stays. */
final class RefuseCopies implements GroupSorted.Step<PutInGroups.Grouped, RefuseCopies.Judged> {
  private static final long serialVersionUID = 1L;
  private final double similarity;

  RefuseCopies(double similarity) {
    this.similarity = similarity;
  }

  /**
   * A page that stays; or why one does not, all URLs that led to it, and the URL of its original.
   */
  record Judged(
      Optional<Page> kept, Optional<Rejection> rejection, List<String> urls, String original) {
    List<Original> originals() {
      return urls.stream().map(url -> new Original(url, original)).toList();
    }
  }

  /** A URL that led to a copy, and that of a page that stays. */
  record Original(String url, String original) {}

  @Override
  public String key(PutInGroups.Grouped page) {
    return page.group();
  }

  @Override
  public String order(PutInGroups.Grouped page) {
    return page.page().id();
  }

  @Override
  public void group(GroupSorted.Group<PutInGroups.Grouped> alike, Consumer<Judged> out) {
    List<Page> group = new ArrayList<>();
    alike.forEach(each -> group.add(each.page()));
    Set<String> refused = new HashSet<>();
    for (PageCopies.Copy copy : PageCopies.among(group, similarity)) {
      refused.add(copy.page().id());
      List<String> urls = new ArrayList<>(copy.page().redirectedFrom());
      urls.add(copy.page().url());
      out.accept(
          new Judged(Optional.empty(), Optional.of(rejection(copy)), urls, copy.original().url()));
    }
    group.stream()
        .filter(page -> !refused.contains(page.id()))
        .forEach(
            page -> out.accept(new Judged(Optional.of(page), Optional.empty(), List.of(), "")));
  }

  private static Rejection rejection(PageCopies.Copy copy) {
    return new Rejection(
        Rejection.Stage.CRAWL,
        copy.page().url(),
        Rejection.Reason.DUPLICATE_PAGE,
        String.format(
            Locale.ROOT,
            "repeats page %s at %s: similarity %.3f",
            copy.original().id(),
            copy.original().url(),
            copy.similarity()),
        "");
  }
}
