package io.hopsmith.agents.store;

import java.io.Serial;

/** A call that the store has no answer for, where none may be sent. */
public final class MissingAnswerException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  MissingAnswerException(Call call, String store) {
    super(
        "%s is not in the store %s, and store.mode is replay-only; run once with live, or take the store of the run that made it"
            .formatted(call.shown(), store));
  }
}
