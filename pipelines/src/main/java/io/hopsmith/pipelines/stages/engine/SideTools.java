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
 * is on the other side. Pages of the web that were not crawled are on no side; rows that share one
 * across sides are left out where the dataset is split. Immutable.
 */
final class SideTools {
  private final Map<Side, Tools> tools = new EnumMap<>(Side.class);

  SideTools(CorpusIndex corpus, Optional<WebTools> web, FactBase facts, List<PageStamp> pages) {
    Map<String, String> urls =
        pages.stream()
            .collect(
                Collectors.toMap(
                    page -> page.stamp().id(), page -> page.stamp().url(), (one, other) -> one));
    for (Side side : Side.values()) {
      Set<String> others =
          facts.entities().stream()
              .filter(entity -> entity.side() != side)
              .flatMap(entity -> entity.pageIds().stream())
              .map(urls::get)
              .filter(Objects::nonNull)
              .collect(Collectors.toSet());
      tools.put(
          side,
          web.<Tools>map(live -> new PagesLeftOut(live, others))
              .orElseGet(() -> new WithoutPages(corpus, others)));
    }
  }

  Tools of(Side side) {
    return tools.get(side);
  }
}
