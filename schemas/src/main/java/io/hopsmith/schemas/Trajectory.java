package io.hopsmith.schemas;

import java.util.List;

/**
 * One rollout of a solver or explorer.
 *
 * @param id hash of {@code questionId}, what was asked, role, model and sample
 * @param questionId id of the row, or key of the rejection, that it belongs to
 * @param role what the rollout was for, e.g. {@link #SEARCH_SOLVER} with a letter, {@code
 *     gold-evidence}
 * @param model name of the model or embedded solver
 * @param question the text that was given, and nothing else
 * @param answer its final answer; empty when it gave up
 * @param correct whether the judge called the answer right
 * @param steps tool calls in order
 * @param answerSeenAt T_hit: number of the step after which the gold answer had first been seen in
 *     an observation, from 1; 0 when never; an answer that is worked out is seen with the last
 */
public record Trajectory(
    String id,
    String questionId,
    String role,
    String model,
    String question,
    String answer,
    boolean correct,
    List<Step> steps,
    int answerSeenAt) {

  /** How the roles of solvers that search all pages begin. */
  public static final String SEARCH_SOLVER = "search-solver-";

  /**
   * One tool call.
   *
   * @param n from 1
   * @param tool {@code search}, {@code browse} or {@code find}
   * @param arguments the call's arguments, for a person to read
   * @param observation what came back, shortened
   */
  public record Step(int n, String tool, String arguments, String observation) {}

  public Trajectory {
    steps = List.copyOf(steps);
  }

  /**
   * The same rollout as one of that question's: a round's belongs to the question that was shipped.
   * Its id changes with its owner, so that ids stay unique where two attempts share a round.
   */
  public Trajectory ownedBy(String owner) {
    return owner.equals(questionId)
        ? this
        : new Trajectory(
            Ids.of(owner, id), owner, role, model, question, answer, correct, steps, answerSeenAt);
  }

  /** Whether a solver looked for the answer with all pages. */
  public boolean isSearch() {
    return role.startsWith(SEARCH_SOLVER);
  }

  /** Number of tool calls. */
  public int calls() {
    return steps.size();
  }
}
