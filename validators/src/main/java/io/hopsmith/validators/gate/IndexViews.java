package io.hopsmith.validators.gate;

import io.hopsmith.agents.search.CorpusIndex;
import io.hopsmith.agents.search.SubsetTools;
import io.hopsmith.agents.search.WithoutPages;
import io.hopsmith.agents.tools.Tools;
import java.util.Set;

/** Views of a search index. */
public record IndexViews(String id, CorpusIndex index) implements CorpusViews {
  @Override
  public Tools all() {
    return index;
  }

  @Override
  public Tools only(Set<String> urls) {
    return SubsetTools.ofPages(index, urls);
  }

  @Override
  public Tools without(Set<String> urls) {
    return new WithoutPages(index, urls);
  }
}
