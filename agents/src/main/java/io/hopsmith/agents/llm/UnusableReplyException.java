package io.hopsmith.agents.llm;

import io.hopsmith.agents.secret.Scrubber;
import io.hopsmith.schemas.Trajectory.Usage;
import java.io.Serial;

/**
 * A model answered, and again after it was told what was wrong, but not with what was asked for.
 */
public final class UnusableReplyException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String role;
  private final String model;
  private final String raw;
  private final transient Usage usage;

  /**
   * The end of an exchange.
   *
   * @param model who answered
   * @param fault what is wrong with the last reply
   * @param raw the last reply as it came
   * @param usage what all replies took
   */
  public UnusableReplyException(LanguageModel model, String fault, String raw, Usage usage) {
    super(Scrubber.scrubbed(model.who() + ": " + fault));
    this.role = model.role();
    this.model = model.name();
    this.raw = Scrubber.scrubbed(raw);
    this.usage = usage;
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

  /** What all replies took. */
  public Usage usage() {
    return usage == null ? Usage.NONE : usage;
  }
}
