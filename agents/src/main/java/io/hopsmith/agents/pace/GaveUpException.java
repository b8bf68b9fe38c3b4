package io.hopsmith.agents.pace;

import java.io.Serial;

/** No answer after all attempts. */
public final class GaveUpException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final boolean serviceDown;

  GaveUpException(String message, boolean serviceDown) {
    super(message);
    this.serviceDown = serviceDown;
  }

  /** Whether the service answers nobody; otherwise it is this call that it does not answer. */
  public boolean isServiceDown() {
    return serviceDown;
  }
}
