package io.hopsmith.agents.engines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request to an engine, without its key.
 *
 * @param method GET or POST
 * @param content query of a GET, JSON body of a POST
 */
record EngineRequest(String method, String content) {

  /** A GET with these parameters, in the order of their names. */
  static EngineRequest get(Map<String, String> parameters) {
    SortedMap<String, String> sorted = new TreeMap<>(parameters);
    return new EngineRequest(
        "GET",
        sorted.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&")));
  }

  /** A POST of an object. */
  static EngineRequest post(ObjectNode body) {
    return new EngineRequest("POST", body.toString());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
