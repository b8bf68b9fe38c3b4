package io.hopsmith.agents.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The API of <a href="https://serper.dev">Serper</a>: Google's hits, ten a page, which is what one
 * credit buys.
 */
final class SerperFormat implements WireFormat {
  private static final Hits HITS = new Hits("link", "title", "snippet");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PAGE = 10;
  private static final int MOST_CHARS = 2_000;
  private static final int MOST_WORDS = 200;

  @Override
  public int mostPages() {
    return 10;
  }

  @Override
  public KeyPlace keyPlace() {
    return new KeyPlace.Header("X-API-KEY", "");
  }

  @Override
  public EngineRequest request(WebQuery query, int page) {
    ObjectNode body = JSON.createObjectNode();
    body.put("q", query.cut(MOST_CHARS, MOST_WORDS)).put("num", PAGE).put("page", page + 1);
    TimeRange.holding(query.recencyDays())
        .ifPresent(range -> body.put("tbs", "qdr:" + letter(range)));
    return EngineRequest.post(body);
  }

  private static String letter(TimeRange range) {
    return range.name().substring(0, 1).toLowerCase(Locale.ROOT);
  }

  @Override
  public List<WebHit> hits(JsonNode answer, Instant at) {
    return HITS.of(answer.path("organic"), hit -> hit.path("date").asText(""), at);
  }
}
