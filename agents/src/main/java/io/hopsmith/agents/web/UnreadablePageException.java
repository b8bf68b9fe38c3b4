package io.hopsmith.agents.web;

import io.hopsmith.schemas.Rejection;

/** A document from which no page can be read; carries the rejection reason. */
public final class UnreadablePageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Rejection.Reason reason;

  public UnreadablePageException(Rejection.Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why, from the closed list. */
  public Rejection.Reason reason() {
    return reason;
  }
}
