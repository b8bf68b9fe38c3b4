package io.hopsmith.agents.store;

import java.io.Serial;

/** The budget has no room for the next call. */
public final class BudgetSpentException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  BudgetSpentException(String message) {
    super(message);
  }
}
