package io.hopsmith.agents.secret;

import java.io.Serial;

/** A secret is not where its reference says. */
public final class MissingSecretException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  MissingSecretException(String message) {
    super(message);
  }
}
