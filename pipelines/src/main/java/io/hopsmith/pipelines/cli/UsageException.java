package io.hopsmith.pipelines.cli;

/**
 * Arguments that cannot be used: a missing folder, an unknown id. Says which, where and a remedy.
 */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
