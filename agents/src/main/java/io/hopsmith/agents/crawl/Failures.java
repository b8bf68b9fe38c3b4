package io.hopsmith.agents.crawl;

/** What went wrong, as a person would say it. */
final class Failures {
  private Failures() {}

  /** One line without stack trace or newline. */
  static String describe(Throwable failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    return (failure.getClass().getSimpleName() + ": " + message).replaceAll("\\s+", " ").strip();
  }
}
