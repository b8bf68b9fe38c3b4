package io.hopsmith.pipelines.cli;

/** A run that could not finish. The message says what failed, where, and what would help. */
public final class RunFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  public RunFailedException(String message) {
    super(message);
  }

  public RunFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
