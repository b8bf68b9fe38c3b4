package io.hopsmith.pipelines.review;

/** A review file cannot be used; the message names the file, the line and the remedy. */
public final class ReviewException extends Exception {
  private static final long serialVersionUID = 1L;

  ReviewException(String message) {
    super(message);
  }

  ReviewException(String message, Throwable cause) {
    super(message, cause);
  }
}
