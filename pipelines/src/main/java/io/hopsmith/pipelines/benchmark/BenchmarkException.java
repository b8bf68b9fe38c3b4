package io.hopsmith.pipelines.benchmark;

/** A benchmark that cannot be used; says why, where, and what would help, but not which file. */
public final class BenchmarkException extends Exception {
  private static final long serialVersionUID = 1L;

  BenchmarkException(String message) {
    super(message);
  }

  BenchmarkException(String message, Throwable cause) {
    super(message, cause);
  }
}
