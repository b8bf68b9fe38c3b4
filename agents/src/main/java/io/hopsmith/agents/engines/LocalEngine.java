package io.hopsmith.agents.engines;

import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.agents.tools.Tools.Ranking;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The run's own pages as an engine: by words and meaning. Knows no dates. */
final class LocalEngine implements WebSearchEngine {
  private static final LocalDate NO_DAY = LocalDate.ofInstant(Instant.EPOCH, ZoneOffset.UTC);

  private final Tools corpus;

  LocalEngine(Tools corpus) {
    this.corpus = corpus;
  }

  @Override
  public String name() {
    return EngineSpec.Kind.LOCAL.lower();
  }

  @Override
  public List<WebHit> search(WebQuery query) {
    return corpus.search(query.text(), Ranking.FUSED, query.limit()).stream()
        .map(LocalEngine::hit)
        .toList();
  }

  private static WebHit hit(SearchHit hit) {
    return new WebHit(hit.url(), hit.title(), hit.snippet(), Optional.empty(), NO_DAY);
  }
}
