package io.hopsmith.agents.engines;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The API of <a href="https://docs.searxng.org/dev/search_api.html">SearXNG</a>. Its pages are as
 * long as those of the engines that it asks.
 */
final class SearxngFormat implements WireFormat {
  private static final Hits HITS = new Hits("url", "title", "content");
  private static final int MOST_CHARS = 1_000;
  private static final int MOST_WORDS = 200;

  @Override
  public int mostPages() {
    return 10;
  }

  @Override
  public KeyPlace keyPlace() {
    return KeyPlace.bearer();
  }

  @Override
  public EngineRequest request(WebQuery query, int page) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", query.cut(MOST_CHARS, MOST_WORDS));
    parameters.put("format", "json");
    parameters.put("pageno", Integer.toString(page + 1));
    TimeRange.holding(query.recencyDays())
        .ifPresent(range -> parameters.put("time_range", lower(range)));
    return EngineRequest.get(parameters);
  }

  private static String lower(TimeRange range) {
    TimeRange known =
        range == TimeRange.WEEK ? TimeRange.MONTH : range; // not known to all versions
    return known.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<WebHit> hits(JsonNode answer, Instant at) {
    return HITS.of(answer.path("results"), hit -> hit.path("publishedDate").asText(""), at);
  }

  /** The engines behind it may all refuse it for a while, which looks like a search in vain. */
  @Override
  public Optional<String> trouble(JsonNode answer) {
    JsonNode silent = answer.path("unresponsive_engines");
    return answer.path("results").isEmpty() && !silent.isEmpty()
        ? Optional.of("no hits, and these engines do not answer it: " + silent)
        : Optional.empty();
  }

  @Override
  public String remedyOfRefusal() {
    return "add json to search.formats of the server's settings.yml (%s)";
  }
}
