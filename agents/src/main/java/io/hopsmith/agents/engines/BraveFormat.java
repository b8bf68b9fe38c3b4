package io.hopsmith.agents.engines;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The API of <a href="https://api-dashboard.search.brave.com/api-reference/web/search/get">Brave
 * Search</a>, twenty hits a page.
 */
final class BraveFormat implements WireFormat {
  private static final Hits HITS = new Hits("url", "title", "description");
  private static final String PAGE = "20";
  private static final int MOST_CHARS = 400;
  private static final int MOST_WORDS = 50;

  @Override
  public int mostPages() {
    return 10;
  }

  @Override
  public KeyPlace keyPlace() {
    return new KeyPlace.Header("X-Subscription-Token", "");
  }

  @Override
  public EngineRequest request(WebQuery query, int page) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", query.cut(MOST_CHARS, MOST_WORDS));
    parameters.put("count", PAGE);
    parameters.put("offset", Integer.toString(page));
    parameters.put("result_filter", "web");
    parameters.put("text_decorations", "false");
    TimeRange.holding(query.recencyDays())
        .ifPresent(range -> parameters.put("freshness", "p" + letter(range)));
    return EngineRequest.get(parameters);
  }

  private static String letter(TimeRange range) {
    return range.name().substring(0, 1).toLowerCase(Locale.ROOT);
  }

  @Override
  public List<WebHit> hits(JsonNode answer, Instant at) {
    return HITS.of(answer.path("web").path("results"), BraveFormat::date, at);
  }

  private static String date(JsonNode hit) {
    String date = hit.path("page_age").asText("");
    return date.isEmpty() ? hit.path("age").asText("") : date;
  }
}
