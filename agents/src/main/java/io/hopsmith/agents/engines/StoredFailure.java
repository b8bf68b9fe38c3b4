package io.hopsmith.agents.engines;

import io.hopsmith.agents.engines.EngineException.Kind;
import io.hopsmith.agents.store.StoredAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A query that an engine does not answer, as it is stored, so that a run repeated without a network
 * meets it again: status 0, the kind of the failure as content type, its message as body. Pure.
 */
final class StoredFailure {
  private StoredFailure() {}

  static StoredAnswer of(EngineException failure, Instant at) {
    byte[] message = failure.getMessage().getBytes(StandardCharsets.UTF_8);
    return new StoredAnswer(0, failure.kind().name(), message, 0, at);
  }

  /** Whether an answer is none. */
  static boolean is(StoredAnswer stored) {
    return stored.status() == 0;
  }

  static EngineException read(StoredAnswer stored) {
    return EngineException.again(Kind.valueOf(stored.contentType()), stored.text());
  }
}
