package io.hopsmith.agents.llm;

import io.hopsmith.agents.secret.Scrubber;
import java.io.Serial;

/**
 * A model gave no usable reply. The message names role, model, host and remedy, and never a key.
 */
public final class ModelException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /** Why there is no reply, and whether it concerns the one request or all. */
  public enum Kind {
    /** The key is missing or refused. */
    AUTHENTICATION(true, "check the key that models.%s.key names"),
    /** The provider has no such model, or no such address. */
    UNKNOWN_MODEL(true, "check model and base_url of models.%s"),
    /** Nothing is left of a quota or credit. */
    QUOTA(true, "raise the quota or credit of models.%s, then run again: nothing is lost"),
    /** The service does not answer. */
    UNREACHABLE(true, "see that the server of models.%s runs, then run again: nothing is lost"),
    /** The prompt is longer than the model can read. */
    CONTEXT_OVERFLOW(
        false,
        "set context_window of models.%s to what its server has, max_output_tokens to at most half"
            + " of it, or start the server with a longer one"),
    /** The provider refuses the content. */
    CONTENT_FILTER(false, "nothing to do: the item is rejected (models.%s)"),
    /** The provider finds the request at fault. */
    BAD_REQUEST(false, "check json_schema, native_tools and parameters of models.%s"),
    /** An answer that is no reply. */
    MALFORMED(false, "see that base_url of models.%s speaks the provider's format"),
    /** This one request is never answered. */
    NO_ANSWER(false, "nothing to do: the item is rejected (models.%s)");

    private final boolean ofAll;
    private final String remedy;

    Kind(boolean ofAll, String remedy) {
      this.ofAll = ofAll;
      this.remedy = remedy;
    }
  }

  private final Kind kind;
  private final String detail;
  private final String raw;

  ModelException(Kind kind, String role, ModelSpec spec, String detail, String raw) {
    super(
        Scrubber.scrubbed(
            "%s: model %s at %s: %s: %s; %s"
                .formatted(
                    role,
                    spec.label(),
                    spec.host(),
                    kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                    detail,
                    kind.remedy.formatted(spec.name()))));
    this.kind = kind;
    this.detail = Scrubber.scrubbed(detail);
    this.raw = Scrubber.scrubbed(raw);
  }

  public Kind kind() {
    return kind;
  }

  /** Whether other requests would fare no better, so that the run has to stop. */
  public boolean stopsRun() {
    return kind.ofAll;
  }

  /**
   * Whether the server does not take tools by its own means, such as a vLLM or llama.cpp that was
   * started without a parser for them.
   */
  public boolean refusesTools() {
    return kind == Kind.BAD_REQUEST && Verdicts.isAboutTools(raw);
  }

  /** What happened, in a line. */
  String detail() {
    return detail;
  }

  /** What the provider answered, as it came; may be empty. */
  public String raw() {
    return raw;
  }
}
