package io.hopsmith.pipelines.export;

/** An export that cannot be made of what was given: says what, where and the remedy. */
public final class ExportException extends Exception {
  private static final long serialVersionUID = 1L;

  public ExportException(String message) {
    super(message);
  }

  ExportException(String message, Throwable cause) {
    super(message, cause);
  }
}
