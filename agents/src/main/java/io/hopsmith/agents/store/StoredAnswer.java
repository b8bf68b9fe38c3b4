package io.hopsmith.agents.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;

/** An answer as it came, before anybody read it. Immutable. */
public final class StoredAnswer {
  private final int status;
  private final String contentType;
  private final byte[] body;
  private final long millis;
  private final Instant at;

  /**
   * An answer.
   *
   * @param status HTTP status
   * @param contentType as the server gave it; may be empty
   * @param body the answer's bytes
   * @param millis time the answer took when it was paid for
   * @param at when it came
   */
  public StoredAnswer(int status, String contentType, byte[] body, long millis, Instant at) {
    this.status = status;
    this.contentType = Objects.requireNonNull(contentType, "contentType");
    this.body = body.clone();
    this.millis = millis;
    this.at = Objects.requireNonNull(at, "at");
  }

  /** An answer in JSON. */
  public static StoredAnswer json(int status, String text, long millis, Instant at) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return new StoredAnswer(status, "application/json", body, millis, at);
  }

  /** The same answer, said to have come at that time where it came earlier. */
  StoredAnswer noEarlierThan(Instant earliest) {
    return at.isBefore(earliest)
        ? new StoredAnswer(status, contentType, body, millis, earliest)
        : this;
  }

  public int status() {
    return status;
  }

  public String contentType() {
    return contentType;
  }

  /** The answer's bytes, copied. */
  public byte[] body() {
    return body.clone();
  }

  /** The body as UTF-8 text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Time the answer took when it was paid for, in milliseconds. */
  public long millis() {
    return millis;
  }

  /** When it came. */
  public Instant at() {
    return at;
  }
}
