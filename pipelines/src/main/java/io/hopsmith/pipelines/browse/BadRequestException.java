package io.hopsmith.pipelines.browse;

/** What a reader of the page asked for cannot be; the message says what and why. */
final class BadRequestException extends Exception {
  private static final long serialVersionUID = 1L;

  BadRequestException(String message) {
    super(message);
  }

  BadRequestException(String message, Throwable cause) {
    super(message, cause);
  }
}
