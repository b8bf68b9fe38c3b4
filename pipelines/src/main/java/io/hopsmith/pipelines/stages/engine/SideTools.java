package io.hopsmith.pipelines.stages.engine;

import io.hopsmith.agents.browse.WebTools;
import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.search.CorpusIndex;
import io.hopsmith.agents.search.WithoutPages;
import io.hopsmith.agents.tools.PagesLeftOut;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a walk on one side of the split may see: the corpus, or the web, without the pages of what
 * is on the other side. Pages of the web that were not crawled have the sides of {@link LiveSides}.
 * Immutable.
 */
final class SideTools {
  private final Map<Side, Tools> tools = new EnumMap<>(Side.class);
  private final Map<String, PageStamp> stamps;

  SideTools(
      CorpusIndex corpus,
      Optional<WebTools> web,
      FactBase facts,
      List<PageStamp> pages,
      long randomSeed) {
    this.stamps =
        pages.stream()
            .collect(
                Collectors.toMap(page -> page.stamp().id(), page -> page, (one, other) -> one));
    LiveSides live = new LiveSides(crawled(facts), randomSeed);
    Set<String> atHand =
        pages.stream()
            .map(page -> PagesLeftOut.plain(page.stamp().url()))
            .collect(Collectors.toSet());
    for (Side side : Side.values()) {
      Set<String> others = others(facts, side);
      Set<String> left =
          others.stream().map(PagesLeftOut::plain).collect(Collectors.toUnmodifiableSet());
      tools.put(
          side,
          web.<Tools>map(
                  searched ->
                      new PagesLeftOut(
                          searched,
                          url ->
                              left.contains(url)
                                  || (!atHand.contains(url) && live.of(url) != side)))
              .orElseGet(() -> new WithoutPages(corpus, others)));
    }
  }

  /** Pages that are about something, on its side. */
  private List<LiveSides.Crawled> crawled(FactBase facts) {
    return facts.entities().stream()
        .flatMap(
            entity ->
                entity.pageIds().stream()
                    .map(stamps::get)
                    .filter(Objects::nonNull)
                    .map(page -> new LiveSides.Crawled(page.site(), entity.side())))
        .toList();
  }

  /** Addresses of the pages of what is on the other side. */
  private Set<String> others(FactBase facts, Side side) {
    return facts.entities().stream()
        .filter(entity -> entity.side() != side)
        .flatMap(entity -> entity.pageIds().stream())
        .map(stamps::get)
        .filter(Objects::nonNull)
        .map(page -> page.stamp().url())
        .collect(Collectors.toSet());
  }

  Tools of(Side side) {
    return tools.get(side);
  }
}
