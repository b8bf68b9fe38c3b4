package io.hopsmith.pipelines.report;

import io.hopsmith.schemas.Trajectory;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** What rollouts came to and took, by role and model. */
final class RolloutTable {
  static final List<String> HEAD =
      List.of(
          "role",
          "model",
          "rollouts",
          "right",
          "tool calls",
          "model calls",
          "tokens in",
          "tokens out",
          "USD",
          "minutes of replies");

  private static final double MILLIS_A_MINUTE = 60_000;

  private final SortedMap<String, Tally> tallies = new TreeMap<>();

  void add(Trajectory rollout) {
    tallies
        .computeIfAbsent(
            rollout.role() + "\0" + rollout.model(),
            key -> new Tally(rollout.role(), rollout.model()))
        .add(rollout);
  }

  /** Its lines, as texts. */
  List<List<String>> lines() {
    return tallies.values().stream().map(Tally::line).toList();
  }

  private static final class Tally {
    private final String role;
    private final String model;
    private long rollouts;
    private long right;
    private long calls;
    private Trajectory.Usage usage = Trajectory.Usage.NONE;

    Tally(String role, String model) {
      this.role = role;
      this.model = model;
    }

    void add(Trajectory rollout) {
      rollouts++;
      right += rollout.correct() ? 1 : 0;
      calls += rollout.calls();
      usage = usage.plus(rollout.usage());
    }

    List<String> line() {
      return List.of(
          role,
          model,
          String.valueOf(rollouts),
          Html.percent(right, rollouts),
          String.valueOf(calls),
          String.valueOf(usage.modelCalls()),
          String.valueOf(usage.inputTokens()),
          String.valueOf(usage.outputTokens()),
          String.format(Locale.ROOT, "%.2f", usage.costUsd()),
          String.format(Locale.ROOT, "%.1f", usage.millis() / MILLIS_A_MINUTE));
    }
  }
}
