package io.hopsmith.agents.llm;

import io.hopsmith.agents.store.Spend;

/**
 * What a run may spend on models: a hard stop. What calls under way may cost at most is set aside
 * while they are, so that no number of them goes beyond. Safe for use by several threads.
 */
public final class Budget {
  private final double mostUsd;
  private final long mostTokens;
  private double usd;
  private long tokens;

  /**
   * A budget of which something may be spent already.
   *
   * @param mostUsd US dollars; infinite for no bound
   * @param mostTokens tokens of prompts and replies; {@link Long#MAX_VALUE} for no bound
   */
  public Budget(double mostUsd, long mostTokens, Spend spent) {
    this.mostUsd = mostUsd;
    this.mostTokens = mostTokens;
    this.usd = spent.costUsd();
    this.tokens = spent.tokens();
  }

  /** No bound. */
  public static Budget unlimited() {
    return new Budget(Double.POSITIVE_INFINITY, Long.MAX_VALUE, Spend.NONE);
  }

  /**
   * Sets aside what a call may cost at most.
   *
   * @throws BudgetSpentException when too little is left
   */
  synchronized void reserve(Spend most) {
    if (usd + most.costUsd() > mostUsd) {
      throw new BudgetSpentException(
          "budget.usd is %.2f, spent and set aside are %.4f, and the next call may cost %.4f"
              .formatted(mostUsd, usd, most.costUsd()));
    }
    if (tokens > mostTokens - most.tokens()) {
      throw new BudgetSpentException(
          "budget.tokens is %d, spent and set aside are %d, and the next call may take %d"
              .formatted(mostTokens, tokens, most.tokens()));
    }
    usd += most.costUsd();
    tokens += most.tokens();
  }

  /** Puts the real cost of a call in the place of what was set aside for it. */
  synchronized void settle(Spend reserved, Spend real) {
    usd += real.costUsd() - reserved.costUsd();
    tokens += real.tokens() - reserved.tokens();
  }
}
