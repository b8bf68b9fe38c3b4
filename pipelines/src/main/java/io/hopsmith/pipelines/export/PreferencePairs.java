package io.hopsmith.pipelines.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of a question's rollouts are preferred to which, by the rules of WebThinker (arXiv
 * 2504.21776, section 3.4), the first that decides: a right one to a wrong one; of two right ones
 * the one with fewer calls; with as many calls the one that wrote less, where the other wrote more
 * than {@value #GAMMA} times as much. Two wrong ones are never told apart. All pairs that a rule
 * decides are given, in the order of the rollouts.
 */
final class PreferencePairs {
  /** Least ratio of lengths that counts; ours. */
  static final double GAMMA = 1.5;

  private PreferencePairs() {}

  /** Which rule decided. */
  enum Rule {
    CORRECT,
    FEWER_CALLS,
    SHORTER;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Two rollouts of one question. */
  record Pair(Conversation chosen, Conversation rejected, Rule rule) {}

  /** The pairs of a row's finished rollouts; without any the row is left out. */
  static List<Pair> of(ExportRow row, Sink<?> out) {
    List<Conversation> rollouts = row.finished(out);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < rollouts.size(); i++) {
      for (int j = i + 1; j < rollouts.size(); j++) {
        pair(rollouts.get(i), rollouts.get(j)).ifPresent(pairs::add);
      }
    }
    if (pairs.isEmpty()) {
      out.leaveOut(LeftOut.ROW_WITHOUT_PAIR);
    }
    return pairs;
  }

  private static Optional<Pair> pair(Conversation one, Conversation two) {
    boolean first = one.rollout().correct();
    if (first != two.rollout().correct()) {
      return Optional.of(
          first ? new Pair(one, two, Rule.CORRECT) : new Pair(two, one, Rule.CORRECT));
    }
    if (!first) {
      return Optional.empty();
    }
    if (one.calls() != two.calls()) {
      return Optional.of(
          one.calls() < two.calls()
              ? new Pair(one, two, Rule.FEWER_CALLS)
              : new Pair(two, one, Rule.FEWER_CALLS));
    }
    return shorter(one, two).or(() -> shorter(two, one));
  }

  private static Optional<Pair> shorter(Conversation less, Conversation more) {
    return more.written() > GAMMA * less.written()
        ? Optional.of(new Pair(less, more, Rule.SHORTER))
        : Optional.empty();
  }
}
