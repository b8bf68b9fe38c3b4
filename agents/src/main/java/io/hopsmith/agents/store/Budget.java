package io.hopsmith.agents.store;

/**
 * What a run may spend on models and searches: a hard stop. What calls under way may cost at most
 * is set aside while they are, so that no number of them goes beyond. Safe for use by several
 * threads.
 */
public final class Budget {
  private final double mostUsd;
  private final long mostTokens;
  private double usd;
  private long tokens;
  private double usdSetAside;
  private long tokensSetAside;

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
   * Sets aside what a call may cost at most. Where there is room for it only if calls under way
   * turn out to cost less than they may, waits for them.
   *
   * @throws BudgetSpentException when too little is left
   */
  public synchronized void reserve(Spend most) throws InterruptedException {
    while (true) {
      check(most);
      boolean fits =
          usd + usdSetAside + most.costUsd() <= mostUsd
              && tokens + tokensSetAside <= mostTokens - most.tokens();
      if (fits) {
        usdSetAside += most.costUsd();
        tokensSetAside += most.tokens();
        return;
      }
      wait();
    }
  }

  private void check(Spend most) {
    if (usd + most.costUsd() > mostUsd) {
      throw new BudgetSpentException(
          "budget.usd is %.2f, spent are %.4f, and the next call may cost %.4f"
              .formatted(mostUsd, usd, most.costUsd()));
    }
    if (tokens > mostTokens - most.tokens()) {
      throw new BudgetSpentException(
          "budget.tokens is %d, spent are %d, and the next call may take %d"
              .formatted(mostTokens, tokens, most.tokens()));
    }
  }

  /** Puts the real cost of a call in the place of what was set aside for it. */
  public synchronized void settle(Spend reserved, Spend real) {
    usdSetAside -= reserved.costUsd();
    tokensSetAside -= reserved.tokens();
    usd += real.costUsd();
    tokens += real.tokens();
    notifyAll();
  }
}
