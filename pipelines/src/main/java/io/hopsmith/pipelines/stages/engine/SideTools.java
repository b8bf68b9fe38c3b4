package io.hopsmith.pipelines.stages.engine;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.search.CorpusIndex;
import io.hopsmith.agents.search.WithoutPages;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The corpus as a walk on one side of the split may see it: without the pages of what is on the
 * other. Immutable.
 */
final class SideTools {
  private final Map<Side, Tools> tools = new EnumMap<>(Side.class);

  SideTools(CorpusIndex corpus, FactBase facts, List<PageStamp> pages) {
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
      tools.put(side, new WithoutPages(corpus, others));
    }
  }

  Tools of(Side side) {
    return tools.get(side);
  }
}
