package io.hopsmith.agents.fetch;

import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;

/** No usable answer, and why; the message is one line for a person. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final boolean worthRepeating;

  FetchException(Reason reason, boolean worthRepeating, String message, Throwable cause) {
    super(message.replaceAll("\\s+", " ").strip(), cause);
    this.reason = reason;
    this.worthRepeating = worthRepeating;
  }

  /** Why, for the rejection of the URL. */
  public Reason reason() {
    return reason;
  }

  /** Whether the same request may well go better in a moment. */
  boolean isWorthRepeating() {
    return worthRepeating;
  }
}
