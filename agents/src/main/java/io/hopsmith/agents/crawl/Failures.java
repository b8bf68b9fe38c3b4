package io.hopsmith.agents.crawl;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** What went wrong, as a person would say it. */
final class Failures {
  private Failures() {}

  /** One line without stack trace or newline. */
  static String describe(Throwable failure) {
    String kind =
        failure instanceof SocketTimeoutException
            ? "timed out"
            : failure instanceof UnknownHostException
                ? "host not usable"
                : failure instanceof ConnectException
                    ? "no connection"
                    : failure.getClass().getSimpleName();
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    return (kind + ": " + message).replaceAll("\\s+", " ").strip();
  }
}
