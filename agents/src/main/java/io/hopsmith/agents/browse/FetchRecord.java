package io.hopsmith.agents.browse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hopsmith.agents.crawl.Got;
import io.hopsmith.agents.fetch.FetchException;
import io.hopsmith.agents.store.StoredAnswer;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * What came of a fetch, or why nothing came, as it is stored: an object of JSON on the first line,
 * then the bytes of the page. Pure.
 */
final class FetchRecord {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** How long a failure that may pass is not tried again. */
  private static final Duration REST = Duration.ofDays(1);

  private static final String REASON = "reason";

  private FetchRecord() {}

  static StoredAnswer of(Got got, long millis) {
    ObjectNode head = JSON.createObjectNode();
    head.put("location", got.location());
    head.put("too_large", got.tooLarge());
    head.put("robots", got.robots());
    head.put("content_language", got.contentLanguage());
    byte[] body = concatenated(head, got.body());
    return new StoredAnswer(got.status(), got.contentType(), body, millis, got.at());
  }

  static StoredAnswer of(FetchException failure, long millis, Instant at) {
    ObjectNode head = JSON.createObjectNode();
    head.put(REASON, failure.reason().name());
    head.put("message", failure.getMessage());
    return new StoredAnswer(0, "", concatenated(head, new byte[0]), millis, at);
  }

  private static byte[] concatenated(ObjectNode head, byte[] body) {
    byte[] line = (head + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(line, line.length + body.length);
    System.arraycopy(body, 0, all, line.length, body.length);
    return all;
  }

  /**
   * What came.
   *
   * @throws FetchException the failure that is stored
   */
  static Got read(StoredAnswer stored) throws FetchException {
    byte[] all = stored.body();
    int end = endOfLine(all);
    JsonNode head = head(all, end);
    if (head.has(REASON)) {
      throw FetchException.kept(
          Reason.valueOf(head.get(REASON).asText()), head.path("message").asText());
    }
    return new Got(
        stored.status(),
        stored.contentType(),
        head.path("location").asText(),
        Arrays.copyOfRange(all, end + 1, all.length),
        head.path("too_large").asBoolean(),
        stored.at(),
        head.path("robots").asText(),
        head.path("content_language").asText());
  }

  /**
   * Whether a stored fetch need not be made again: pages, redirects and refusals of the URL itself
   * last, trouble is given a day, and an address that this machine refused is looked at whenever it
   * is wanted, because that costs nothing and depends on the configuration.
   */
  static boolean holds(StoredAnswer stored, Instant now) {
    try {
      Got got = read(stored);
      boolean isTrouble = got.status() >= 500 || got.status() == 429 || got.status() == 408;
      return !isTrouble || isYoung(stored, now);
    } catch (FetchException e) {
      return e.reason() != Reason.ADDRESS_REFUSED && isYoung(stored, now);
    }
  }

  private static boolean isYoung(StoredAnswer stored, Instant now) {
    return stored.at().plus(REST).isAfter(now);
  }

  private static int endOfLine(byte[] all) {
    for (int i = 0; i < all.length; i++) {
      if (all[i] == '\n') {
        return i;
      }
    }
    throw new IllegalStateException("a stored fetch has no head: the store was written to");
  }

  private static JsonNode head(byte[] all, int end) {
    try {
      return JSON.readTree(all, 0, end);
    } catch (IOException e) {
      throw new IllegalStateException("a stored fetch has a broken head", e);
    }
  }
}
