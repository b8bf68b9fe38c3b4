package io.hopsmith.pipelines.browse;

/** A dataset cannot be browsed; the message says why and what would help. */
public final class BrowseException extends Exception {
  private static final long serialVersionUID = 1L;

  BrowseException(String message) {
    super(message);
  }

  BrowseException(String message, Throwable cause) {
    super(message, cause);
  }
}
