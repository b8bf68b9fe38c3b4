package io.hopsmith.schemas;

import java.util.List;

/**
 * One state of a question on its way from over-specified to hard.
 *
 * @param n 0 for the initial question
 * @param question its text
 * @param edit what was changed, for a person: {@code "initial"}, {@code "remove: ..."}, {@code
 *     "blur: ..."}, {@code "replace: ..."}, {@code "drop: ..."}, {@code "swap: ..."}, {@code
 *     "repair: ..."}; in self-play several of {@code "remove: ..."}, {@code "date: ..."}, {@code
 *     "number: ..."}, {@code "entity: ..."}, {@code "connector: ..."} joined by semicolons
 * @param query its formal meaning
 * @param verdicts of the gates that ran, in order; the last one is the failed one if any failed
 * @param trials what the search solvers that were asked made of it, in order
 */
public record Round(
    int n, String question, String edit, Query query, List<Verdict> verdicts, List<Trial> trials) {

  /**
   * One search solver's rollout in short.
   *
   * @param model who tried
   * @param correct whether it gave the gold answer
   * @param calls tool calls used
   * @param tHit see {@link Trajectory#answerSeenAt}
   */
  public record Trial(String model, boolean correct, int calls, int tHit) {
    static Trial of(Trajectory rollout) {
      return new Trial(rollout.model(), rollout.correct(), rollout.calls(), rollout.answerSeenAt());
    }
  }

  public Round {
    verdicts = List.copyOf(verdicts);
    trials = List.copyOf(trials);
  }

  /** Those of a round's rollouts that searched all pages, in short. */
  public static List<Trial> trials(List<Trajectory> rollouts) {
    return rollouts.stream().filter(Trajectory::isSearch).map(Trial::of).toList();
  }

  /** Whether gates ran and all of them passed. */
  public boolean passed() {
    return !verdicts.isEmpty() && verdicts.stream().allMatch(Verdict::passed);
  }
}
