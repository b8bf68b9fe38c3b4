package io.hopsmith.agents.store;

import io.hopsmith.schemas.Ids;
import java.util.Locale;
import java.util.Objects;

/**
 * A call that costs money or time, in full: two calls are the same when all four agree.
 *
 * @param kind what is called
 * @param target provider and address that is called, without any secret, e.g. {@code openai POST
 *     http://host/v1/chat/completions}
 * @param request all that is sent but secrets, model and parameters included
 * @param sample number of the sample, from 0: with temperature, the same request may be wanted
 *     several times
 */
public record Call(Kind kind, String target, String request, int sample) {

  /** What is called. */
  public enum Kind {
    MODEL,
    SEARCH,
    FETCH
  }

  public Call {
    Objects.requireNonNull(kind, "kind");
    if (sample < 0) {
      throw new IllegalArgumentException("sample is " + sample + "; allowed: 0 or more");
    }
  }

  /** Hex SHA-256 of everything in the call. */
  public String key() {
    return Ids.sha256(
        String.join("\0", kind.name(), target, request, Integer.toString(sample)) + "\0");
  }

  /** The call in one line for a person: what, where, which sample, and the key's beginning. */
  public String shown() {
    return "%s call %s (sample %d, key %s)"
        .formatted(kind.name().toLowerCase(Locale.ROOT), target, sample, key().substring(0, 16));
  }
}
