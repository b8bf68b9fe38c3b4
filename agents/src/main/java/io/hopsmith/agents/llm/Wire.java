package io.hopsmith.agents.llm;

import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Carries a request to a model and back. Safe for use by several threads. */
interface Wire {

  /**
   * Sends a request once.
   *
   * @param timeout longest wait for the whole answer
   * @throws IOException when there is no answer
   */
  Received send(HttpRequest request, Duration timeout) throws IOException, InterruptedException;

  /** What tells its answers from those of others at the same address; empty where nothing does. */
  default String identity() {
    return "";
  }

  /**
   * An answer of whatever status.
   *
   * @param headers names in lower case
   */
  record Received(int status, Map<String, List<String>> headers, String text) {

    /** The same with another status. */
    Received with(int other) {
      return new Received(other, headers, text);
    }

    /** The first value of a header. */
    Optional<String> header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }
  }
}
