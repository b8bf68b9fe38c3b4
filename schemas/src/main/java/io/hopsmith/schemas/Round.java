package io.hopsmith.schemas;

import java.util.List;

/**
 * One state of a question on its way from over-specified to hard.
 *
 * @param n 0 for the initial question
 * @param question its text
 * @param edit what was changed, for a person: {@code "initial"}, {@code "remove: ..."}, {@code
 *     "blur: ..."}, {@code "replace: ..."}
 * @param query its formal meaning
 * @param verdicts of the gates that ran, in order; the last one is the failed one if any failed
 */
public record Round(int n, String question, String edit, Query query, List<Verdict> verdicts) {
  public Round {
    verdicts = List.copyOf(verdicts);
  }

  /** Whether gates ran and all of them passed. */
  public boolean passed() {
    return !verdicts.isEmpty() && verdicts.stream().allMatch(Verdict::passed);
  }
}
