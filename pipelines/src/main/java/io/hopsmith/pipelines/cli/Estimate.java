package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.store.Spend;
import java.time.Duration;
import java.util.Locale;

/**
 * What a whole run would take, from what a small one took.
 *
 * @param attempts tries at a question in the small run
 * @param rows rows that it published
 * @param spent what it took of models, replies from the store counted as when they were paid for
 * @param took time of its generation and verification
 */
record Estimate(long attempts, long rows, Spend spent, Duration took) {
  /** Standard deviations of the yield that the range covers: about nineteen times in twenty. */
  private static final double Z = 1.96;

  /** Attempts that a number of rows takes. */
  double attemptsFor(long wanted) {
    return wanted / share(0);
  }

  /** Price of a number of rows, in US dollars, at the yield that was seen. */
  double usdFor(long wanted) {
    return usdFor(wanted, 0);
  }

  /** The same with the most, and with the least, that the yield may be in truth. */
  double leastUsdFor(long wanted) {
    return usdFor(wanted, Z);
  }

  double mostUsdFor(long wanted) {
    return usdFor(wanted, -Z);
  }

  private double usdFor(long wanted, double deviations) {
    return wanted / share(deviations) * spent.costUsd() / attempts;
  }

  /** Share of attempts that become rows, by Wilson's interval. */
  private double share(double deviations) {
    double seen = (double) rows / attempts;
    if (deviations == 0) {
      return seen;
    }
    double z2 = deviations * deviations / attempts;
    double middle = seen + z2 / 2;
    double half = deviations * Math.sqrt(seen * (1 - seen) / attempts + z2 / (4 * attempts));
    return (middle + half) / (1 + z2);
  }

  /** Seconds of a number of rows at the speed that was seen. */
  double secondsFor(long wanted) {
    return attemptsFor(wanted) * took.toMillis() / 1000.0 / attempts;
  }

  /**
   * As a person reads it.
   *
   * @param wanted rows of the whole run
   * @param budgetUsd what it may spend; infinite for no bound
   */
  String text(long wanted, double budgetUsd) {
    String seen =
        "sample: %s of %s in %.0f s; models and searches: %,d calls, %,d tokens in, %,d out, %s%n"
            .formatted(
                Counted.of(rows, "row"),
                Counted.of(attempts, "attempt"),
                took.toMillis() / 1000.0,
                spent.calls(),
                spent.inputTokens(),
                spent.outputTokens(),
                usd(spent.costUsd()));
    if (rows == 0) {
      return seen
          + "no row was published, so nothing can be said of all; see the reasons above, or raise"
          + " --rows%n".formatted();
    }
    String whole =
        "%,d rows: about %s (%s to %s), %,.0f attempts%s%n"
            .formatted(
                wanted,
                usd(usdFor(wanted)),
                usd(leastUsdFor(wanted)),
                usd(mostUsdFor(wanted)),
                attemptsFor(wanted),
                speed(wanted));
    return seen + whole + budget(wanted, budgetUsd);
  }

  /** Nothing where the sample had been made before: it took no time now. */
  private String speed(long wanted) {
    return took.isZero()
        ? ""
        : String.format(", %,.0f minutes at this speed", secondsFor(wanted) / 60);
  }

  private String budget(long wanted, double budgetUsd) {
    if (Double.isInfinite(budgetUsd) || usdFor(wanted) <= budgetUsd) {
      return "";
    }
    return "budget.usd is %s: it would end at about %,.0f rows%n"
        .formatted(usd(budgetUsd), wanted * budgetUsd / usdFor(wanted));
  }

  /** An amount as a person reads it. */
  static String usd(double amount) {
    return String.format(Locale.ROOT, amount < 1 ? "$%.4f" : "$%,.2f", amount);
  }
}
