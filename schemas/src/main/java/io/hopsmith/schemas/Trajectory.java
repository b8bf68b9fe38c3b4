package io.hopsmith.schemas;

import java.util.List;
import java.util.Objects;
import java.util.Set;

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
 * @param closing the last turn as a language model wrote it, with the answer in it; empty for
 *     embedded solvers
 * @param usage what the rollout took, without what others did for it, which is theirs
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
    int answerSeenAt,
    String closing,
    Usage usage) {

  /** How the roles of solvers that search all pages begin. */
  public static final String SEARCH_SOLVER = "search-solver-";

  /** Role of a look at whether another answer fits the question too. */
  public static final String ALTERNATIVE = "alternative";

  /** Role of a search by a model for another that asked for it. */
  public static final String DEEP_EXPLORER = "deep-explorer";

  /** Role of a reading of a page by a model for another that opened it. */
  public static final String PAGE_READER = "page-reader";

  /** Role of a judgement of an answer by a model. */
  public static final String JUDGE = "judge";

  private static final Set<String> NO_TRIES =
      Set.of(ALTERNATIVE, DEEP_EXPLORER, PAGE_READER, JUDGE);

  /**
   * One tool call.
   *
   * @param n from 1
   * @param turn the turn that it was made in, from 1: a language model may make several calls in
   *     one
   * @param thought what the model wrote before the calls of that turn, with the first of them;
   *     empty for embedded solvers
   * @param tool {@code search}, {@code browse} or {@code find}, or what a model called that is no
   *     tool
   * @param arguments the call's arguments as a JSON object, e.g. {@code {"queries":["a", "b"]}}, or
   *     what a model wrote in its place
   * @param observation what came back, shortened
   */
  public record Step(
      int n, int turn, String thought, String tool, String arguments, String observation) {

    /** A call that is a turn of its own and was not explained. */
    public static Step of(int n, String tool, String arguments, String observation) {
      return new Step(n, n, "", tool, arguments, observation);
    }
  }

  /**
   * What a rollout took of language models. Zero for embedded solvers; a reply taken from the store
   * counts as when it was paid for, so that the same rollout says the same in every run.
   *
   * @param modelCalls requests to language models
   * @param inputTokens tokens of their prompts
   * @param outputTokens tokens of their replies
   * @param costUsd price of these, in US dollars; 0 where no price is known
   * @param millis time that the replies took, in milliseconds
   */
  public record Usage(
      int modelCalls, long inputTokens, long outputTokens, double costUsd, long millis) {
    public static final Usage NONE = new Usage(0, 0, 0, 0, 0);

    /** Both together. */
    public Usage plus(Usage other) {
      return new Usage(
          modelCalls + other.modelCalls,
          inputTokens + other.inputTokens,
          outputTokens + other.outputTokens,
          costUsd + other.costUsd,
          millis + other.millis);
    }
  }

  public Trajectory {
    steps = List.copyOf(steps);
    Objects.requireNonNull(usage, "usage");
  }

  /**
   * The same rollout as one of that question's: a round's belongs to the question that was shipped.
   * Its id changes with its owner, so that ids stay unique where two attempts share a round.
   */
  public Trajectory ownedBy(String owner) {
    return owner.equals(questionId)
        ? this
        : new Trajectory(
            Ids.of(owner, id),
            owner,
            role,
            model,
            question,
            answer,
            correct,
            steps,
            answerSeenAt,
            closing,
            usage);
  }

  /** Whether a solver looked for the answer with all pages. */
  public boolean isSearch() {
    return role.startsWith(SEARCH_SOLVER);
  }

  /** Whether it tried the question, and gave an answer that is not the gold one. */
  public boolean isWrong() {
    return !NO_TRIES.contains(role) && !correct && !answer.isBlank();
  }

  /** Number of tool calls. */
  public int calls() {
    return steps.size();
  }
}
