package io.hopsmith.agents.engines;

/** Whether any of several engines answered, and what the first that failed said. */
final class Failures {
  private boolean answered;
  private RuntimeException first;

  void answered() {
    answered = true;
  }

  void add(RuntimeException failure) {
    if (first == null) {
      first = failure;
    } else {
      first.addSuppressed(failure);
    }
  }

  /** Fails as the first engine failed, if none answered. */
  void throwIfAll() {
    if (!answered && first != null) {
      throw first;
    }
  }
}
