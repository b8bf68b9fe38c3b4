package io.hopsmith.agents.engines;

import io.hopsmith.agents.secret.Scrubber;
import java.io.Serial;
import java.util.Locale;

/**
 * A search engine gave no usable answer. The message names engine, host and remedy, and never a
 * key.
 */
public final class EngineException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /** Why there is no answer, and whether it concerns the one query or all. */
  public enum Kind {
    /** The key is missing or refused; the remedy is the wire format's. */
    AUTHENTICATION(true, ""),
    /** Nothing is left of a quota or credit. */
    QUOTA(true, "raise the quota or credit of %s, then run again: nothing is lost"),
    /** The service does not answer. */
    UNREACHABLE(true, "see that the server of %s runs, then run again: nothing is lost"),
    /** There is no such service at the address. */
    WRONG_ADDRESS(true, "check url of %s"),
    /** An answer that is none of the engine's. */
    MALFORMED(true, "see that url of %s is the engine's API, not its pages for people"),
    /** The engine finds the request at fault. */
    BAD_REQUEST(false, "nothing to do where it is this one query; else check %s"),
    /** This one query is never answered. */
    NO_ANSWER(false, "nothing to do: the query is answered as failed (%s)");

    private final boolean ofAll;
    private final String remedy;

    Kind(boolean ofAll, String remedy) {
      this.ofAll = ofAll;
      this.remedy = remedy;
    }

    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private final Kind kind;

  private EngineException(Kind kind, String message) {
    super(Scrubber.scrubbed(message));
    this.kind = kind;
  }

  /**
   * @param remedyOfRefusal what to do where nobody is let in
   */
  static EngineException of(Kind kind, EngineSpec spec, String remedyOfRefusal, String detail) {
    String name = spec.kind().lower();
    String remedy = kind == Kind.AUTHENTICATION ? remedyOfRefusal : kind.remedy;
    String place = "search.engines (kind %s)".formatted(name);
    return new EngineException(
        kind,
        "search engine %s at %s: %s: %s; %s"
            .formatted(name, spec.host(), kind.words(), detail, remedy.formatted(place)));
  }

  /** A failure that was stored, with its message. */
  static EngineException again(Kind kind, String message) {
    return new EngineException(kind, message);
  }

  public Kind kind() {
    return kind;
  }

  /** Whether other queries would fare no better. */
  public boolean stopsRun() {
    return kind.ofAll;
  }
}
