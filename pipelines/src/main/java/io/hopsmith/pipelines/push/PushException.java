package io.hopsmith.pipelines.push;

/** A dataset was not pushed; the message says why, without secrets, and what would help. */
public final class PushException extends Exception {
  private static final long serialVersionUID = 1L;

  PushException(String message) {
    super(message);
  }

  PushException(String message, Throwable cause) {
    super(message, cause);
  }
}
