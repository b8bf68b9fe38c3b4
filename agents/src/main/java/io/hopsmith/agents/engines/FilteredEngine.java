package io.hopsmith.agents.engines;

import io.hopsmith.agents.engines.SiteRules.Kept;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** An engine without the hits that rules keep out, which it counts. */
public final class FilteredEngine implements WebSearchEngine {
  private final WebSearchEngine engine;
  private final SiteRules rules;
  private final Map<Kept, LongAdder> filtered = new EnumMap<>(Kept.class);

  public FilteredEngine(WebSearchEngine engine, SiteRules rules) {
    this.engine = engine;
    this.rules = rules;
    for (Kept kept : Kept.values()) {
      filtered.put(kept, new LongAdder());
    }
  }

  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public double usdPerSearch() {
    return engine.usdPerSearch();
  }

  /** At most as many as are wanted. */
  @Override
  public List<WebHit> search(WebQuery query) {
    List<WebHit> seen = new ArrayList<>();
    for (WebHit hit : engine.search(query)) {
      Optional<Kept> kept = kept(hit, query);
      kept.ifPresentOrElse(why -> filtered.get(why).increment(), () -> seen.add(hit));
    }
    return seen.size() > query.limit() ? seen.subList(0, query.limit()) : seen;
  }

  private Optional<Kept> kept(WebHit hit, WebQuery query) {
    if (!isWebAddress(hit.url())) {
      return Optional.of(Kept.NO_WEB_ADDRESS);
    }
    Optional<Kept> kept = rules.refusal(hit.url()).map(SiteRules.Refusal::kept);
    boolean isOld =
        query.recencyDays().isPresent() && hit.isOlderThan(query.recencyDays().getAsInt());
    return kept.or(() -> isOld ? Optional.of(Kept.TOO_OLD) : Optional.empty());
  }

  private static boolean isWebAddress(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme();
      return uri.getHost() != null
          && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** How many hits were left out so far, by reason. */
  public Map<Kept, Long> filtered() {
    Map<Kept, Long> counts = new EnumMap<>(Kept.class);
    filtered.forEach((kept, count) -> counts.put(kept, count.sum()));
    return counts;
  }
}
