package io.hopsmith.agents.store;

import java.io.Serial;

/** The store cannot be read or written. */
public final class StoreException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
