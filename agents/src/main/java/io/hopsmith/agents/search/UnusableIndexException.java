package io.hopsmith.agents.search;

/**
 * An index that is missing, incomplete, damaged or of another version; says which and what to do.
 */
public final class UnusableIndexException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableIndexException(String problem) {
    super(problem + "; run `hopsmith index` again");
  }

  UnusableIndexException(String problem, Throwable cause) {
    super(problem + "; run `hopsmith index` again", cause);
  }
}
