package io.hopsmith.agents.fetch;

import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;

/** No usable answer, and why; the message is one line for a person. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_MESSAGE = 300;

  private final Reason reason;
  private final boolean worthRepeating;

  FetchException(Reason reason, boolean worthRepeating, String message, Throwable cause) {
    super(line(message), cause);
    this.reason = reason;
    this.worthRepeating = worthRepeating;
  }

  /**
   * An answer that cannot be had from what was kept, or the failure of an earlier request.
   *
   * @param message one line for a person
   */
  public static FetchException kept(Reason reason, String message) {
    return new FetchException(reason, false, message, null);
  }

  /** Why, for the rejection of the URL. */
  public Reason reason() {
    return reason;
  }

  /** Whether the same request may well go better in a moment. */
  boolean isWorthRepeating() {
    return worthRepeating;
  }

  /** Servers can put anything of any length into what becomes a message. */
  private static String line(String message) {
    String line = message.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "..." : line;
  }
}
