package io.hopsmith.agents.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The API of <a href="https://docs.tavily.com/documentation/api-reference/endpoint/search">Tavily
 * Search</a>, at the depth that costs least. It gives one page.
 */
final class TavilyFormat implements WireFormat {
  private static final Hits HITS = new Hits("url", "title", "content");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PAGE = 20;
  private static final int MOST_CHARS = 400;
  private static final int MOST_WORDS = 100;

  @Override
  public int mostPages() {
    return 1;
  }

  @Override
  public KeyPlace keyPlace() {
    return KeyPlace.bearer();
  }

  @Override
  public EngineRequest request(WebQuery query, int page) {
    ObjectNode body = JSON.createObjectNode();
    body.put("query", query.cut(MOST_CHARS, MOST_WORDS));
    body.put("max_results", PAGE).put("search_depth", "basic");
    TimeRange.holding(query.recencyDays())
        .ifPresent(range -> body.put("time_range", range.name().toLowerCase(Locale.ROOT)));
    return EngineRequest.post(body);
  }

  @Override
  public List<WebHit> hits(JsonNode answer, Instant at) {
    return HITS.of(answer.path("results"), hit -> hit.path("published_date").asText(""), at);
  }
}
