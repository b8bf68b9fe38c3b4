package io.hopsmith.agents.engines;

/** Where an engine wants its key. */
sealed interface KeyPlace {

  /** In a header, behind a prefix. */
  record Header(String name, String prefix) implements KeyPlace {}

  /** As a parameter of the URL's query. */
  record Parameter(String name) implements KeyPlace {}

  /** As a bearer's token (RFC 6750). */
  static KeyPlace bearer() {
    return new Header("Authorization", "Bearer ");
  }
}
