package io.hopsmith.agents.engines;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The API of <a
 * href="https://developers.google.com/custom-search/v1/reference/rest/v1/cse/list">Google
 * Programmable Search</a>, ten hits a page, a hundred in all.
 */
final class GoogleFormat implements WireFormat {
  private static final Hits HITS = new Hits("link", "title", "snippet");
  private static final int PAGE = 10;
  private static final int MOST_CHARS = 2_000;
  private static final int MOST_WORDS = 200;
  private static final List<String> DATES =
      List.of("article:published_time", "date", "dc.date", "og:updated_time");

  private final String engineId;

  /** The engine that the user made, by its {@code cx}. */
  GoogleFormat(String engineId) {
    this.engineId = engineId;
  }

  @Override
  public int mostPages() {
    return 10;
  }

  @Override
  public KeyPlace keyPlace() {
    return new KeyPlace.Parameter("key");
  }

  @Override
  public EngineRequest request(WebQuery query, int page) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", query.cut(MOST_CHARS, MOST_WORDS));
    parameters.put("cx", engineId);
    parameters.put("num", Integer.toString(PAGE));
    parameters.put("start", Integer.toString(1 + page * PAGE));
    query.recencyDays().ifPresent(days -> parameters.put("dateRestrict", "d" + days));
    return EngineRequest.get(parameters);
  }

  @Override
  public List<WebHit> hits(JsonNode answer, Instant at) {
    return HITS.of(answer.path("items"), GoogleFormat::date, at);
  }

  /** What the page's own meta elements say. */
  private static String date(JsonNode hit) {
    JsonNode said = hit.at("/pagemap/metatags/0");
    return DATES.stream()
        .map(name -> said.path(name).asText(""))
        .filter(date -> !date.isEmpty())
        .findFirst()
        .orElse("");
  }
}
