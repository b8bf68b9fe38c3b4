package io.hopsmith.agents.llm;

import io.hopsmith.agents.secret.Scrubber;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.schemas.Trajectory.Usage;
import java.io.Serial;
import java.util.List;

/**
 * A model answered, and again after it was told what was wrong, but not with what was asked for.
 */
public final class UnusableReplyException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String role;
  private final String model;
  private final String raw;
  private final transient Attempt attempt;

  /**
   * The end of an exchange.
   *
   * @param model who answered
   * @param fault what is wrong with the last reply
   * @param attempt what was done and said in it; closes with the last reply as it came
   */
  public UnusableReplyException(LanguageModel model, String fault, Attempt attempt) {
    super(Scrubber.scrubbed(model.who() + ": " + fault));
    this.role = model.role();
    this.model = model.name();
    this.raw = Scrubber.scrubbed(attempt.closing());
    this.attempt = attempt;
  }

  /** Whose part the model played. */
  public String role() {
    return role;
  }

  /** Name of the model. */
  public String model() {
    return model;
  }

  /** The last reply as it came. */
  public String raw() {
    return raw;
  }

  /** What was done and said in it, so that it is not lost. */
  public Attempt attempt() {
    return attempt == null ? new Attempt("", List.of(), raw, Usage.NONE) : attempt;
  }
}
