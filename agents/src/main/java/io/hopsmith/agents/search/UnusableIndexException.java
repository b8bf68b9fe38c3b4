package io.hopsmith.agents.search;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/**
 * An index that is missing, incomplete, damaged, of another version or not to be read; says which
 * and what to do.
 */
public final class UnusableIndexException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableIndexException(String problem) {
    super(problem + "; run `hopsmith index` again");
  }

  /** The cause decides what to do: nothing has to be made again that may only not be read. */
  UnusableIndexException(String problem, Throwable cause) {
    super(
        cause instanceof AccessDeniedException denied
            ? "%s cannot be read by this user; ask for the right to read it"
                .formatted(denied.getFile())
            : problem + "; run `hopsmith index` again",
        cause);
  }

  /** A file or folder that is there and that this user may not read. */
  static UnusableIndexException unreadable(Path path) {
    AccessDeniedException denied = new AccessDeniedException(path.toAbsolutePath().toString());
    return new UnusableIndexException("", denied);
  }
}
