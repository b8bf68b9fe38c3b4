package io.hopsmith.agents.engines;

import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.agents.web.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads hits out of a list of an answer. Pure.
 *
 * @param url name of the field with the address
 * @param title name of the field with the title
 * @param snippet name of the field with the snippet
 */
record Hits(String url, String title, String snippet) {

  /** Finds the text of a hit's date. */
  interface DateText {
    String of(JsonNode hit);
  }

  /** The hits of a list; none where it is missing. */
  List<WebHit> of(JsonNode list, DateText date, Instant at) {
    List<WebHit> hits = new ArrayList<>();
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    for (JsonNode each : list) {
      String address = each.path(url).asText("").strip();
      if (!address.isEmpty()) {
        Optional<LocalDate> published = PublishedDates.of(date.of(each), day);
        hits.add(new WebHit(address, plain(each, title), plain(each, snippet), published, day));
      }
    }
    return hits;
  }

  private static String plain(JsonNode hit, String field) {
    JsonNode value = hit.path(field);
    return value.isTextual() ? PlainText.of(value.asText()) : "";
  }
}
