package io.hopsmith.pipelines.run;

/**
 * Something outside the program, or a wish that cannot be met, stopped a run. The message names
 * what, where and the remedy, and is meant for a person as it stands.
 */
public final class RunFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RunFailure(String message) {
    super(message);
  }

  public RunFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
