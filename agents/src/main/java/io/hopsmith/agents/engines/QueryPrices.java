package io.hopsmith.agents.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * List prices of engines for one query, from the resource {@code query-prices.json}. Prices change;
 * a configuration's own price goes before.
 */
public final class QueryPrices {
  private static final JsonNode TABLE = read();

  private QueryPrices() {}

  /** US dollars for one page of hits; 0 for an engine of one's own. */
  public static double of(EngineSpec.Kind kind) {
    return TABLE.path(kind.lower()).asDouble(0);
  }

  private static JsonNode read() {
    try (InputStream resource = QueryPrices.class.getResourceAsStream("query-prices.json")) {
      return JsonMapper.builder().build().readTree(resource).get("usd_per_query");
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped prices of searches cannot be read", e);
    }
  }
}
