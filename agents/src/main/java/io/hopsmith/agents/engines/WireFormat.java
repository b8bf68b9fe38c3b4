package io.hopsmith.agents.engines;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An engine's requests and answers. Pure. A page of hits is as long as the engine gives for the
 * price of one query, whatever is wanted of it, so that equal queries are equal requests.
 */
interface WireFormat {

  /** Most pages of hits that may be asked for. */
  int mostPages();

  /** Where the key goes. */
  KeyPlace keyPlace();

  /**
   * The request for a page of hits.
   *
   * @param page from 0
   */
  EngineRequest request(WebQuery query, int page);

  /**
   * The hits of an answer, in its order; what has no URL is left out.
   *
   * @param at when it came
   */
  List<WebHit> hits(JsonNode answer, Instant at);

  /** Why an answer without hits is none at all; empty where it is one. */
  default Optional<String> trouble(JsonNode answer) {
    return Optional.empty();
  }

  /** What to do when the engine lets nobody in, key or not. */
  default String remedyOfRefusal() {
    return "check the key that %s.key names";
  }
}
